import type { InspectionForm } from '../../domain/pre-inspection/forms.ts'
import { driveOf, itemsOf, walk, type Drive } from '../../domain/pre-inspection/items.ts'
import { coversOfOneCar } from '../../domain/pre-inspection/kinds.ts'
import { panels } from '../../domain/pre-inspection/panels.ts'
import { hashOf } from '../../domain/pre-inspection/signed.ts'
import { newId } from '../id.ts'
import { record } from '../pre-inspection/steps.ts'
import type { Actor } from '../step.ts'
import { drawn } from './drawn.ts'
import type { Counter } from './way.ts'

/** The walk-round of a car that has had none: nothing found, nothing in it, and signed. */
export async function inspectIfOpen({ act, now, read, store }: Counter, advisor: Actor, orderId: string) {
  const car = await read((db) =>
    db
      .selectFrom('workOrder as o')
      .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
      .innerJoin('customer as c', 'c.id', 'o.customerId')
      .leftJoin('vehicleModel as m', 'm.code', 'v.modelCode')
      .leftJoin('preInspection as p', (join) =>
        join.onRef('p.storeId', '=', 'o.storeId').onRef('p.visitId', '=', 'o.visitId'),
      )
      .where('o.storeId', '=', store)
      .where('o.id', '=', orderId)
      .select(['o.visitId', 'o.odometerKm', 'v.vin', 'v.energy', 'm.energy as modelEnergy', 'c.name'])
      .select('p.id as inspected')
      .executeTakeFirst(),
  )
  if (!car?.visitId || car.inspected) return
  const drive = driveOf(car.energy || (car.modelEnergy ?? '')) ?? 'petrol'
  const form = soundForm({ ...car, by: advisor.id!, visitId: car.visitId, drive, at: now() })
  await act(advisor, record, newId(), form)
}

type Car = {
  readonly by: string
  readonly visitId: string
  readonly vin: string | null
  readonly odometerKm: number | null
  readonly drive: Drive
  readonly name: string
  readonly at: Date
}

/** Of a maker that there is not, and of this stay alone. */
const vinOfNobody = (visitId: string) => `X9${visitId.replaceAll('-', '').slice(-15).toUpperCase()}`

/** A form in which everything is answered and nothing is wrong; a car without a VIN on file shows this one. */
export function soundForm({ by, visitId, vin, odometerKm, drive, name, at }: Car): InspectionForm {
  const instant = at.toISOString()
  const items = walk.flatMap(({ no }) => itemsOf(no, drive))
  const sheet: InspectionForm['sheet'] = {
    visitId,
    replaces: null,
    startedAt: instant,
    finishedAt: instant,
    greeting: { welcomed: instant, doorAndCard: instant, covers: instant },
    coversQuantity: coversOfOneCar,
    drive,
    plateAgrees: true,
    vin: vin ?? vinOfNobody(visitId),
    vinBy: 'typed',
    answers: Object.fromEntries(items.map(({ code, options }) => [code, { is: options[0]![0], note: '' }])),
    seen: panels.map(({ no }) => no),
    marks: [],
    photos: [],
    withoutPhotos: '演示数据，没有拍照',
    odometerKm: odometerKm ?? 0,
    odometerReason: '',
    fuelEighths: drive === 'electric' ? null : 4,
    batteryPercent: drive === 'petrol' ? null : 60,
    keys: 1,
    papers: ['licence'],
    valuables: { has: false, items: [], note: '', measure: null, seal: '' },
    customerPresent: true,
    absence: '',
    note: '',
    signer: name,
  }
  return { by, sheet, hash: hashOf(sheet), strokes: drawn, kept: [] }
}
