import { addDays } from '../calendar.ts'
import { rule } from '../procedure.ts'

/** One figure, and until when it stands (S65); what was never given a day stands. */
export const validUntilAfter = (today: string, days: number): string => addDays(today, days)

export const isLapsedOn = (validUntil: string | null, today: string): boolean =>
  validUntil !== null && validUntil < today

export type ValidityFacts = { validUntil: string | null; validityHasPassed: boolean }

export const quotationIsValid = rule(
  'quotation_is_valid',
  'S65',
  '报价有效期到{validUntil}，已过期，请按今天的价格重算或另写新版',
  'The quotation was good until {validUntil}: reckon it at today’s prices, or write a new version',
  ({ validityHasPassed }: ValidityFacts) => !validityHasPassed,
)

export type DayFacts = { validityIsPast: boolean }

export const validityIsAhead = rule(
  'validity_is_ahead',
  'S65',
  '报价有效期不能早于今天',
  'A quotation cannot be good only until a day that is past',
  ({ validityIsPast }: DayFacts) => !validityIsPast,
)
