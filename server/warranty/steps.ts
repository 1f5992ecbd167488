import { sql } from 'kysely'
import { newId } from '../id.ts'
import type { Work } from '../step.ts'

/** Why a count was changed; the event itself holds ids and figures only. */
export const noteReason = ({ trx, act }: Work, subjectId: string, reason: string) =>
  trx.insertInto('warrantyReason').values({ storeId: act.store, actId: act.id, subjectId, reason }).execute()

/** Something happened that a car’s standing may hang on: it is reckoned anew as soon as this act has landed. */
export const reckonSoon = ({ trx, act }: Work, vehicleId: string) =>
  trx
    .insertInto('due')
    .values({ id: newId(), storeId: act.store, kind: 'warranty.reckon', subjectId: vehicleId, at: act.at })
    .execute()

/** The same for the car of an order. */
export const reckonOrderSoon = ({ trx, act }: Work, workOrderId: string) =>
  sql`insert into due (id, store_id, kind, subject_id, at)
    select ${newId()}, store_id, 'warranty.reckon', vehicle_id, ${act.at}
    from work_order where store_id = ${act.store} and id = ${workOrderId}`.execute(trx)

/** A rule has been set: every car of this store is reckoned anew; the other stores follow in the night. */
export const sweepSoon = ({ trx, act }: Work) =>
  trx
    .insertInto('due')
    .values({ id: newId(), storeId: act.store, kind: 'warranty.sweep', subjectId: act.store, at: act.at })
    .execute()
