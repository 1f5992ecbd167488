import type { Establishment } from '../domain/staff/establishment.ts'
import { reading, type Trx } from './db.ts'
import { withGrants } from './grant/queries.ts'

/** Within the act by which a vacancy falls on somebody, or no longer does: his pages go on with what is his now. */
export async function rewriteDuties(trx: Trx, store: string, staffId: string, e: Establishment) {
  const held = await withGrants(reading(trx), store, staffId, e)
  await trx
    .updateTable('session')
    .set({ duties: held.map(({ duty }) => duty) })
    .where('storeId', '=', store)
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .execute()
}

/** Posts are of the group: what a post may is changed in every store, and only this one can be computed here. */
export const endSessionsElsewhere = (trx: Trx, store: string, at: Date) =>
  trx
    .updateTable('session')
    .set({ endedAt: at })
    .where('storeId', '<>', store)
    .where('endedAt', 'is', null)
    .execute()
