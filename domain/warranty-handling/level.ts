import { levels, type Level } from '../warranty/warning.ts'

/** R1.9: before work is given out; at yellow it may be handled, and need not. */
export const mustBeHandled = (level: Level): boolean => rankOf(level) >= rankOf('orange')

/** The worse of what was known; a booking that was not checked, or could not be, is not worse than nothing. */
export const worseOf = (...known: readonly (string | null)[]): Level =>
  levels.findLast((level) => known.includes(level)) ?? 'none'

/** What was approved at one level does not hold for a worse one. */
export const covers = (approved: string, now: Level): boolean => rankOf(approved) >= rankOf(now)

const rankOf = (level: string) => levels.findIndex((one) => one === level)
