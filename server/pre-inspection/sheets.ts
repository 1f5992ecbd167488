import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Asked } from '../route.ts'

export type Reading = Pick<Asked<unknown>, 'db' | 'store'>

/** Every version of a stay's sheet with its marks and photos, the newest first. */
export const sheetsOf = ({ db, store }: Reading, visitId: string) =>
  db
    .selectFrom('preInspection as p')
    .innerJoin('staff as w', 'w.id', 'p.byStaffId')
    .where('p.storeId', '=', store)
    .where('p.visitId', '=', visitId)
    .orderBy('p.version', 'desc')
    .select(['p.id', 'p.number', 'p.version', 'p.state', 'p.startedAt', 'p.finishedAt', 'p.landedAt'])
    .select(['p.odometerKm', 'p.odometerReason', 'p.fuelEighths', 'p.batteryPercent', 'p.keys', 'p.papers'])
    .select(['p.hasValuables', 'p.valuables', 'p.valuablesNote', 'p.valuablesMeasure', 'p.seal'])
    .select(['p.customerPresent', 'p.absence', 'p.signer', 'p.hash', 'p.note', 'p.withoutPhotos'])
    .select(['w.name as by', 'w.nameEn as byEn', 'p.vin', 'p.vinBy', 'p.drive', 'p.answers'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('damageMark as m')
          .whereRef('m.storeId', '=', 'p.storeId')
          .whereRef('m.preInspectionId', '=', 'p.id')
          .orderBy('m.position')
          .select(['m.id', 'm.panel', 'm.kind', 'm.size', 'm.note', 'm.x', 'm.y']),
      ).as('marks'),
      jsonArrayFrom(
        eb
          .selectFrom('inspectionPhoto as f')
          .whereRef('f.storeId', '=', 'p.storeId')
          .whereRef('f.preInspectionId', '=', 'p.id')
          .orderBy('f.position')
          .select(['f.id', 'f.slot', 'f.markId', 'f.takenAt']),
      ).as('photos'),
    ])
    .execute()

export const marksOf = ({ db, store }: Reading, preInspectionId: string) =>
  db
    .selectFrom('damageMark')
    .where('storeId', '=', store)
    .where('preInspectionId', '=', preInspectionId)
    .orderBy('position')
    .select(['id', 'panel', 'kind', 'size', 'note', 'x', 'y'])
    .execute()
