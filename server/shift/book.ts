import { sql } from 'kysely'
import { mondayOf, type Day } from '../../domain/calendar.ts'
import { rangeOf, type Book } from '../../domain/shift/change.ts'
import type { Kind } from '../../domain/shift/kinds.ts'
import { limitsOf } from '../../domain/shift/law.ts'
import { patternOn } from '../../domain/shift/roster.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { valuesAt } from '../setting/values.ts'
import { absencesOf, worksHere } from './queries.ts'
import { bookedOf, followingsOf, instantsOf, kindColumns, shiftsOf, todayOf, workOf } from './rows.ts'

export type Here = { readonly store: string; readonly at: Date }

/** One person's shifts, absences and work, as far as the law looks from a day. @throws NotFound */
export async function bookOf(db: Reader, { store, at }: Here, staffId: string, day: Day): Promise<Book> {
  const days = rangeOf(mondayOf(day))
  const range = instantsOf(days, 'UTC')
  const { followings, ...book } = await db
    .selectFrom('staff as p')
    .innerJoin('store as t', (join) => join.on('t.id', '=', store))
    .where('p.id', '=', staffId)
    .select([
      'p.name as person',
      't.timeZone as zone',
      todayOf(at).as('today'),
      worksHere(store).as('worksHere'),
      shiftsOf(store, days).as('shifts'),
      absencesOf(store, range).as('absences'),
      workOf(store, { ...range, from: at }).as('work'),
      bookedOf(store, { ...range, from: at }).as('bookings'),
      followingsOf(store).as('followings'),
      holidaysOf(days).as('holidays'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('staff'))
  return { ...book, rotaBegins: patternOn(followings, day)?.beginsDay ?? null }
}

type Calendar = readonly { readonly day: Day; readonly untilDay: Day }[]
const holidaysOf = ({ from, until }: { from: Day; until: Day }) =>
  sql<Calendar>`coalesce((select json_agg(json_build_object('day', c.day, 'untilDay', c.until_day)) from calendar_day c
    where c.state = 'inForce' and c.kind = 'holiday' and c.until_day >= ${from} and c.day <= ${until}), '[]')`

export const kindOf = (db: Reader, store: string, code: string): Promise<Kind | undefined> =>
  db
    .selectFrom('shiftKind')
    .where('storeId', '=', store)
    .where('code', '=', code)
    .where('state', '=', 'inUse')
    .select([...kindColumns])
    .executeTakeFirst()

/** Those that may be planned. */
export const kindsOf = (db: Reader, store: string): Promise<Kind[]> =>
  db
    .selectFrom('shiftKind')
    .where('storeId', '=', store)
    .where('state', '=', 'inUse')
    .orderBy('code')
    .select([...kindColumns])
    .execute()

export const limitsAt = async (db: Reader, { store, at }: Here) => limitsOf(await valuesAt(db, store, at))
