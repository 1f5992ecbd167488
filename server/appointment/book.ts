import { sql } from 'kysely'
import type { PlaceForm, RegisterForm, WaitForm } from '../../domain/appointment/forms.ts'
import type { Proposal } from '../../domain/appointment/board.ts'
import { phoneOf } from '../../domain/identifiers/phone.ts'
import { reading } from '../db.ts'
import { nextNumber } from '../number.ts'
import { carOf, ownerOf } from '../visit/steps.ts'
import { step, type Work } from '../step.ts'
import { appointments } from './desk.ts'
import { promiseFacts, type PromiseForm } from './facts.ts'
import { hold } from './hold.ts'
import { planCall, planReminder } from './due.ts'
import { notify } from './notices.ts'
import { release, set } from './rows.ts'
import { linesOn, requestFacts, writeLines } from './request.ts'
import { checkedOf } from './warned.ts'
import { tellCustomer } from './words.ts'

/** S29: a promise of a time with everything it needs, or nothing of it. */
export const register = step(appointments, 'register', {
  async facts(trx, _id, form: RegisterForm, act) {
    const request = await requestFacts(trx, act, form)
    const checked = await checkedOf(reading(trx), act, request.file?.id ?? null, form.odometerKm)
    const promised = await promiseFacts(trx, act, form, { ...request, own: null, level: checked.level })
    return {
      ...request,
      ...promised,
      checked,
      papersTold: form.papers.length > 0,
      estimateIsTold: form.estimateTold,
      timeIsAgreed: form.customerAgrees,
    }
  },
  async write(work, id, form, { file, lines, checked, proposal, parts }) {
    if (form.rebookedFrom) await giveUpFor(work, form.rebookedFrom)
    const vehicleId = await open(work, id, form, file, { state: 'registered', ...checked })
    await writeLines(work, id, lines)
    await promise(work, id, form, proposal!)
    await sql`update appointment set papers = ${[...form.papers]}::text[], estimate_told = ${form.estimateTold},
        estimate_fen = (select coalesce(sum(amount_fen), 0) from appointment_line where store_id = ${work.act.store}
          and appointment_id = ${id} and payer = 'customer')
      where store_id = ${work.act.store} and id = ${id}`.execute(work.trx)
    await hold(work, id, proposal!, parts)
    await notify(work, id, 'booked', checked.level)
    await tellCustomer(work, id, 'booked')
    return { vehicleId, startsAt: form.startsAt, receiverId: form.receiverId, level: checked.level }
  },
})

/** Nothing is free on the day that is wished: whoever waits is called when something becomes free. */
export const wait = step(appointments, 'wait', {
  facts: async (trx, _id, form: WaitForm, act) => ({
    ...(await requestFacts(trx, act, form)),
    checked: await checkedOf(reading(trx), act, 'known' in form.car ? form.car.known : null, form.odometerKm),
    wishEndsAfterStart: Date.parse(form.wishedUntil) > Date.parse(form.wishedFrom),
    wishIsPast: Date.parse(form.wishedUntil) <= act.at.getTime(),
  }),
  async write(work, id, form, { file, lines, checked }) {
    if (form.rebookedFrom) await giveUpFor(work, form.rebookedFrom)
    const vehicleId = await open(work, id, form, file, { state: 'waiting', ...checked })
    await writeLines(work, id, lines)
    const { wishedFrom, wishedUntil } = form
    await set(work, id, { wishedFrom, wishedUntil })
    return { vehicleId, wishedFrom, wishedUntil }
  },
})

/** A time for one who waits; another time, bay or person for one who is booked (S38). */
export const place = step(appointments, 'place', {
  async facts(trx, id, form: PlaceForm, act) {
    const { level, startsAt } = await reading(trx)
      .selectFrom('appointment')
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .select(['warrantyLevel as level', 'startsAt'])
      .executeTakeFirstOrThrow()
    const lines = await linesOn(reading(trx), act.store, id)
    // Another bay or person at the same hour is no matter of the customer's.
    const isSameHour = startsAt?.getTime() === Date.parse(form.startsAt)
    return {
      ...(await promiseFacts(trx, act, form, { own: id, lines, level })),
      timeIsAgreed: form.customerAgrees || isSameHour,
      isSameHour,
    }
  },
  async write(work, id, form, { proposal, parts, isSameHour }) {
    await promise(work, id, form, proposal!)
    await hold(work, id, proposal!, parts)
    if (!isSameHour) {
      await notify(work, id, 'moved', 'none')
      await tellCustomer(work, id, 'bookingMoved')
    }
    return {
      startsAt: form.startsAt,
      receiverId: form.receiverId,
      bayId: form.bayId,
      personId: form.personId,
    }
  },
})

/** The old booking ends with the one that is made instead of it. One that has ended already is only named. */
async function giveUpFor(work: Work, id: string) {
  const { state } = await work.trx
    .selectFrom('appointment')
    .where('storeId', '=', work.act.store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirstOrThrow()
  if (state === 'registered') await rebook(work, id, {})
}

const rebook = step(appointments, 'rebook', {
  write: async (work, id, _form: Record<never, never>) => release(work, id),
})

type Opened = {
  readonly state: 'registered' | 'waiting'
  readonly level: string
  readonly check: object | null
}

/** The row as the call has it. @returns the car's id */
async function open(
  work: Work,
  id: string,
  form: RegisterForm | WaitForm,
  file: Parameters<typeof carOf>[3],
  { state, level, check }: Opened,
) {
  const { trx, act } = work
  const customerId = await ownerOf(work, form)
  const vehicleId = await carOf(work, form, customerId, file)
  const phone = phoneOf(form.contactPhone)
  await sql`
    with n as (${nextNumber(act.store, 'YY', act.at)})
    insert into appointment (store_id, id, number, vehicle_id, customer_id, contact, contact_phone, source, odometer_km,
      words, kinds, wish, waits_in_store, warranty_level, warranty_check, rebooked_from, booked_by, booked_at, state,
      starts_at, work_ends_at, ready_at, receiver_id)
    select ${act.store}, ${id}, n.number, ${vehicleId}, ${customerId}, ${form.contact},
      coalesce(nullif(${'phone' in phone ? phone.phone : ''}, ''), (select contact_phone from appointment
        where store_id = ${act.store} and id = ${form.rebookedFrom}), (select phone from customer where id = ${customerId})),
      ${form.source}, ${form.odometerKm}, ${form.words},
      ${[...form.kinds]}::text[], ${form.wish}, ${form.waitsInStore}, ${level}, ${check && JSON.stringify(check)}::jsonb,
      ${form.rebookedFrom}, ${act.actor.id}, ${act.at}, ${state}, ${timesOf(form)} from n`.execute(trx)
  return vehicleId
}

/** The times are written again by the promise; the row must have some from its first moment. */
const timesOf = (form: RegisterForm | WaitForm) =>
  'startsAt' in form
    ? sql`${form.startsAt}::timestamptz, ${form.startsAt}::timestamptz + interval '1 minute',
        ${form.startsAt}::timestamptz + interval '1 minute', ${form.receiverId}::uuid`
    : sql`null, null, null, null`

async function promise(work: Work, id: string, form: PromiseForm, { from, until, readyAt }: Proposal) {
  await set(work, id, {
    startsAt: new Date(from),
    workEndsAt: new Date(until),
    readyAt: new Date(readyAt),
    receiverId: form.receiverId,
    confirmedAt: null,
    expectedAt: null,
    brokenBy: null,
    brokenNote: '',
    brokenByHand: false,
    brokenAt: null,
    apologiseBy: null,
  })
  await planCall(work, id)
  await planReminder(work, id)
}
