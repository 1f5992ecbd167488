import { plateOf } from '../../domain/identifiers/plate.ts'
import { phoneOf } from '../../domain/identifiers/phone.ts'
import { vinOf } from '../../domain/identifiers/vin.ts'
import type { ReceiveForm } from '../../domain/visit/forms.ts'
import { registerCustomer, registerVehicle } from '../customer/steps.ts'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { step, type Act, type Work } from '../step.ts'
import { open } from '../work-order/steps.ts'
import { visits } from './desk.ts'

/** The car comes in: file, stay, odometer and the first order in one act. */
export const receive = step(visits, 'receive', {
  facts: carFacts,
  async write(work, id, form: ReceiveForm) {
    const { trx, act } = work
    const customerId = await ownerOf(work, form)
    const vehicleId = await carOf(work, form, customerId)
    await trx
      .insertInto('visit')
      .values({
        id,
        storeId: act.store,
        vehicleId,
        customerId,
        broughtBy: form.broughtBy,
        broughtByPhone: form.broughtByPhone,
        keyTag: form.keyTag,
        waitsInStore: form.waitsInStore,
        arrivedAt: act.at,
      })
      .execute()
    await trx
      .insertInto('odometerReading')
      .values({ id: newId(), storeId: act.store, vehicleId, visitId: id, km: form.odometerKm, at: act.at })
      .execute()
    const { complaint, washMode, odometerKm } = form
    await open(work, form.orderId, { visitId: id, vehicleId, customerId, complaint, washMode, odometerKm })
    return { orderId: form.orderId, vehicleId, odometerKm }
  },
})

async function carFacts(trx: Trx, _id: string, { car, odometerKm: km }: ReceiveForm, { store }: Act) {
  if (!('known' in car)) return { isHere: false, hereAs: null, previousKm: null, km }
  const { hereAs, previousKm } = await reading(trx)
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('visit')
        .innerJoin('workOrder', (join) =>
          join.onRef('workOrder.storeId', '=', 'visit.storeId').onRef('workOrder.visitId', '=', 'visit.id'),
        )
        .where('visit.storeId', '=', store)
        .where('visit.vehicleId', '=', car.known)
        .where('visit.state', '=', 'here')
        .select('workOrder.number')
        .limit(1)
        .as('hereAs'),
      selectFrom('odometerReading')
        .where('storeId', '=', store)
        .where('vehicleId', '=', car.known)
        .select(({ fn }) => fn.max('km').as('km'))
        .as('previousKm'),
    ])
    .executeTakeFirstOrThrow()
  return { isHere: hereAs !== null, hereAs, previousKm, km }
}

async function ownerOf(work: Work, { owner }: ReceiveForm) {
  if ('known' in owner) return owner.known
  const { id, kind, name, phone } = owner
  await registerCustomer(work, id, { kind, name, phone: normal(phoneOf(phone)).phone })
  return id
}

async function carOf(work: Work, { car }: ReceiveForm, ownerId: string) {
  if ('known' in car) return car.known
  const plate = car.plate.trim() === '' ? null : normal(plateOf(car.plate))
  const vin = car.vin.trim() === '' ? null : normal(vinOf(car.vin)).vin
  const { id, brand, model } = car
  const plateColour = plate?.colour ?? null
  await registerVehicle(work, id, { ownerId, plate: plate?.plate ?? null, plateColour, vin, brand, model })
  return id
}

/** The form has been read already: a wrong identifier does not come this far. */
function normal<T>(read: T): Exclude<T, { wrong: string }> {
  if (typeof read === 'object' && read !== null && 'wrong' in read) throw new Error(String(read.wrong))
  return read as Exclude<T, { wrong: string }>
}
