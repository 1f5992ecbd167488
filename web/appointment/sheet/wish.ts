import { addDays, isDay, weekday } from '../../../domain/calendar.ts'
import { dayOf, fromLocal, hourOf } from '../../ui/time.ts'

/** When the customer would like to come: a day and a half of it, or an hour; no day: as soon as can be. */
export type Wish = { readonly day: string; readonly part: string }

export const earliest: Wish = { day: '', part: '' }
export const parts = ['', 'am', 'pm'] as const
const halves: { readonly [part: string]: readonly [from: string, until: string] } = {
  '': ['00:00', '23:59'],
  am: ['00:00', '12:00'],
  pm: ['12:00', '23:59'],
}

/** Stable while the wish stands, so that the same question is not asked anew with every minute. */
export function spanOf(
  { day, part }: Wish,
  today = dayOf(new Date()),
): { from: string; until: string | null } {
  if (day === '') return { from: fromLocal(`${today}T00:00`), until: null }
  const [from, until] = halves[part] ?? [part, part]
  return { from: fromLocal(`${day}T${from}`), until: fromLocal(`${day}T${until}`) }
}

/** From an instant that was pointed at on the board. */
export const wishAt = (at: string): Wish => ({ day: dayOf(at), part: hourOf(at) })

/** One day on or back, never before today. */
export function moved({ day, part }: Wish, by: 1 | -1, today: string): Wish {
  const next = addDays(day || today, day === '' && by === 1 ? 1 : by)
  return next < today ? earliest : { day: next, part }
}

const weekdays = { mon: '周一', tue: '周二', wed: '周三', thu: '周四', fri: '周五', sat: '周六', sun: '周日' }

/** As it is written into the record, in the store's language. */
export function textOf({ day, part }: Wish): string {
  if (day === '') return ''
  const half = part === 'am' ? '上午' : part === 'pm' ? '下午' : part
  return [day.slice(5), weekdays[weekday(day)], half].filter(Boolean).join(' ')
}

/** The same read back, where its day is still ahead; in other words, or past: as soon as can be. */
export function wishOf(text: string, today: string): Wish {
  const [, monthDay, said = ''] = /^(\d\d-\d\d) \S+(?: (上午|下午|\d\d:\d\d))?$/.exec(text) ?? []
  if (!monthDay) return earliest
  const part = said === '上午' ? 'am' : said === '下午' ? 'pm' : said
  const thisYear = Number(today.slice(0, 4))
  const year = monthDay >= today.slice(5) ? thisYear : thisYear + 1
  const wish = { day: `${year}-${monthDay}`, part }
  // The day of the week tells whether that year was meant.
  return isDay(wish.day) && textOf(wish) === text ? wish : earliest
}
