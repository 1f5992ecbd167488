import { addDays, weekday } from '../../domain/calendar.ts'
import { dayOf, hourOf, storeNow } from '../ui/time.ts'
import { dayWords } from '../words/appointmentDay.ts'
import { speaker } from '../words/words.ts'
import { useLanguage, type Language } from '../words/language.ts'

type At = number | string
const iso = (at: At) => new Date(at).toISOString()

/** `今天 10:30`, `周五 10:30`, `12-03 周四 10:30`: as it is said on the telephone. */
export function sayDay(at: At, language: Language, now = storeNow()): string {
  const say = speaker(dayWords, language)
  const [day, today] = [dayOf(iso(at)), dayOf(now)]
  if (day === today) return say('today')
  if (day === addDays(today, 1)) return say('tomorrow', { day: say(weekday(day)) })
  if (day > today && day < addDays(today, 6)) return say(weekday(day))
  return `${day.slice(5)} ${say(weekday(day))}`
}

export const sayAt = (at: At, language: Language, now = storeNow()) =>
  `${sayDay(at, language, now)} ${hourOf(iso(at))}`

export function useSayAt() {
  const language = useLanguage()
  return { at: (at: At) => sayAt(at, language), day: (at: At) => sayDay(at, language), hour: hourOfMs }
}

export const hourOfMs = (at: At) => hourOf(iso(at))

/** Read back with day and half of the day, so that nobody comes at the wrong ten o'clock. */
export function readBackAt(at: At, language: Language): string {
  const say = speaker(dayWords, language)
  const day = dayOf(iso(at))
  const hour = hourOf(iso(at))
  return say('readBack', {
    weekday: say(weekday(day)),
    date: Number(day.slice(8)),
    month: Number(day.slice(5, 7)),
    half: say(hour < '12:00' ? 'am' : 'pm'),
    hour,
  })
}
