import {
  addDays,
  dayOf,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  timeOf,
  type Day,
} from '../calendar.ts'
import { plannedOf, type Kind, type Planned, type Shift } from './kinds.ts'
import { marksOf, weekFacts, type Limits, type Mark } from './law.ts'
import { broken, workedMinutes, type Absence } from './presence.ts'
import { brokenBookings, type Booked } from './booked.ts'
import type { BreakFacts, ChangeFacts } from './rules.ts'
import { overlaps, type Span } from './spans.ts'

/** A job that has a person's time. */
export type Work = Span & {
  readonly jobId: string
  readonly orderId: string
  readonly plate: string | null
  readonly title: string
}
export type BookShift = Shift & {
  readonly id: string
  readonly day: Day
  readonly code: string
  readonly name: string
}

/** What stands of one person around some days. */
export type Book = {
  readonly person: string
  readonly worksHere: boolean
  readonly today: Day
  readonly zone: string
  readonly shifts: readonly BookShift[]
  readonly absences: readonly Absence[]
  readonly work: readonly Work[]
  readonly bookings: readonly Booked[]
  readonly holidays: readonly { readonly day: Day; readonly untilDay: Day }[]
  /** The Monday from which the rota of his pattern is counted. */
  readonly rotaBegins: Day | null
}

/** As far as a week's law looks: the other week of the rota, and the months that it touches. */
export function rangeOf(firstMonday: Day, lastMonday: Day = firstMonday): { from: Day; until: Day } {
  const [before, after] = [addDays(firstMonday, -7), addDays(lastMonday, 13)]
  const [month, end] = [firstOfMonth(firstMonday), lastOfMonth(addDays(lastMonday, 6))]
  return { from: month < before ? month : before, until: end > after ? end : after }
}

/** A shift of the book put away, a kind put on a day; either may be missing. */
export type Change = { readonly gone?: string; readonly day: Day; readonly kind?: Kind | undefined }
type Allowed = { readonly limits: Limits; readonly breaks: boolean }

/** The book as it would stand; the work in it is looked at again. */
export function changed(book: Book, { gone, day, kind }: Change): Book {
  const kept = book.shifts.filter(({ id }) => id !== gone)
  if (!kind) return { ...book, shifts: kept }
  return { ...book, shifts: [...kept, { ...plannedOf(kind, day, book.zone), id: 'new', day }] }
}

/** What the rules ask about a person's day as it would stand after the change. */
export function changeFacts(book: Book, change: Change, { limits, breaks }: Allowed) {
  const after = changed(book, change)
  const planned = after.shifts.find(({ id }) => id === 'new')
  const others = after.shifts.filter((one) => one !== planned)
  const clash = planned && !planned.rest && others.find((one) => !one.rest && overlaps(one, planned))
  const beside =
    planned && others.find((one) => one.day === change.day && (planned.rest ? !one.rest : one.rest))
  return {
    worksHere: book.worksHere,
    asksForPast: change.day < book.today,
    kindIsInUse: change.kind !== undefined,
    clash: clash ? called(clash, book.zone) : null,
    besideRest: beside ? called(beside, book.zone) : null,
    ...hoursOf(book, after, change.day, limits),
    ...breakFacts(book, after, breaks),
  } satisfies ChangeFacts & BreakFacts & object
}

/** Of a change that shortens an overlong day or month nothing is said: it must be possible. */
function hoursOf(book: Book, after: Book, day: Day, limits: Limits) {
  const [was, is] = [lawFacts(book, day, limits), lawFacts(after, day, limits)]
  const [before, minutes] = [dayMinutes(book, day), dayMinutes(after, day)]
  const worse = (now: number, then: number) => (now > then ? now : 0)
  return {
    ...is,
    longestDay: day,
    dayHundredths: Math.round((worse(minutes, before) * 100) / 60),
    monthHundredths: worse(is.monthHundredths, was.monthHundredths),
  }
}

export const breakFacts = (before: Book, after: Book, breaks: boolean): BreakFacts => ({
  person: before.person,
  jobs: [
    ...brokenWork(before, after).map((one) => inWords(one, before.zone)),
    ...bookingsLost(before, after).map((one) => bookedInWords(one, before.zone)),
  ],
  breaks,
})

export const brokenWork = (before: Book, after: Book): Work[] => broken(before.work, before, after)
export const bookingsLost = (before: Book, after: Book): Booked[] =>
  brokenBookings(before.bookings, before, after)

const lawFacts = (book: Book, day: Day, limits: Limits) => {
  const monday = mondayOf(day)
  return weekFacts({
    monday,
    turn: turnOf(monday, book.rotaBegins),
    worked: workedOf(book),
    isHoliday: (one) => book.holidays.some((h) => h.day <= one && one <= h.untilDay),
    limits,
  })
}

/** What the law says of the week in which a day lies. */
export const weekOf = (book: Book, day: Day, limits: Limits) => {
  const facts = lawFacts(book, day, limits)
  return { ...facts, marks: marksOf(facts) }
}

/** Said of the week after the change, and not before it. */
export function newMarks(book: Book, after: Book, day: Day, limits: Limits): Mark[] {
  const before = weekOf(book, day, limits).marks.map(({ because }) => because)
  return weekOf(after, day, limits).marks.filter(({ because }) => !before.includes(because))
}

/** Working minutes by day. */
export function workedOf({ shifts, absences }: Pick<Book, 'shifts' | 'absences'>): ReadonlyMap<Day, number> {
  const byDay = Map.groupBy(shifts, ({ day }) => day)
  return new Map(
    [...byDay].map(([day, all]) => [day, all.reduce((sum, one) => sum + workedMinutes(one, absences), 0)]),
  )
}

const dayMinutes = (book: Book, day: Day) => workedOf(book).get(day) ?? 0

/** The two weeks of the rota; where there is none, this week and the one before. */
export function turnOf(monday: Day, rotaBegins: Day | null): readonly Day[] {
  if (rotaBegins === null) return [addDays(monday, -7), monday]
  const odd = Math.abs(daysBetween(rotaBegins, monday) / 7) % 2 === 1
  const first = odd ? addDays(monday, -7) : monday
  return [first, addDays(first, 7)]
}

const called = ({ name, rest, ...at }: Pick<Planned, 'name' | 'rest'> & Span, zone: string) =>
  rest ? name : `${name} ${timeOf(at.startsAt, zone)}–${timeOf(at.endsAt, zone)}`

type Told = Pick<Work, 'plate' | 'title' | 'startsAt'>
/** `沪B7K3Q9 更换前制动片（11-25 14:00）` */
export const inWords = ({ plate, title, startsAt }: Told, zone: string) =>
  `${plate ?? '未上牌'} ${title}（${dayOf(startsAt, zone).slice(5)} ${timeOf(startsAt, zone)}）`
/** `沪B20001 预约（11-26 09:00）` */
export const bookedInWords = (booked: Booked, zone: string) =>
  inWords({ plate: booked.plate, title: '预约', startsAt: booked.comesAt }, zone)
