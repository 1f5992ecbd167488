import { z } from 'zod'
import { addDays, daysBetween, mondayOf } from '../../domain/calendar.ts'
import {
  bookingsLost,
  brokenWork,
  changed,
  changeFacts,
  newMarks,
  weekOf,
} from '../../domain/shift/change.ts'
import { refusal } from '../../domain/procedure.ts'
import { shift } from '../../domain/shift/procedure.ts'
import { calendarOn, countsOf } from '../../domain/shift/roster.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { historyOf } from '../work-order/history.ts'
import { bookOf, kindOf, limitsAt, type Here } from './book.ts'
import { absences, shifts } from './desk.ts'
import { storeOf } from './plan.ts'
import { absencesOf, calendarIn } from './queries.ts'
import { laidOut, mostDays } from './roster.ts'
import { instantsOf, shiftsOf } from './rows.ts'

/** One shift: what may be done with it, and what was. */
export async function shiftPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const row = await db
    .selectFrom('shift as s')
    .innerJoin('staff as p', 'p.id', 's.staffId')
    .where('s.storeId', '=', store)
    .where('s.id', '=', id)
    .select([
      's.id',
      's.staffId',
      's.day',
      's.code',
      's.name',
      's.startsAt',
      's.endsAt',
      's.state',
      's.byHand',
    ])
    .select(['p.name as person', 'p.nameEn as personEn'])
    .executeTakeFirstOrThrow(() => new NotFound('shift'))
  return { shift: row, steps: await stepsOf(db, shifts, id, asked), history: await historyOf(db, store, id) }
}

/** One absence, with what may be done with it. */
export async function absencePage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  return { steps: await stepsOf(db, absences, id, asked), history: await historyOf(db, store, id) }
}

export const ownQuery = z.strictObject({ week: z.iso.date().optional() })

/** One's own two weeks. */
export async function ownPage({ db, store, at, actor, query }: Asked<z.output<typeof ownQuery>>) {
  const { today, zone } = await storeOf(db, { store, at })
  const monday = mondayOf(query.week ?? today)
  const days = Array.from({ length: 14 }, (_, n) => addDays(monday, n))
  const range = { from: days[0]!, until: days.at(-1)! }
  const calendar = await calendarIn(db, range.from, range.until)
  const own = await db
    .selectFrom('staff as p')
    .where('p.id', '=', actor.id)
    .select([shiftsOf(store, range).as('shifts'), absencesOf(store, instantsOf(range, zone)).as('absences')])
    .executeTakeFirstOrThrow()
  const limits = await limitsAt(db, { store, at })
  const weeks = await Promise.all(
    [days[0]!, days[7]!].map(async (first) => ({
      monday: first,
      ...weekOf(await bookOf(db, { store, at }, actor.id!, first), first, limits),
    })),
  )
  return {
    now: at,
    today,
    days: days.map((day) => ({
      day,
      calendar: calendarOn(calendar, day) ?? null,
      shifts: own.shifts.filter((one) => one.day === day),
    })),
    absences: own.absences,
    weeks,
  }
}

export const foresightQuery = z.strictObject({
  staffId: z.uuid(),
  day: z.iso.date(),
  code: z.string().max(1),
  /** The shift that would be changed; without it one more is planned. */
  shiftId: z.uuid().optional(),
  /** Given: the two change their kinds. */
  withId: z.uuid().optional(),
})

/** What a change would break, said before it is made: by the same rules, and in the words of the same sentences. */
export async function foresight({ query, ...asked }: Asked<z.output<typeof foresightQuery>>) {
  const { db, store } = asked
  const first = await foreseen(asked, query)
  if (!query.withId || !query.shiftId) return [first]
  const rows = await db
    .selectFrom('shift')
    .where('storeId', '=', store)
    .where('id', 'in', [query.shiftId, query.withId])
    .select(['id', 'staffId', 'day', 'code'])
    .execute()
  const [own, other] = [query.shiftId, query.withId].map((id) => rows.find((row) => row.id === id))
  if (!own || !other) throw new NotFound('shift')
  const { staffId, day } = other
  return [first, await foreseen(asked, { staffId, day, code: own.code, shiftId: other.id })]
}

type One = Pick<z.output<typeof foresightQuery>, 'staffId' | 'day' | 'code' | 'shiftId'>

async function foreseen(asked: Here & { db: Reader; actor: Asked<unknown>['actor'] }, one: One) {
  const { db, actor } = asked
  const { staffId, day, shiftId } = one
  const book = await bookOf(db, asked, staffId, day)
  const kind = await kindOf(db, asked.store, one.code)
  const limits = await limitsAt(db, asked)
  const change = { day, kind, ...(shiftId ? { gone: shiftId } : {}) }
  const after = changed(book, change)
  const seen = { parties: actor.parties, form: changeFacts(book, change, { limits, breaks: true }) }
  return {
    staffId,
    person: book.person,
    day,
    code: one.code,
    refusal:
      (shiftId
        ? refusal(shift, 'replan', { ...seen, state: 'planned', record: { dayIsPast: day < book.today } })
        : refusal(shift, 'plan', { ...seen, state: undefined, record: { dayIsPast: false } })) ?? null,
    breaks: brokenWork(book, after),
    bookings: bookingsLost(book, after),
    marks: newMarks(book, after, day, limits),
  }
}

export const previewQuery = z
  .strictObject({ fromDay: z.iso.date(), untilDay: z.iso.date() })
  .refine(
    ({ fromDay, untilDay }) => fromDay <= untilDay && daysBetween(fromDay, untilDay) < mostDays,
    `1至${mostDays}天`,
  )

/** What laying out would do, before it is done. */
export async function rosterPreview({ query, db, ...here }: Asked<z.output<typeof previewQuery>>) {
  const { today, verdicts, without } = await laidOut(db, here, query)
  return {
    today,
    people: new Set(verdicts.map(({ staffId }) => staffId)).size,
    without,
    ...countsOf(verdicts),
    keptDays: verdicts
      .filter(({ is }) => is === 'kept')
      .slice(0, 20)
      .map(({ staffId, day }) => ({ staffId, day })),
    changedDays: verdicts
      .filter(({ is }) => is === 'changed')
      .slice(0, 20)
      .map(({ staffId, day, stood, planned }) => ({ staffId, day, from: stood?.code, code: planned.code })),
  }
}
