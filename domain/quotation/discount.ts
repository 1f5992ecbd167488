import type { Discounted } from './amount.ts'
import type { Given } from './given.ts'

export const discountReasons = [
  'loyal',
  'wait',
  'complaint',
  'campaign',
  'fleet',
  'staffCar',
  'comeback',
  'oldCar',
] as const
export type DiscountReason = (typeof discountReasons)[number]

/** Of each order: percent on labour and on parts, both in basis points, and fen in all. */
export type Limit = {
  readonly labourBasisPoints: number
  readonly partsBasisPoints: number
  readonly orderFen: number
}
/** Whose own limits there are; the claims clerk quotes as an advisor does. */
export const limited = ['advisor', 'frontDesk', 'partsManager', 'manager'] as const
export type Limits = { readonly [duty in (typeof limited)[number]]: Limit }

/** Who is asked, the next first. */
export const approvers = ['frontDesk', 'partsManager', 'manager'] as const
export type Approver = (typeof approvers)[number]
export type Needs = '' | Approver | 'nobody'

/**
 * What the advisor gives: the highest share that he wrote, for a package's price is the house's; and in fen all that the
 * lines give away, with what standing papers of the order give already.
 */
export function givenOn(lines: readonly Given[], besideFen = 0): Limit {
  const own = lines.filter((line) => !line.packageCode && (line.discountBasisPoints ?? 0) > 0)
  const most = (some: readonly Discounted[]) =>
    some.reduce((all, { discountBasisPoints }) => Math.max(all, discountBasisPoints ?? 0), 0)
  const isPart = ({ kind }: Discounted) => kind === 'part' || kind === 'material'
  const fen = lines.reduce((sum, { givenFen }) => sum + givenFen, 0)
  return {
    labourBasisPoints: most(own.filter((line) => !isPart(line))),
    partsBasisPoints: most(own.filter(isPart)),
    orderFen: fen === 0 ? 0 : fen + besideFen,
  }
}

export const isWithin = (given: Limit, limit: Limit): boolean =>
  given.labourBasisPoints <= limit.labourBasisPoints &&
  given.partsBasisPoints <= limit.partsBasisPoints &&
  given.orderFen <= limit.orderFen

/** The limits that a person's duties bring; each stands by itself, they are not put together. */
export const limitsOf = (limits: Limits, parties: readonly string[]): Limit[] => [
  ...limited.filter((duty) => parties.includes(duty)).map((duty) => limits[duty]),
  ...(parties.includes('claims') ? [limits.advisor] : []),
]

/** Whose limit a draft's discounts need: nobody's beyond the writer's own, the next one's, or more than anybody has. */
export function needsOf(given: Limit, limits: Limits, parties: readonly string[]): Needs {
  if (given.orderFen === 0 && given.labourBasisPoints === 0 && given.partsBasisPoints === 0) return ''
  if (limitsOf(limits, parties).some((limit) => isWithin(given, limit))) return ''
  return approvers.find((duty) => isWithin(given, limits[duty])) ?? 'nobody'
}

type Line = {
  readonly id: string
  readonly kind: string
  readonly code: string
  readonly discountBasisPoints: number
  readonly givenFen: number
}

/**
 * What was approved stands as long as no line is given more, in percent or in fen, than was agreed to, and is still the
 * line that was agreed to.
 */
export function covers(approved: readonly Line[], now: readonly Line[]): boolean {
  const of = new Map(approved.map((line) => [line.id, line]))
  return now.every(({ id, kind, code, discountBasisPoints, givenFen }) => {
    if (discountBasisPoints === 0 && givenFen === 0) return true
    const agreed = of.get(id)
    return (
      agreed !== undefined &&
      kind === agreed.kind &&
      code === agreed.code &&
      discountBasisPoints <= agreed.discountBasisPoints &&
      givenFen <= agreed.givenFen
    )
  })
}
