import { adminGrant } from '../../domain/grant/procedure.ts'
import { desk } from '../step.ts'
import { isLastSecurityAdmin } from './queries.ts'

export const grants = desk(adminGrant, async (db, id, { store }) => {
  const row = await db
    .selectFrom('adminGrant')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state', 'staffId', 'duty'])
    .executeTakeFirst()
  if (!row) return undefined
  return {
    state: row.state,
    isLastSecurityAdmin: row.duty === 'securityAdmin' && (await isLastSecurityAdmin(db, store, row.staffId)),
  }
})
