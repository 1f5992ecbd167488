import { sql } from 'kysely'
import { phoneOf } from '../../domain/identifiers/phone.ts'
import type { PartyChoice } from '../../domain/customer/forms.ts'
import type {
  EndPartyForm,
  GoneForm,
  SetPartyForm,
  TransferForm,
} from '../../domain/customer/vehicle-forms.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, type Act, type Work } from '../step.ts'
import { vehicles } from './desk.ts'
import { relackCar } from './lacks.ts'
import { ownerOn } from './queries.ts'
import { addParty, becomeOwner, endParties, noteRemark, registerCustomer } from './steps.ts'

/** 过户: the old owner's time ends, the new one's begins; what was done to the car stays with the car. */
export const transfer = step(vehicles, 'transfer', {
  async facts(trx, id, form: TransferForm, act) {
    const owner = await ownerOf(trx, id, act)
    const isSameOwner = 'known' in form.owner && form.owner.known === owner.customerId
    return { ...owner, day: form.day, isSameOwner }
  },
  async write(work, id, { owner, day, endsOthers }) {
    const customerId = await partyOf(work, owner)
    await endParties(work, id, { role: 'owner' }, day)
    if (endsOthers) await endParties(work, id, { except: 'owner' }, greatest(day))
    await becomeOwner(work, id, customerId, day)
    await work.trx.updateTable('vehicle').set({ goneDay: null }).where('id', '=', id).execute()
    await relackCar(work.trx, id)
    return { day, owner: customerId }
  },
})

/** Another driver, or who pays; of these several may stand at once, of payers one. */
export const setParty = step(vehicles, 'setParty', {
  async facts(trx, id, { party, role, day }: SetPartyForm, act) {
    const { today } = await ownerOf(trx, id, act)
    return { day, today, partyIsSet: await isSet(trx, id, role, party) }
  },
  async write(work, id, { role, party, day }) {
    const customerId = await partyOf(work, party)
    if (role === 'payer') await endParties(work, id, { role }, greatest(day))
    await addParty(work, { vehicleId: id, customerId, role, fromDay: day })
    if (role === 'owner') await relackCar(work.trx, id)
    return { role, day, party: customerId }
  },
})

export const endParty = step(vehicles, 'endParty', {
  async facts(trx, id, { partyId, day }: EndPartyForm, act) {
    const { today } = await ownerOf(trx, id, act)
    const party = await reading(trx)
      .selectFrom('vehicleParty')
      .where('id', '=', partyId)
      .where('vehicleId', '=', id)
      .select(['role', 'untilDay'])
      .executeTakeFirst()
    if (!party) throw new NotFound('vehicleParty')
    return { day, today, partyStands: party.untilDay === null, partyIsOwner: party.role === 'owner' }
  },
  async write(work, id, { partyId, day }) {
    await endParties(work, id, { id: partyId }, greatest(day))
    return { day }
  },
})

/** Sold to somebody who is no customer of ours: out of the reminders, its history stays. */
export const sellAway = step(vehicles, 'sellAway', {
  facts: goneFacts,
  write: async (work, id, { day, note }: GoneForm) => {
    await endParties(work, id, { role: 'owner' }, day)
    await endParties(work, id, { except: 'owner' }, greatest(day))
    await gone(work, id, day, note)
    return { day }
  },
})

export const scrap = step(vehicles, 'scrap', {
  facts: goneFacts,
  write: async (work, id, { day, note }: GoneForm) => {
    await gone(work, id, day, note)
    return { day }
  },
})

async function goneFacts(trx: Trx, id: string, { day }: GoneForm, act: Act) {
  return { ...(await ownerOf(trx, id, act)), day }
}

async function gone({ trx }: Work, id: string, goneDay: string, note: string) {
  await trx.updateTable('vehicle').set({ goneDay }).where('id', '=', id).execute()
  await noteRemark(trx, 'vehicle', id, note)
  await relackCar(trx, id)
}

/** Nobody's time ends before it began. */
const greatest = (day: string) => sql<string>`greatest(${day}::date, from_day)`

/** The present owner, and what day it is in the store. */
async function ownerOf(trx: Trx, vehicleId: string, { store, at }: Act) {
  const row = await reading(trx)
    .selectFrom('store')
    .where('store.id', '=', store)
    .select(sql<string>`(${at}::timestamptz at time zone time_zone)::date`.as('today'))
    .select((eb) => [
      eb
        .selectFrom('vehicleParty')
        .where('vehicleId', '=', vehicleId)
        .where('role', '=', 'owner')
        .where('untilDay', 'is', null)
        .select('fromDay')
        .as('ownerSince'),
    ])
    .select(ownerOn(sql`${vehicleId}`).as('customerId'))
    .executeTakeFirstOrThrow()
  return row
}

/** Whether somebody holds that role: an owner is one alone, and is changed by 过户. */
async function isSet(trx: Trx, vehicleId: string, role: string, party: PartyChoice) {
  const row = await reading(trx)
    .selectFrom('vehicleParty')
    .where('vehicleId', '=', vehicleId)
    .where('role', '=', role)
    .where('untilDay', 'is', null)
    .$if(role !== 'owner', (qb) => qb.where('customerId', '=', 'known' in party ? party.known : party.id))
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}

/** On file, or put on file now. */
export async function partyOf(work: Work, party: PartyChoice): Promise<string> {
  if (!('known' in party)) {
    const { id, kind, name, phone } = party
    const read = phoneOf(phone)
    await registerCustomer(work, id, { kind, name, phone: 'phone' in read ? read.phone : null })
    return id
  }
  const known = await reading(work.trx)
    .selectFrom('customer')
    .where('id', '=', party.known)
    .where('state', 'in', ['inUse', 'stopped'])
    .select('id')
    .executeTakeFirst()
  if (!known) throw new NotFound('customer')
  return known.id
}
