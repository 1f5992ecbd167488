import { sql } from 'kysely'
import { vehicle } from '../../domain/customer/procedure.ts'
import { plateOf } from '../../domain/identifiers/plate.ts'
import { phoneOf } from '../../domain/identifiers/phone.ts'
import { vinOf } from '../../domain/identifiers/vin.ts'
import type { ReceiveForm } from '../../domain/visit/forms.ts'
import { ownerOn } from '../customer/queries.ts'
import { nameOwner, registerCustomer, registerVehicle, resumeVehicle, type Move } from '../customer/steps.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, type Act, type Work } from '../step.ts'
import { arriveIfBooked } from '../appointment/steps.ts'
import { open } from '../work-order/steps.ts'
import { visits } from './desk.ts'
import { withdrawReadings, writeReading } from './odometer.ts'

/** The car comes in: file, stay, odometer and the first order in one act. */
export const receive = step(visits, 'receive', {
  facts: carFacts,
  async write(work, id, form: ReceiveForm, { file }) {
    const { trx, act } = work
    const customerId = await ownerOf(work, form)
    const vehicleId = await carOf(work, form, customerId, file)
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
    await writeReading(work, { vehicleId, visitId: id, km: form.odometerKm, at: act.at, source: 'visit' })
    const { complaint, washMode, odometerKm } = form
    await open(work, form.orderId, { visitId: id, vehicleId, customerId, complaint, washMode, odometerKm })
    await arriveIfBooked(work, vehicleId, id)
    return { orderId: form.orderId, vehicleId, odometerKm }
  },
})

export type AdoptVisitForm = {
  readonly vehicleId: string
  readonly customerId: string | null
  readonly broughtBy: string
  readonly arrivedAt: Date
  /** When we are told of it; the act's own `at` is when the car left. */
  readonly toldAt: Date
  readonly odometerKm: number | null
}

/** A stay told by another system, over and gone: nothing follows from it. */
export const adoptVisit = step(visits, 'adopt', {
  facts: async (_trx, _id, { arrivedAt, toldAt }: AdoptVisitForm, { at }) => ({
    leavesBefore: at < arrivedAt,
    isOver: at <= toldAt,
  }),
  async write({ trx, act }, id, { vehicleId, customerId, broughtBy, arrivedAt }) {
    const stay = { id, storeId: act.store, vehicleId, customerId, broughtBy, arrivedAt }
    await trx
      .insertInto('visit')
      .values({ ...stay, waitsInStore: false, adopted: true })
      .execute()
  },
})

/** Called by its adopted order, when that is withdrawn. */
export const withdrawVisit = step(visits, 'withdraw', {
  write: (work, id, _form: Record<never, never>) => withdrawReadings(work, id),
})

async function carFacts(trx: Trx, _id: string, { car, odometerKm: km }: ReceiveForm, { store }: Act) {
  const unknown = {
    isHere: false,
    hereAs: null,
    previousKm: null,
    km,
    fileStands: true,
    fileState: '',
    file: null,
  }
  if (!('known' in car)) return unknown
  const file = await reading(trx)
    .selectFrom('vehicle as v')
    .where('v.id', '=', car.known)
    .select(['v.state', ownerOn(sql.ref('v.id')).as('ownerId')])
    .select(({ selectFrom }) => [
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
      // The last one by time: after an exchange of the instrument it is not the highest (S35).
      selectFrom('odometerReading')
        .where('storeId', '=', store)
        .where('vehicleId', '=', car.known)
        .orderBy('at', 'desc')
        .limit(1)
        .select('km')
        .as('previousKm'),
    ])
    .executeTakeFirst()
  if (!file) throw new NotFound('vehicle')
  return {
    isHere: file.hereAs !== null,
    hereAs: file.hereAs,
    previousKm: file.previousKm,
    km,
    fileStands: ['inUse', 'stopped', 'soldAway'].includes(file.state),
    fileState: vehicle.states[file.state],
    file,
  }
}

/** The customer named in a form: on file, or put on file now. */
export async function ownerOf(work: Work, { owner }: Pick<ReceiveForm, 'owner'>) {
  if ('known' in owner) {
    const { id } = await reading(work.trx)
      .selectFrom('customer')
      .where('id', '=', owner.known)
      .select('id')
      .executeTakeFirstOrThrow(() => new NotFound('customer'))
    return id
  }
  const { id, kind, name, phone } = owner
  await registerCustomer(work, id, { kind, name, phone: normal(phoneOf(phone)).phone })
  return id
}

type OnFile = { readonly state: string; readonly ownerId: string | null } | null

/**
 * The car named in a form: on file, or put on file now. A file that was put away is in use again; one without an owner
 * gets the one who is named now.
 */
export async function carOf(work: Work, { car }: Pick<ReceiveForm, 'car'>, ownerId: string, file: OnFile) {
  if ('known' in car) {
    if (file && file.state !== 'inUse') await resumeVehicle(work, car.known, {})
    if (file && file.ownerId === null) await nameOwner(work, car.known, { customerId: ownerId })
    return car.known
  }
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

/** Whose stay and of which car: their file has been merged into another, or the merge undone. */
export async function moveVisits({ trx, act }: Work, { of, from, to, ids }: Move) {
  const column = of === 'vehicle' ? 'vehicleId' : 'customerId'
  return trx
    .updateTable('visit')
    .set({ [column]: to })
    .where('storeId', '=', act.store)
    .where(column, '=', from)
    .$if(ids !== undefined, (qb) => qb.where('id', 'in', [...ids!]))
    .returning('id')
    .execute()
}
