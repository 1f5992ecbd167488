import { labourAmount, lessShare, lineAmount } from '../money.ts'

type Figures = {
  readonly kind: string
  readonly unitPriceFen: number | null
  readonly hoursHundredths: number | null
  readonly quantityMilli: number | null
}

/**
 * Fen of a line at its unit price, half-up (R4.2): hours × rate for labour, quantity × price for the rest.
 * @returns null while a figure is missing or below nothing, as in a line that is being typed
 */
export function amountOf({ kind, unitPriceFen, quantityMilli, hoursHundredths }: Figures): number | null {
  const times = kind === 'labour' ? hoursHundredths : quantityMilli
  if (unitPriceFen === null || times === null || unitPriceFen < 0 || times < 0) return null
  return kind === 'labour' ? labourAmount(unitPriceFen, times) : lineAmount(unitPriceFen, times)
}

export type Discounted = Figures & {
  /** Of a line that came with a package: what the package gives off it. */
  readonly packageCode?: string | undefined
  readonly discountFen?: number | undefined
  /** Of a line of its own: the advisor's discount. */
  readonly discountBasisPoints?: number | undefined
}

/** What a line is given off, in fen: a package's as it is, the advisor's share half-up; null with its amount. */
export function discountOf(line: Discounted): number | null {
  const list = amountOf(line)
  if (list === null) return null
  if (line.packageCode) return Math.min(line.discountFen ?? 0, list)
  return list - lessShare(list, line.discountBasisPoints ?? 0)
}

/** What a line costs: its list amount less its discount. */
export function chargedOf(line: Discounted): number | null {
  const list = amountOf(line)
  const off = discountOf(line)
  return list === null || off === null ? null : list - off
}
