import { sql } from 'kysely'
import { appointment } from '../../domain/appointment/procedure.ts'
import { desk } from '../step.ts'

export const appointments = desk(appointment, (db, id, { store, at }) =>
  db
    .selectFrom('appointment')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state'])
    .select([
      sql<boolean>`coalesce(greatest(starts_at, expected_at) <= ${at}, false)`.as('isOverdue'),
      sql<boolean>`coalesce(confirm_at <= ${at}, false) and confirmed_at is null`.as('callIsDue'),
    ])
    .executeTakeFirst(),
)
