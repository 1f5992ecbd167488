import { sql } from 'kysely'
import { daysBetween, type Day } from '../../domain/calendar.ts'
import type { LayOutForm } from '../../domain/shift/forms.ts'
import { countsOf, patternOn, rosterOf, type Standing, type Verdict } from '../../domain/shift/roster.ts'
import type { Reader } from '../db.ts'
import { reading } from '../db.ts'
import { newId } from '../id.ts'
import { step, type Work } from '../step.ts'
import { lookAtPeople } from './booked.ts'
import { kindsOf, type Here } from './book.ts'
import { rosters } from './desk.ts'
import { calendarIn, worksHere } from './queries.ts'
import { followingsOf, todayOf } from './rows.ts'
import { lay, relay } from './steps.ts'

/** More would be another year; the page asks for weeks. */
export const mostDays = 92

/** A period from the patterns in one act, whole or not at all. What it did stands in its row. */
export const layOut = step(rosters, 'layOut', {
  claims: 'board',
  async facts(trx, _id, { fromDay, untilDay }: LayOutForm, here) {
    const periodDays = daysBetween(fromDay, untilDay) + 1
    const open = periodDays > 0 && periodDays <= mostDays
    const { today, verdicts } = await laidOut(reading(trx), here, {
      fromDay,
      untilDay: open ? untilDay : fromDay,
    })
    return { periodIsPast: fromDay < today, periodDays, mostDays, followers: followersIn(verdicts), verdicts }
  },
  async write(work, id, { fromDay, untilDay }, { verdicts }) {
    const { trx, act } = work
    const counts = countsOf(verdicts)
    await trx
      .insertInto('roster')
      .values({ id, storeId: act.store, fromDay, untilDay, ...counts, laidBy: act.actor.id, laidAt: act.at })
      .execute()
    await layFresh(
      work,
      verdicts.filter(({ is }) => is === 'fresh'),
    )
    for (const { is, stood, planned } of verdicts)
      if (is === 'changed' && stood) await relay(work, stood.id, { planned })
    return { fromDay, untilDay, ...counts }
  },
  after: (work, _id, days, { verdicts }) =>
    lookAtPeople(work, {
      ...days,
      staffIds: verdicts.filter(({ is }) => is === 'fresh' || is === 'changed').map(({ staffId }) => staffId),
    }),
})

/** One statement for the rows; their events follow one by one. */
async function layFresh(work: Work, fresh: readonly Verdict[]) {
  if (fresh.length === 0) return
  const { trx, act } = work
  const rows = fresh.map(({ staffId, day, planned }) => ({
    id: newId(),
    storeId: act.store,
    staffId,
    day,
    ...planned,
    byHand: false,
  }))
  // A statement carries 65,535 parameters.
  for (let n = 0; n < rows.length; n += 2_000)
    await trx
      .insertInto('shift')
      .values(rows.slice(n, n + 2_000))
      .execute()
  for (const { id } of rows) await lay(work, id, {})
}

const followersIn = (verdicts: readonly Verdict[]) => new Set(verdicts.map(({ staffId }) => staffId)).size

/** What laying out would do now; the same for the act and for the sheet that shows it first. */
export async function laidOut(db: Reader, { store, at }: Here, { fromDay, untilDay }: LayOutForm) {
  const { zone, today } = await db
    .selectFrom('store as t')
    .where('t.id', '=', store)
    .select(['t.timeZone as zone', todayOf(at).as('today')])
    .executeTakeFirstOrThrow()
  const people = await db
    .selectFrom('staff as p')
    .where(worksHere(store))
    .orderBy('p.staffNo')
    .select(['p.id as staffId', 'p.name', 'p.nameEn', followingsOf(store).as('followings')])
    .execute()
  const kinds = await kindsOf(db, store)
  const calendar = await calendarIn(db, fromDay, untilDay)
  const standing = await standingIn(db, { store, at }, fromDay, untilDay)
  const verdicts = rosterOf({ fromDay, untilDay, zone, people, kinds, calendar, standing })
  const without = people.filter(({ followings }) => !patternOn(followings, untilDay))
  return { today, verdicts, without: without.map(({ name, nameEn }) => ({ name, nameEn })) }
}

async function standingIn(db: Reader, { store, at }: Here, fromDay: Day, untilDay: Day): Promise<Standing[]> {
  const rows = await db
    .selectFrom('shift as s')
    .where('s.storeId', '=', store)
    .where('s.day', '>=', fromDay)
    .where('s.day', '<=', untilDay)
    .orderBy('s.startsAt')
    .select([
      's.id',
      's.staffId',
      's.day',
      's.code',
      's.startsAt',
      's.endsAt',
      's.paidMinutes',
      's.state',
      's.byHand',
    ])
    .select(
      sql<boolean>`not s.rest and (s.starts_at <= ${at} or exists (select from slot w
        left join job j on j.store_id = w.store_id and j.id = w.job_id
        where w.store_id = s.store_id and w.resource_kind = 'person' and w.resource_id = s.staff_id
          and (j.id is null or j.state <> 'done') and w.ends_at > s.starts_at and w.starts_at < s.ends_at))`.as(
        'fixed',
      ),
    )
    .execute()
  return rows.map((row) => ({
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
  }))
}
