import { addDays, mondayOf, weekday } from '../../domain/calendar.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'

/** `周三 11-25`; a day is text and has no zone. */
export function useDayName(): (day: string) => string {
  const say = useWords(shiftWords)
  return (day) => say('dayOf', { weekday: say(weekday(day)), day: day.slice(5) })
}

/** Hours with one decimal, as plans are spoken of; the hundredths stand in the sentences of the law. */
export const hoursOf = (minutes: number): string => (minutes / 60).toFixed(1)
export const inHours = (hundredths: number): string => (hundredths / 100).toFixed(1)

export const weekAway = (day: string, weeks: number): string => addDays(mondayOf(day), 7 * weeks)
