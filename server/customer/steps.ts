import { sql } from 'kysely'
import type { Trx } from '../db.ts'
import { newId } from '../id.ts'
import { initialsOf } from '../pinyin.ts'
import { step, type Work } from '../step.ts'
import { reckonSoon } from '../warranty/steps.ts'
import { customers, vehicles } from './desk.ts'
import { dependsOn, type WithdrawForm } from './depends.ts'
import { lacksOf, relackCar, relackCarsOf } from './lacks.ts'

export type CustomerForm = {
  readonly kind: 'person' | 'company'
  readonly name: string
  readonly contact?: string
  readonly phone: string | null
  readonly address?: string
  readonly creditCode?: string | null
  readonly residentId?: string | null
  readonly residentIdFor?: string
  readonly memberLevel?: string
  readonly remark?: string
}
export type VehicleForm = {
  /** Null: a quick file from the plate alone, completed later. */
  readonly ownerId: string | null
  readonly plate: string | null
  readonly plateColour: string | null
  readonly vin: string | null
  readonly brand: string
  readonly model: string
  readonly modelCode?: string | null
  readonly engineNo?: string
  readonly colour?: string
  readonly energy?: string
  readonly use?: string
  readonly vehicleClass?: string
  readonly firstRegistrationDay?: string | null
  readonly productionDay?: string | null
  readonly saleDay?: string | null
  readonly deliveryDay?: string | null
  readonly salePriceFen?: number | null
  readonly repairMonths?: number | null
  readonly repairKm?: number | null
  readonly sanbaoMonths?: number | null
  readonly sanbaoKm?: number | null
  readonly coefficientBasisPoints?: number | null
  readonly ruleSet?: string
  readonly ruleSetReason?: string
  readonly nextServiceDay?: string | null
  readonly nextServiceKm?: number | null
  readonly insuranceDay?: string | null
  readonly insurer?: string
  readonly commercialInsuranceDay?: string | null
  readonly commercialInsurer?: string
  readonly inspectionDay?: string | null
  readonly remark?: string
}

/** What points at one file and shall point at another; with `ids` these rows alone. */
export type Move = {
  readonly of: 'customer' | 'vehicle'
  readonly from: string
  readonly to: string
  readonly ids?: readonly string[]
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
  write: ({ trx }, id, form: CustomerForm) => writeCustomer(trx, id, form),
})

export async function writeCustomer(trx: Trx, id: string, form: Partial<CustomerForm>) {
  if (Object.keys(form).length === 0) return
  await trx.updateTable('customer').set(form).where('id', '=', id).execute()
  if (form.name !== undefined) {
    await trx.deleteFrom('customerInitials').where('customerId', '=', id).execute()
    await writeInitials(trx, id, form.name)
  }
  await relackCarsOf(trx, id)
}

export const registerVehicle = step(vehicles, 'register', {
  async write(work, id, { ownerId, ...form }: VehicleForm) {
    await work.trx
      .insertInto('vehicle')
      .values({ id, ...form, lacks: lacksOf(form, ownerId) })
      .execute()
    if (ownerId !== null) await becomeOwner(work, id, ownerId, today(work))
  },
})

/** The car's data anew; a new owner closes the old one's time and opens his own. */
export const amendVehicle = step(vehicles, 'amend', {
  async write(work, id, { ownerId, ...form }: VehicleForm) {
    await work.trx.updateTable('vehicle').set(form).where('id', '=', id).execute()
    if (ownerId !== null && !(await isOwner(work, id, ownerId))) {
      await endParties(work, id, { role: 'owner' }, today(work))
      await becomeOwner(work, id, ownerId, today(work))
    }
    await relackCar(work.trx, id)
    await reckonSoon(work, id)
  },
})

async function isOwner({ trx }: Work, vehicleId: string, customerId: string) {
  const row = await trx
    .selectFrom('vehicleParty')
    .where('vehicleId', '=', vehicleId)
    .where('customerId', '=', customerId)
    .where('role', '=', 'owner')
    .where('untilDay', 'is', null)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A file that was put away, or a car that came back. */
export const resumeVehicle = step(vehicles, 'resume', {
  write: async ({ trx }, id) => {
    await trx.updateTable('vehicle').set({ goneDay: null }).where('id', '=', id).execute()
  },
})

/** At reception: the file had no owner yet, and he is here. */
export const nameOwner = step(vehicles, 'setParty', {
  facts: async () => ({ day: '', today: '', partyIsSet: false }),
  write: async (work, id, { customerId }: { readonly customerId: string }) => {
    await becomeOwner(work, id, customerId, today(work))
    await relackCar(work.trx, id)
    return { role: 'owner', party: customerId }
  },
})

/** Undoing an import: refused where anything but that import has worked with the file since. */
export const withdrawVehicle = step(vehicles, 'withdraw', {
  facts: (trx, id, { runId }: WithdrawForm, { store }) => dependsOn(trx, { store, runId, of: 'vehicle', id }),
  write: ({ trx }, id, _form) => forgetNumbers(trx, 'vehicle', id),
})

/** The cars of the import are withdrawn first: a customer whose car stands is needed by it. */
export const withdrawCustomer = step(customers, 'withdraw', {
  facts: (trx, id, { runId }: WithdrawForm, { store }) =>
    dependsOn(trx, { store, runId, of: 'customer', id }),
  write: ({ trx }, id, _form) => forgetNumbers(trx, 'customer', id),
})

/** The same file brought in again must find nothing under its numbers. */
async function forgetNumbers(trx: Trx, subject: string, id: string) {
  await trx.deleteFrom('externalRef').where('subject', '=', subject).where('subjectId', '=', id).execute()
}

/** Art. 33: the mark and its reason stay for ever; of a car that comes back again the first day stands. */
export const markReturned = step(vehicles, 'markReturned', {
  async write(work, id, { day, reason }: { readonly day: string; readonly reason: string }) {
    await sql`update vehicle set returned_day = coalesce(returned_day, ${day}::date),
        returned_reason = trim(both E'\n' from returned_reason || E'\n' || ${reason})
      where id = ${id}`.execute(work.trx)
    await reckonSoon(work, id)
    return { day }
  },
})

/** Art. 29: of the car that was given for it both periods run from this day. */
export const beginAnew = step(vehicles, 'beginAnew', {
  async write(work, id, { day }: { readonly day: string }) {
    await work.trx.updateTable('vehicle').set({ replacementDay: day }).where('id', '=', id).execute()
    await reckonSoon(work, id)
    return { day }
  },
})

/** What points at a car, of a module that writes the table itself: it goes over with the file, and back. */
export const movesWithCar =
  (
    table:
      | 'qualityIssue'
      | 'declaredRepair'
      | 'warrantyFinding'
      | 'warrantyHandling'
      | 'odometerReading'
      | 'vehicleFile',
  ) =>
  async ({ trx, act }: Work, { of, from, to, ids }: Move) =>
    of === 'customer'
      ? []
      : trx
          .updateTable(table)
          .set({ vehicleId: to })
          .where('storeId', '=', act.store)
          .where('vehicleId', '=', from)
          .$if(ids !== undefined, (qb) => qb.where('id', 'in', [...ids!]))
          .returning('id')
          .execute()

type Day = string | ReturnType<typeof today>

export const becomeOwner = (work: Work, vehicleId: string, customerId: string, fromDay: Day) =>
  addParty(work, { vehicleId, customerId, role: 'owner', fromDay })

export const addParty = (
  { trx }: Work,
  party: { vehicleId: string; customerId: string; role: string; fromDay: Day },
) =>
  trx
    .insertInto('vehicleParty')
    .values({ id: newId(), ...party })
    .execute()

/** Ends all of a role, or all others than the owner, or one. */
export const endParties = (
  { trx }: Work,
  vehicleId: string,
  which: { role: string } | { except: string } | { id: string },
  untilDay: Day,
) =>
  trx
    .updateTable('vehicleParty')
    .set({ untilDay })
    .where('vehicleId', '=', vehicleId)
    .where('untilDay', 'is', null)
    .$if('role' in which, (qb) => qb.where('role', '=', (which as { role: string }).role))
    .$if('except' in which, (qb) => qb.where('role', '<>', (which as { except: string }).except))
    .$if('id' in which, (qb) => qb.where('id', '=', (which as { id: string }).id))
    .execute()

/** One line more in a file's remark; in an event no words stand. */
export async function noteRemark(trx: Trx, table: 'customer' | 'vehicle', id: string, line: string) {
  if (line === '') return
  await sql`update ${sql.table(table)} set remark = trim(both E'\n' from remark || E'\n' || ${line})
    where id = ${id}`.execute(trx)
}

/** The store's own day of the act. */
export const today = ({ act }: Pick<Work, 'act'>) =>
  sql<string>`(select (${act.at}::timestamptz at time zone time_zone)::date from store where id = ${act.store})`

export async function writeInitials(trx: Trx, customerId: string, name: string) {
  const rows = [...new Set(initialsOf(name))].map((initials) => ({ customerId, initials }))
  if (rows.length > 0) await trx.insertInto('customerInitials').values(rows).execute()
}
