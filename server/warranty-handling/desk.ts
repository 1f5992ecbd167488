import { sql } from 'kysely'
import { warrantyHandling } from '../../domain/warranty-handling/procedure.ts'
import { desk } from '../step.ts'

export const handlings = desk(warrantyHandling, async (db, id, { store, actor }) => {
  const found = await db
    .selectFrom('warrantyHandling')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state', 'level', sql<boolean>`written_by = ${actor.id}`.as('actorWroteIt')])
    .executeTakeFirst()
  return found && { ...found, actorIsManager: actor.parties.includes('manager') }
})
