import { sql } from 'kysely'
import { tool } from '../../domain/tool/procedure.ts'
import { desk } from '../step.ts'

export const tools = desk(tool, (db, id, { store, at }) =>
  db
    .selectFrom('tool as l')
    .innerJoin('store as t', 't.id', 'l.storeId')
    .where('l.storeId', '=', store)
    .where('l.id', '=', id)
    .select('l.state')
    .select(
      sql<boolean>`coalesce(l.calibrated_until < (${at}::timestamptz at time zone t.time_zone)::date, false)`.as(
        'calibrationIsOver',
      ),
    )
    .executeTakeFirst(),
)
