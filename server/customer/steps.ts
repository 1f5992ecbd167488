import { sql } from 'kysely'
import type { Trx } from '../db.ts'
import { newId } from '../id.ts'
import { initialsOf } from '../pinyin.ts'
import { step, type Work } from '../step.ts'
import { customers, vehicles } from './desk.ts'

export type CustomerForm = {
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly contact?: string
  readonly phone: string | null
  readonly address?: string
}
export type VehicleForm = {
  readonly ownerId: string
  readonly plate: string | null
  readonly plateColour: string | null
  readonly vin: string | null
  readonly brand: string
  readonly model: string
  readonly modelCode?: string | null
  readonly engineNo?: string
  readonly colour?: string
  readonly use?: string
  readonly saleDay?: string | null
  readonly deliveryDay?: string | null
  readonly nextServiceDay?: string | null
  readonly insuranceDay?: string | null
  readonly insurer?: string
  readonly inspectionDay?: string | null
}

export const registerCustomer = step(customers, 'register', {
  async write({ trx }, id, form: CustomerForm) {
    await trx
      .insertInto('customer')
      .values({ id, ...form })
      .execute()
    await writeInitials(trx, id, form.name)
  },
})

export const amendCustomer = step(customers, 'amend', {
  async write({ trx }, id, form: CustomerForm) {
    await trx.updateTable('customer').set(form).where('id', '=', id).execute()
    await trx.deleteFrom('customerInitials').where('customerId', '=', id).execute()
    await writeInitials(trx, id, form.name)
  },
})

export const registerVehicle = step(vehicles, 'register', {
  async write(work, id, { ownerId, ...form }: VehicleForm) {
    await work.trx
      .insertInto('vehicle')
      .values({ id, ...form })
      .execute()
    await becomeOwner(work, id, ownerId)
  },
})

/** The car's data anew; a new owner closes the old one's time and opens his own. */
export const amendVehicle = step(vehicles, 'amend', {
  async write(work, id, { ownerId, ...form }: VehicleForm) {
    await work.trx.updateTable('vehicle').set(form).where('id', '=', id).execute()
    const before = await work.trx
      .updateTable('vehicleParty')
      .set({ untilDay: dayOf(work) })
      .where('vehicleId', '=', id)
      .where('role', '=', 'owner')
      .where('untilDay', 'is', null)
      .where('customerId', '<>', ownerId)
      .returning('id')
      .execute()
    if (before.length > 0) await becomeOwner(work, id, ownerId)
  },
})

const becomeOwner = (work: Work, vehicleId: string, customerId: string) =>
  work.trx
    .insertInto('vehicleParty')
    .values({ id: newId(), vehicleId, customerId, role: 'owner', fromDay: dayOf(work) })
    .execute()

const dayOf = ({ act }: Work) =>
  sql<string>`(select (${act.at}::timestamptz at time zone time_zone)::date from store where id = ${act.store})`

async function writeInitials(trx: Trx, customerId: string, name: string) {
  const rows = [...new Set(initialsOf(name))].map((initials) => ({ customerId, initials }))
  if (rows.length > 0) await trx.insertInto('customerInitials').values(rows).execute()
}
