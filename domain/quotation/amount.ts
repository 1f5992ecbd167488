import { labourAmount, lineAmount } from '../money.ts'

type Figures = {
  readonly kind: string
  readonly unitPriceFen: number | null
  readonly hoursHundredths: number | null
  readonly quantityMilli: number | null
}

/**
 * Fen of a line, half-up (R4.2): hours × rate for labour, quantity × price for the rest.
 * @returns null while a figure is missing or below nothing, as in a line that is being typed
 */
export function amountOf({ kind, unitPriceFen, quantityMilli, hoursHundredths }: Figures): number | null {
  const times = kind === 'labour' ? hoursHundredths : quantityMilli
  if (unitPriceFen === null || times === null || unitPriceFen < 0 || times < 0) return null
  return kind === 'labour' ? labourAmount(unitPriceFen, times) : lineAmount(unitPriceFen, times)
}
