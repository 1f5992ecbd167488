import { isOwnPart } from '../part/property.ts'
import { chargedOf, type Discounted } from './amount.ts'

/** What the counter knows of a code on one order's paper; quantities in thousandths, money in fen. */
export type CodeFacts = {
  readonly code: string
  /** Null of labour, and of a code that the catalogue does not have. */
  readonly stock: {
    readonly onHandMilli: number
    /** Kept for others, or on their papers and not yet kept, or on other papers of this order: over all open documents. */
    readonly spokenForMilli: number
    readonly bins: readonly string[]
  } | null
  readonly requests: readonly {
    readonly number: string
    readonly state: string
    readonly quantityMilli: number
    readonly arrivesAt: string | null
  }[]
  readonly successor: { readonly code: string; readonly unitPriceFen: number | null } | null
  /** Agreed to on a version that stands beside this one. */
  readonly onVersion: number | null
  readonly refusedAt: string | null
  /** Null where it is not known, or not for who asks. */
  readonly costFen: number | null
}

export type Checked = Discounted & {
  readonly id: string
  readonly code: string
  readonly property: string
  readonly payer: string
}

export type Warning =
  | { readonly is: 'short'; readonly missingMilli: number }
  | { readonly is: 'belowCost' }
  | { readonly is: 'zero' }
  | { readonly is: 'twice' }
  | { readonly is: 'onVersion'; readonly version: number }
  | { readonly is: 'refused'; readonly at: string }
  | { readonly is: 'successor'; readonly code: string; readonly savesFen: number | null }
  | { readonly is: 'arrived'; readonly number: string }

/** What is free for this paper: what lies here less what others have spoken for; never below nothing. */
export const freeMilli = ({ onHandMilli, spokenForMilli }: NonNullable<CodeFacts['stock']>): number =>
  Math.max(0, onHandMilli - spokenForMilli)

type Request = CodeFacts['requests'][number]
export type Coming =
  | { readonly is: 'comes'; readonly number: string; readonly at: string }
  | { readonly is: 'tooFew'; readonly number: string; readonly lacksMilli: number }
  | { readonly is: 'overdue' | 'untold' | 'arrived'; readonly number: string }

/**
 * S72: when so much as is missing will have come, by what was asked for; where nobody can say, why not. Undefined: nothing
 * was asked for.
 */
export function comingOf(requests: readonly Request[], missingMilli: number, now: Date): Coming | undefined {
  const open = requests.filter(({ state }) => state !== 'arrived')
  const first = open[0] ?? requests[0]
  if (!first) return undefined
  if (open.length === 0) return { is: 'arrived', number: first.number }
  const told = open
    .filter((one) => one.arrivesAt !== null && new Date(one.arrivesAt) >= now)
    .toSorted((a, b) => Date.parse(a.arrivesAt!) - Date.parse(b.arrivesAt!))
  let milli = 0
  for (const { number, arrivesAt, quantityMilli } of told)
    if ((milli += quantityMilli) >= missingMilli) return { is: 'comes', number, at: arrivesAt! }
  const late = open.find((one) => one.arrivesAt !== null && new Date(one.arrivesAt) < now)
  if (late) return { is: 'overdue', number: late.number }
  const silent = open.find(({ arrivesAt }) => arrivesAt === null)
  if (silent) return { is: 'untold', number: silent.number }
  return { is: 'tooFew', number: first.number, lacksMilli: missingMilli - milli }
}

/** What a line should be looked at for before the paper goes out (S71, peers row 36), the gravest first. */
export function warningsOf(
  line: Checked,
  lines: readonly Checked[],
  facts: CodeFacts | undefined,
): Warning[] {
  const charged = chargedOf(line)
  const same = line.code === '' ? [] : lines.filter(({ code }) => code === line.code)
  return [
    ...shortOf(same, facts),
    ...(charged === 0 && line.payer === 'customer' && !isOwnPart(line) ? [{ is: 'zero' } as const] : []),
    ...(isBelowCost(line, charged, facts) ? [{ is: 'belowCost' } as const] : []),
    ...(same.length > 1 ? [{ is: 'twice' } as const] : []),
    ...known(facts?.onVersion, (version) => ({ is: 'onVersion', version }) as const),
    ...known(facts?.refusedAt, (at) => ({ is: 'refused', at }) as const),
    ...known(facts?.successor, ({ code, unitPriceFen }) => ({
      is: 'successor' as const,
      code,
      savesFen: unitPriceFen === null || line.unitPriceFen === null ? null : line.unitPriceFen - unitPriceFen,
    })),
    ...(facts?.requests ?? [])
      .filter(({ state }) => state === 'arrived')
      .slice(0, 1)
      .map(({ number }) => ({ is: 'arrived', number }) as const),
  ]
}

const known = <T, W>(fact: T | null | undefined, of: (fact: T) => W): W[] =>
  fact === null || fact === undefined ? [] : [of(fact)]

function shortOf(same: readonly Checked[], facts: CodeFacts | undefined): Warning[] {
  if (!facts?.stock) return []
  const wanted = same.reduce((sum, { quantityMilli }) => sum + (quantityMilli ?? 0), 0)
  const missingMilli = wanted - freeMilli(facts.stock)
  return missingMilli > 0 ? [{ is: 'short', missingMilli }] : []
}

/** What the house or the maker pays is no price. */
const isBelowCost = (line: Checked, charged: number | null, facts: CodeFacts | undefined): boolean =>
  charged !== null &&
  charged > 0 &&
  line.payer === 'customer' &&
  line.quantityMilli !== null &&
  (facts?.costFen ?? null) !== null &&
  charged * 1000 <= facts!.costFen! * line.quantityMilli
