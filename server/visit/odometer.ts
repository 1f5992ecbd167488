import { reading } from '../db.ts'
import { newId } from '../id.ts'
import type { Work } from '../step.ts'

type Reading = { readonly vehicleId: string; readonly km: number; readonly at: Date }

/**
 * Kilometres known from elsewhere, of an earlier day: entered once, and not where they contradict what stands
 * (the odometer never falls, S56).
 */
export async function enterOdometer({ trx, act }: Work, { vehicleId, km, at }: Reading) {
  const others = await reading(trx)
    .selectFrom('odometerReading')
    .where('storeId', '=', act.store)
    .where('vehicleId', '=', vehicleId)
    .select(['km', 'at'])
    .execute()
  if (others.some((other) => other.km === km && other.at.getTime() === at.getTime())) return 'known'
  if (others.some((other) => (other.at <= at && other.km > km) || (other.at >= at && other.km < km)))
    return 'contradicts'
  await trx
    .insertInto('odometerReading')
    .values({ id: newId(), storeId: act.store, vehicleId, km, at })
    .execute()
  return 'entered'
}
