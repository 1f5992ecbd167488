import type { Day } from '../../calendar.ts'

/** Who owned the car from when to when, as far as it is on file here. */
export type Owner = {
  readonly customerId: string
  readonly name: string
  readonly phone: string | null
  readonly fromDay: Day
  readonly untilDay: Day | null
}
type Asked = {
  /** The day on which the car came in. */
  readonly day: Day
  /** Of this number in the other system, where it gives one that is on file. */
  readonly numbered: string | null
  readonly name: string
  readonly phone: string | null
  readonly owners: readonly Owner[]
  /** The day on which the car was sold, as its file says. */
  readonly boughtDay: Day | null
}

/**
 * Whose car it was on that day, and nobody where that is not known: whom the order itself names; else the owner of that
 * day; else the only owner there ever was on file, where the car had been sold by then.
 */
export function ownerThen({ day, numbered, name, phone, owners, boughtDay }: Asked): string | null {
  if (numbered) return numbered
  if (name !== '') return named(owners, name, phone)?.customerId ?? null
  const then = owners.find(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || day < untilDay))
  if (then) return then.customerId
  const [only, ...others] = owners
  return only && others.length === 0 && boughtDay !== null && boughtDay <= day ? only.customerId : null
}

const named = (owners: readonly Owner[], name: string, phone: string | null) =>
  owners.find((one) => one.name === name && (!phone || !one.phone || one.phone === phone))
