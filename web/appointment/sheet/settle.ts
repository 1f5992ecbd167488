import { papersFor } from '../../../domain/appointment/papers.ts'
import type { Paper, WorkKind } from '../../../domain/appointment/forms.ts'
import type { Slots } from './read.ts'
import type { Values } from './values.ts'

export type Known = {
  readonly slots: Slots | undefined
  readonly isWarned: boolean
  readonly isUnderWarranty: boolean | null
}

/** What follows from what was typed, unless a hand has set it otherwise; undefined: all of it stands already. */
export function settled(values: Values, known: Known): Partial<Values> | undefined {
  const kinds = values.kindsByHand ? values.kinds : kindsOf(values)
  const papers = values.papersByHand ? values.papers : papersOf(values, kinds, known)
  const time = known.slots ? timeOf(values, known.slots, known.isWarned) : undefined
  const next: Partial<Values> = {
    kinds,
    papers,
    ...time,
    // What was told was another list, another sum.
    papersTold: values.papersTold && same(papers, values.papers),
    ...(known.slots &&
      values.toldFen !== null &&
      values.toldFen !== known.slots.estimateFen && { toldFen: null }),
  }
  const change = Object.fromEntries(
    Object.entries(next).filter(([name, value]) => !same(value, values[name as keyof Values])),
  )
  return Object.keys(change).length > 0 ? change : undefined
}

const kindsOf = ({ items }: Values): WorkKind[] => [
  ...new Set(items.flatMap(({ about, payer }) => (payer === 'claim' ? (['claim'] as const) : [about]))),
]

const papersOf = ({ items }: Values, kinds: readonly WorkKind[], { isUnderWarranty }: Known): Paper[] =>
  papersFor({ kinds, payers: items.map(({ payer }) => payer), isUnderWarranty })

/** The first proposal, until one is chosen; one that has gone is told, never changed in silence. */
function timeOf(values: Values, { yes, receivers }: Slots, isWarned: boolean): Partial<Values> {
  const kept = yes.find(({ from }) => from === values.startsAt)
  const startsAt = kept?.from ?? yes[0]?.from ?? null
  const lostAt = kept || values.startsAt === null ? values.lostAt : values.startsAt
  const there = startsAt === null ? [] : receivers.filter((one) => isThere(one, startsAt))
  const fit = isWarned ? there.filter(({ ofClaims }) => ofClaims) : there
  const receiver =
    fit.find(({ id }) => id === values.receiverId) ?? fit.find(({ ofClaims }) => !ofClaims) ?? fit[0]
  return { startsAt, lostAt, receiverId: receiver?.id ?? '' }
}

export const isThere = ({ present }: Slots['receivers'][number], at: number) =>
  present.some(({ from, until }) => from <= at && at < until)

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
