import { neighboursOf } from '../../domain/customer/odometer.ts'
import { movesWithCar } from '../customer/steps.ts'
import { reading, type Reader } from '../db.ts'
import { newId } from '../id.ts'
import type { Work } from '../step.ts'

type Reading = {
  readonly vehicleId: string
  readonly km: number
  readonly at: Date
  /** The stay it was read in, where that is on file. */
  readonly visitId?: string
}

/**
 * Kilometres known from elsewhere, of an earlier day: entered once, and not where they contradict what stands
 * (the odometer never falls, S56).
 */
export async function enterOdometer(work: Work, { vehicleId, km, at, visitId }: Reading) {
  const others = await readingsOf(reading(work.trx), work.act.store, vehicleId)
  if (others.some((other) => other.km === km && other.at.getTime() === at.getTime())) return 'known'
  const { previousKm, nextKm } = neighboursOf(others, at)
  if ((previousKm !== null && previousKm > km) || (nextKm !== null && nextKm < km)) return 'contradicts'
  return {
    entered: await writeReading(work, { vehicleId, km, at, source: 'import', ...(visitId && { visitId }) }),
  }
}

export const readingsOf = (db: Reader, store: string, vehicleId: string) =>
  db
    .selectFrom('odometerReading')
    .where('storeId', '=', store)
    .where('vehicleId', '=', vehicleId)
    .select(['km', 'at', 'reason'])
    .execute()

type Entry = Reading & {
  readonly source: 'visit' | 'import' | 'told' | 'seen' | 'telematics'
  readonly visitId?: string
  readonly reason?: string
  readonly note?: string
}

/** @returns the reading's id */
export async function writeReading({ trx, act }: Work, entry: Entry): Promise<string> {
  const id = newId()
  await trx
    .insertInto('odometerReading')
    .values({ id, storeId: act.store, byStaffId: act.actor.id, ...entry })
    .execute()
  return id
}

/** The car's file has been merged into another, or the merge undone. */
export const moveReadings = movesWithCar('odometerReading')

/** What was read in a stay that is withdrawn goes with it: it would contradict the true ones. */
export async function withdrawReadings({ trx, act }: Work, visitId: string) {
  await trx
    .deleteFrom('odometerReading')
    .where('storeId', '=', act.store)
    .where('visitId', '=', visitId)
    .execute()
}

/** What an import entered and is being taken back; a reading of a visit stays. */
export const withdrawOdometer = ({ trx, act }: Work, id: string) =>
  trx
    .deleteFrom('odometerReading')
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .where('visitId', 'is', null)
    .execute()
