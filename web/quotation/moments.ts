import { addDays, dayOf, instantOf } from '../../domain/calendar.ts'

export type Moment = { readonly day: keyof typeof days; readonly time: string; readonly at: string }

const days = { today: 0, tomorrow: 1, dayAfter: 2 } as const
const choices = [
  { day: 'today', time: '11:30' },
  { day: 'today', time: '16:00' },
  { day: 'today', time: '17:30' },
  { day: 'tomorrow', time: '10:00' },
  { day: 'tomorrow', time: '16:00' },
  { day: 'tomorrow', time: '17:30' },
  { day: 'dayAfter', time: '10:00' },
] as const

/** The hours customers are most often told, by the store's wall; what is less than half an hour away is no promise. */
export function momentsAfter(now: Date, zone: string): Moment[] {
  const today = dayOf(now.toISOString(), zone)
  return choices
    .map(({ day, time }) => ({ day, time, at: instantOf(addDays(today, days[day]), time, zone) }))
    .filter(({ at }) => Date.parse(at) - now.getTime() >= 30 * 60_000)
    .slice(0, 4)
}
