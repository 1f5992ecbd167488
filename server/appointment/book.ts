import { sql } from 'kysely'
import type { PlaceForm, RegisterForm, WaitForm } from '../../domain/appointment/forms.ts'
import type { Proposal } from '../../domain/appointment/board.ts'
import { phoneOf } from '../../domain/identifiers/phone.ts'
import { reading, type Trx } from '../db.ts'
import { nextNumber } from '../number.ts'
import { carOf, ownerOf } from '../visit/steps.ts'
import { step, type Act, type Work } from '../step.ts'
import { appointments } from './desk.ts'
import { promiseFacts, type PromiseForm } from './facts.ts'
import { hold } from './hold.ts'
import { planClock } from './due.ts'
import { notify } from './notices.ts'
import { carryOver } from '../purchase-request/steps.ts'
import { releaseBooking } from '../reservation/steps/booking.ts'
import { freeBooking } from '../slot/steps.ts'
import { set } from './rows.ts'
import { lockedRow, lookAtBooking } from './steps.ts'
import { linesOn, requestFacts, writeLines } from './request.ts'
import { estimateFenOf, type Line } from './lines.ts'
import { checkedOf, type Checked } from './warned.ts'
import { tellCustomer } from './words.ts'

/** S29: a promise of a time with everything it needs, or nothing of it. */
export const register = step(appointments, 'register', {
  async facts(trx, _id, form: RegisterForm, act) {
    const request = await requestFacts(trx, act, form)
    const checked = await checkedOf(reading(trx), act, request.file?.id ?? null, form.odometerKm)
    // What the booking that is replaced holds is not in the way of its successor.
    const promised = await promiseFacts(trx, act, form, {
      ...request,
      own: form.rebookedFrom,
      level: checked.level,
    })
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
    const vehicleId = await open(work, id, form, file, {
      state: 'registered',
      ...checked,
      ...timesOf(form, proposal!),
      papers: form.papers,
      estimateTold: form.estimateTold,
      estimateFen: estimateFenOf(lines),
    })
    await writeLines(work, id, lines)
    await planClock(work, id)
    if (form.rebookedFrom) await carryOver(work, form.rebookedFrom, id)
    await hold(work, id, proposal!, parts)
    await notify(work, id, 'booked', checked.level)
    await tellCustomer(work, id, 'booked')
    return { vehicleId, startsAt: form.startsAt, receiverId: form.receiverId, level: checked.level }
  },
  after: (work, id) => lookAtBooking(work, id),
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
    const vehicleId = await open(work, id, form, file, { state: 'waiting', ...checked, ...unbooked })
    if (form.rebookedFrom) await carryOver(work, form.rebookedFrom, id)
    await writeLines(work, id, lines)
    const { wishedFrom, wishedUntil } = form
    await set(work, id, { wishedFrom, wishedUntil })
    return { vehicleId, wishedFrom, wishedUntil }
  },
})

/** A time for one who waits; another time, bay or person for one who is booked (S38). */
export const place = step(appointments, 'place', {
  facts: placeFacts,
  async write(work, id, form: PlaceForm, { lines, proposal, parts, isSameHour, checked }) {
    await promise(work, id, form, proposal!)
    if (checked) await writeTold(work, id, checked, lines)
    await hold(work, id, proposal!, parts)
    if (checked || !isSameHour) {
      await notify(work, id, checked ? 'booked' : 'moved', checked?.level ?? 'none')
      await tellCustomer(work, id, checked ? 'booked' : 'bookingMoved')
    }
    return {
      startsAt: form.startsAt,
      receiverId: form.receiverId,
      bayId: form.bayId,
      personId: form.personId,
    }
  },
  after: (work, id) => lookAtBooking(work, id),
})

/** One who waited is booked only now: warned of or not, papers and cost as for any other (S36, S39, S41). */
async function placeFacts(trx: Trx, id: string, form: PlaceForm, act: Act) {
  const row = await reading(trx)
    .selectFrom('appointment')
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .select(['warrantyLevel as level', 'startsAt', 'state', 'vehicleId', 'odometerKm'])
    .executeTakeFirstOrThrow()
  const lines = await linesOn(reading(trx), act.store, id)
  const waited = row.state === 'waiting'
  const checked = waited ? await checkedOf(reading(trx), act, row.vehicleId, row.odometerKm) : undefined
  // Another bay or person at the same hour is no matter of the customer's.
  const isSameHour = row.startsAt?.getTime() === Date.parse(form.startsAt)
  return {
    ...(await promiseFacts(trx, act, form, { own: id, lines, level: checked?.level ?? row.level })),
    lines,
    timeIsAgreed: form.customerAgrees || isSameHour,
    isTold: form.told || !waited,
    isSameHour,
    checked,
  }
}

const usualPapers = ['licence', 'booklet'] as const

async function writeTold({ trx, act }: Work, id: string, { level, check }: Checked, lines: readonly Line[]) {
  await sql`update appointment set papers = ${[...usualPapers]}::text[], estimate_told = true, warranty_level = ${level},
      warranty_check = ${check && JSON.stringify(check)}::jsonb, estimate_fen = ${estimateFenOf(lines)}
    where store_id = ${act.store} and id = ${id}`.execute(trx)
}

/** The old booking ends with the one that is made instead of it. One that has ended already is only named. */
async function giveUpFor(work: Work, id: string) {
  const { state } = await lockedRow(work, id)
  if (state === 'registered') await rebook(work, id, {})
}

/** Its parts are free for its successor; what was asked for goes over. */
const rebook = step(appointments, 'rebook', {
  async write(work, id, _form: Record<never, never>) {
    await freeBooking(work.trx, work.act, id)
    await releaseBooking(work, id)
  },
})

type Times = {
  readonly startsAt: Date | null
  readonly workEndsAt: Date | null
  readonly readyAt: Date | null
  readonly receiverId: string | null
}
type Opened = Checked &
  Times & {
    readonly state: 'registered' | 'waiting'
    readonly papers: readonly string[]
    readonly estimateTold: boolean
    readonly estimateFen: number | null
  }
/** Of one who waits: nothing has been promised or told yet. */
const unbooked = {
  startsAt: null,
  workEndsAt: null,
  readyAt: null,
  receiverId: null,
  papers: [],
  estimateTold: false,
  estimateFen: null,
}

/** The row as the call has it. @returns the car's id */
async function open(
  work: Work,
  id: string,
  form: RegisterForm | WaitForm,
  file: Parameters<typeof carOf>[3],
  { level, check, ...opened }: Opened,
) {
  const { trx, act } = work
  const customerId = await ownerOf(work, form)
  const vehicleId = await carOf(work, form, customerId, file)
  const phone = phoneOf(form.contactPhone)
  await sql`
    with n as (${nextNumber(act.store, 'YY', act.at)})
    insert into appointment (store_id, id, number, vehicle_id, customer_id, contact, contact_phone, source, odometer_km,
      words, kinds, wish, waits_in_store, warranty_level, warranty_check, rebooked_from, booked_by, booked_at, state,
      starts_at, work_ends_at, ready_at, receiver_id, papers, estimate_told, estimate_fen)
    select ${act.store}, ${id}, n.number, ${vehicleId}, ${customerId},
      coalesce(nullif(${form.contact}, ''), (select contact from appointment where store_id = ${act.store}
        and id = ${form.rebookedFrom}), (select name from customer where id = ${customerId})),
      coalesce(nullif(${'phone' in phone ? phone.phone : ''}, ''), (select contact_phone from appointment
        where store_id = ${act.store} and id = ${form.rebookedFrom}), (select phone from customer where id = ${customerId})),
      ${form.source}, ${form.odometerKm}, ${form.words},
      ${[...form.kinds]}::text[], ${form.wish}, ${form.waitsInStore}, ${level}, ${check && JSON.stringify(check)}::jsonb,
      ${form.rebookedFrom}, ${act.actor.id}, ${act.at}, ${opened.state},
      ${opened.startsAt}, ${opened.workEndsAt}, ${opened.readyAt}, ${opened.receiverId}, ${[...opened.papers]}::text[],
      ${opened.estimateTold}, ${opened.estimateFen} from n`.execute(trx)
  return vehicleId
}

const timesOf = ({ receiverId }: PromiseForm, { from, until, readyAt }: Proposal): Times => ({
  startsAt: new Date(from),
  workEndsAt: new Date(until),
  readyAt: new Date(readyAt),
  receiverId,
})

/** Another hour of a booking that is on file: what was said about the old one does not count for it. */
async function promise(work: Work, id: string, form: PromiseForm, proposal: Proposal) {
  await set(work, id, {
    ...timesOf(form, proposal),
    confirmedAt: null,
    expectedAt: null,
    brokenBy: null,
    brokenNote: '',
    brokenByHand: false,
    brokenAt: null,
    apologiseBy: null,
  })
  await planClock(work, id)
}
