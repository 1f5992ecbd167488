import { sql } from 'kysely'
import { appointment } from '../../domain/appointment/procedure.ts'
import { desk } from '../step.ts'
import { brokenOf } from './broken.ts'

export const appointments = desk(appointment, async (db, id, { store, at }) => {
  const found = await db
    .selectFrom('appointment')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state'])
    .select([
      sql<boolean>`coalesce(greatest(starts_at, expected_at) <= ${at}, false)`.as('isOverdue'),
      sql<boolean>`coalesce(confirm_at <= ${at}, false) and confirmed_at is null`.as('callIsDue'),
      sql<boolean>`broken_by_hand`.as('isBrokenByHand'),
    ])
    .executeTakeFirst()
  if (!found) return undefined
  const broken = ['registered', 'failing'].includes(found.state)
    ? await brokenOf(db, { store, at }, id)
    : undefined
  return { ...found, brokenBy: broken?.says ?? null }
})
