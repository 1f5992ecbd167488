import type { DropFileForm, KeepFileForm, OdometerForm } from '../../domain/customer/vehicle-forms.ts'
import { neighboursOf } from '../../domain/customer/odometer.ts'
import { reading } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step } from '../step.ts'
import { readingsOf, writeReading } from '../visit/odometer.ts'
import { vehicles } from './desk.ts'

/** A reading outside a visit; below an earlier one only with a reason (S35). */
export const readOdometer = step(vehicles, 'readOdometer', {
  async facts(trx, id, { km, at, reason }: OdometerForm, act) {
    const instant = new Date(at)
    const around = neighboursOf(await readingsOf(reading(trx), act.store, id), instant)
    return { km, ...around, hasReason: reason !== '', isFuture: instant > act.at }
  },
  async write(work, id, { km, at, source, reason, note }) {
    await writeReading(work, { vehicleId: id, km, at: new Date(at), source, reason, note })
    return { km, source, ...(reason && { reason }) }
  },
})

/** The bytes are kept already, under their hash; this says what they are. */
export const keepFile = step(vehicles, 'keepFile', {
  async write({ trx, act }, id, { fileId, ...form }: KeepFileForm) {
    await trx
      .insertInto('vehicleFile')
      .values({
        ...form,
        id: fileId,
        storeId: act.store,
        vehicleId: id,
        keptAt: act.at,
        keptBy: act.actor.id,
      })
      .execute()
    return { file: fileId, kind: form.kind }
  },
})

/** No longer shown; the row says who took it down and why. */
export const dropFile = step(vehicles, 'dropFile', {
  async facts(trx, id, { fileId }: DropFileForm, { store }) {
    const row = await reading(trx)
      .selectFrom('vehicleFile')
      .where('storeId', '=', store)
      .where('id', '=', fileId)
      .where('vehicleId', '=', id)
      .select('droppedAt')
      .executeTakeFirst()
    if (!row) throw new NotFound('vehicleFile')
    return { fileIsKept: row.droppedAt === null }
  },
  async write({ trx, act }, _id, { fileId, reason }) {
    await trx
      .updateTable('vehicleFile')
      .set({ droppedAt: act.at, droppedReason: reason })
      .where('storeId', '=', act.store)
      .where('id', '=', fileId)
      .execute()
    return { file: fileId }
  },
})
