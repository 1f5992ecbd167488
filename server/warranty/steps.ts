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
