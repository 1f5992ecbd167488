import { sql } from 'kysely'
import { calendarDay, shiftFollowing, shiftKind, shiftPattern } from '../../domain/shift/base-procedure.ts'
import { absence, roster, shift } from '../../domain/shift/procedure.ts'
import { desk } from '../step.ts'

export const shifts = desk(shift, (db, id, { store, at }) =>
  db
    .selectFrom('shift as s')
    .innerJoin('store as t', 't.id', 's.storeId')
    .where('s.storeId', '=', store)
    .where('s.id', '=', id)
    .select([
      's.state',
      sql<boolean>`s.day < (${at}::timestamptz at time zone t.time_zone)::date`.as('dayIsPast'),
    ])
    .executeTakeFirst(),
)

export const rosters = desk(roster, (db, id, { store }) =>
  db
    .selectFrom('roster')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)

export const absences = desk(absence, (db, id, { store, at }) =>
  db
    .selectFrom('absence')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state', sql<boolean>`starts_at < ${at} and ends_at > ${at}`.as('isRunning')])
    .executeTakeFirst(),
)

export const shiftKinds = desk(shiftKind, (db, id, { store }) =>
  db
    .selectFrom('shiftKind as k')
    .where('k.storeId', '=', store)
    .where('k.id', '=', id)
    .select([
      'k.state',
      sql<boolean>`k.starts is null`.as('kindIsRest'),
      sql<string[]>`array(select name from shift_pattern p where p.store_id = k.store_id and p.state = 'inUse'
        and k.code = any (p.days || p.make_up_code) order by p.code)`.as('patterns'),
    ])
    .executeTakeFirst(),
)

export const shiftPatterns = desk(shiftPattern, (db, id, { store }) =>
  db
    .selectFrom('shiftPattern as p')
    .where('p.storeId', '=', store)
    .where('p.id', '=', id)
    .select([
      'p.state',
      sql<string[]>`array(select s.name from staff s where s.state = 'employed' and p.id = (
          select f.pattern_id from shift_following f
          where f.store_id = p.store_id and f.staff_id = s.id and f.state = 'inForce'
          order by f.from_day desc limit 1)
        order by s.staff_no)`.as('followers'),
    ])
    .executeTakeFirst(),
)

export const shiftFollowings = desk(shiftFollowing, (db, id, { store }) =>
  db
    .selectFrom('shiftFollowing')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)

export const calendarDays = desk(calendarDay, (db, id) =>
  db.selectFrom('calendarDay').where('id', '=', id).select('state').executeTakeFirst(),
)
