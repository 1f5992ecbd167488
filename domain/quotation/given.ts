import { labourAmount } from '../money.ts'
import { amountOf, chargedOf, discountOf, type Discounted } from './amount.ts'

/** What the house knows of a line beside what is written on it. */
export type Known = {
  /** Of labour in the catalogue, its hours for this car in hundredths; null where the catalogue does not say. */
  readonly listHoursHundredths: number | null
  /** Of labour that is in no catalogue: the least that an hour costs here, in fen. */
  readonly leastRateFen: number | null
  /** Why the house pays is on record: a comeback under guarantee (R2.3), or a package that gives the line away (R2.2). */
  readonly houseHasReason: boolean
}
export type Priced = Discounted & { readonly payer: string }
export type Given = Priced & { readonly givenFen: number }

/**
 * What an advisor gives away with a line, in fen (S65): what the house pays without a reason, else what the line is
 * below the list by his hand: discount, hours and rate. What a maker or an insurer pays is cut by them, not by us.
 */
export function givenFenOf(line: Priced, known: Known): number {
  if (line.payer === 'internal') return known.houseHasReason ? 0 : worthOf(line, known)
  const discount = line.packageCode ? 0 : (discountOf(line) ?? 0)
  return line.payer === 'customer' ? discount + belowListOf(line, known) : discount
}

const worthOf = (line: Priced, known: Known): number =>
  line.packageCode ? (chargedOf(line) ?? 0) : (amountOf(line) ?? 0) + belowListOf(line, known)

function belowListOf({ kind, hoursHundredths, unitPriceFen }: Priced, known: Known): number {
  if (kind !== 'labour' || hoursHundredths === null || unitPriceFen === null) return 0
  const hours = Math.max(hoursHundredths, known.listHoursHundredths ?? 0)
  const rate = Math.max(unitPriceFen, known.leastRateFen ?? 0)
  return labourAmount(rate, hours) - labourAmount(unitPriceFen, hoursHundredths)
}
