import { sql } from 'kysely'
import type { Cause } from '../../domain/appointment/forms.ts'
import type { Move } from '../customer/steps.ts'
import { reading, type Trx } from '../db.ts'
import { lock } from '../lock.ts'
import { keepFree } from '../reservation/steps/free.ts'
import { valuesAt } from '../setting/values.ts'
import { releaseBooking } from '../reservation/steps/booking.ts'
import { giveBackToBooking, holdForVisit } from '../slot/steps.ts'
import { step, type Act, type Work } from '../step.ts'
import { brokenOf } from './broken.ts'
import { appointments } from './desk.ts'
import { cancel } from './calls.ts'
import { lackOf } from './hold.ts'
import { decideArrival } from './late.ts'
import { notify } from './notices.ts'
import { set } from './rows.ts'
import { tellCustomer } from './words.ts'

// What others do to a booking: the clock, the parts department, whoever closes a bay or is absent, reception.

/** S45: the hour of the call has come. */
export const fallDue = step(appointments, 'fallDue', { after: (work, id) => lookAtBooking(work, id) })

/** S39: tomorrow's booking, with what to bring. A row of an earlier hour stays, and finds nothing due. */
export const remind = step(appointments, 'remind', {
  facts: (trx, id, _form: Record<never, never>, act) => reminderFacts(trx, act, id),
  write: (work, id) => tellCustomer(work, id, 'bookingReminder'),
})

async function reminderFacts(trx: Trx, { store, at }: Act, id: string) {
  const { rows } = await sql<{ isOfTomorrow: boolean; isReminded: boolean }>`
    select (a.starts_at at time zone t.time_zone)::date = n.today + 1 as is_of_tomorrow, exists (select from message m
        where m.store_id = a.store_id and m.appointment_id = a.id and m.kind = 'bookingReminder'
          and (m.written_at at time zone t.time_zone)::date = n.today) as is_reminded
    from appointment a join store t on t.id = a.store_id
    cross join lateral (select (${at}::timestamptz at time zone t.time_zone)::date as today) n
    where a.store_id = ${store} and a.id = ${id}`.execute(reading(trx) as never)
  return rows[0]!
}

type Given = { readonly cause: Cause; readonly note: string; readonly byHand: boolean }

/** S44: the store cannot keep it. The customer is told in time; until then nothing is given away. */
const giveWay = step(appointments, 'giveWay', {
  async write(work, id, form: Given) {
    await writeBroken(work, id, form)
    return { cause: form.cause }
  },
})

const standAgain = step(appointments, 'standAgain', {
  write: async (work, id, _form: Record<never, never>) => {
    await set(work, id, { brokenBy: null, brokenNote: '', brokenAt: null, apologiseBy: null })
  },
})

/** The deadline: so long before the hour, but never in the past. */
export async function writeBroken(work: Work, id: string, { cause, note, byHand }: Given) {
  const { trx, act } = work
  const values = await valuesAt(reading(trx), act.store, act.at)
  await sql`update appointment set broken_by = ${cause}, broken_note = ${note}, broken_by_hand = ${byHand},
      broken_at = ${act.at}, apologise_by = greatest(${act.at}::timestamptz + interval '15 minutes',
        starts_at - make_interval(mins => ${values['booking.apologise']}))
    where store_id = ${act.store} and id = ${id}`.execute(trx)
  await notify(work, id, 'broken', 'none')
}

/** Something that the booking rests on has changed: whether it can be kept is asked anew, as long as its hour is ahead. */
export async function lookAtBooking(work: Work, id: string) {
  const { state, startsAt, brokenByHand } = await lockedRow(work, id)
  if ((state !== 'registered' && state !== 'failing') || !startsAt || startsAt <= work.act.at) return
  const broken = await brokenOf(reading(work.trx), work.act, id)
  const alone = { ...work, parties: [...work.parties, 'itself'] }
  if (broken && state === 'registered')
    await giveWay(alone, id, { cause: broken.cause, note: broken.says, byHand: false })
  if (!broken && state === 'failing' && !brokenByHand) await standAgain(alone, id, {})
}

/** Nobody ends it meanwhile: what is read of it after the lock stands until the act is over. */
export async function lockedRow({ trx, act }: Work, id: string) {
  await lock(trx, appointments.procedure, act, id, false, undefined)
  return trx
    .selectFrom('appointment')
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .select(['state', 'startsAt', 'vehicleId', 'visitId', 'brokenByHand'])
    .executeTakeFirstOrThrow()
}

type Resource = {
  readonly kind: 'bay' | 'person' | 'tool'
  readonly ids: readonly string[]
  readonly from: Date | string
  readonly until: Date | string
}

/** A bay or a tool was closed or opened, people's hours have changed: every booking that holds one of them then. */
export async function lookAtBookings(work: Work, { kind, ids, from, until }: Resource) {
  if (ids.length === 0) return
  const held = await work.trx
    .selectFrom('slot')
    .where('storeId', '=', work.act.store)
    .where('resourceKind', '=', kind)
    .where('resourceId', 'in', [...ids])
    .where('appointmentId', 'is not', null)
    .where('visitId', 'is', null)
    .where('endsAt', '>', new Date(from))
    .where('startsAt', '<', new Date(until))
    .distinct()
    .orderBy('appointmentId')
    .select('appointmentId')
    .execute()
  for (const { appointmentId } of held) await lookAtBooking(work, appointmentId!)
}

/** What has arrived for a booking is kept for it as long as it is wanted, no more than it needs; also when the car is here. */
export async function keepForBooking(work: Work, id: string, partId: string, quantityMilli: number) {
  const { state } = await lockedRow(work, id)
  if (!['registered', 'failing', 'arrived'].includes(state)) return
  const lacks = await lackOf(work.trx, work.act.store, id, partId)
  const wanted = Math.min(lacks, quantityMilli)
  if (wanted > 0) await keepFree(work, [{ holder: { appointmentId: id }, partId, quantityMilli: wanted }])
}

/** The car is here: what was held for its booking is held for its stay, unless it comes too late for that. */
const arrive = step(appointments, 'arrive', {
  async write(work, id, { visitId, startsAt }: { readonly visitId: string; readonly startsAt: Date }) {
    const decided = await decideArrival(work, id, startsAt)
    await set(work, id, { arrivedAt: work.act.at, visitId })
    await holdForVisit(work.trx, work.act, id, visitId)
    return { visitId, ...decided }
  },
})

/**
 * Whose booking and which car: their file has been merged into another, or the merge undone. Where both cars are booked
 * the one booking stays with its file until it is over: a car is booked once.
 */
export async function moveAppointments({ trx, act }: Work, { of, from, to, ids }: Move) {
  const column = sql.ref(of === 'vehicle' ? 'vehicle_id' : 'customer_id')
  const open = sql`('waiting', 'registered', 'failing')`
  const { rows } = await sql<{ id: string }>`
    update appointment a set ${column} = ${to}
    where a.store_id = ${act.store} and a.${column} = ${from}
      and (${ids ?? null}::uuid[] is null or a.id = any(${ids ?? null}::uuid[]))
      and (${of} = 'customer' or a.state not in ${open} or not exists (
        select from appointment o where o.store_id = a.store_id and o.vehicle_id = ${to} and o.state in ${open}))
    returning a.id`.execute(trx)
  return rows
}

/**
 * Called by reception: a car that is booked for today comes as booked, whoever receives it and however; one that waited
 * for a place does not wait any more.
 */
export async function arriveIfBooked(work: Work, vehicleId: string, visitId: string) {
  const { trx, act } = work
  const { rows } = await sql<{ id: string; state: string; startsAt: Date }>`
    select a.id, a.state, a.starts_at from appointment a join store t on t.id = a.store_id
    where a.store_id = ${act.store} and a.vehicle_id = ${vehicleId} and (a.state = 'waiting'
      or (a.state in ('registered', 'failing') and (a.starts_at at time zone t.time_zone)::date
        = (${act.at}::timestamptz at time zone t.time_zone)::date))`.execute(trx)
  const booked = rows[0]
  if (booked?.state === 'waiting') await cancel(work, booked.id, { reason: 'walkIn', note: '' })
  else if (booked) await arrive(work, booked.id, { visitId, startsAt: booked.startsAt })
}

const takeBack = step(appointments, 'takeBack', {
  async write(work, id, _form: Record<never, never>) {
    await set(work, id, { arrivedAt: null, visitId: null })
    await giveBackToBooking(work.trx, work.act, id)
  },
  after: (work, id) => lookAtBooking(work, id),
})

/** The order of a stay was voided, and nothing else is done on the car: of today's booking it is as if it had not come. */
export async function takeBackArrival(work: Work, visitId: string) {
  const { trx, act } = work
  const { rows } = await sql<{ id: string; isToday: boolean }>`
    select a.id, (a.starts_at at time zone t.time_zone)::date = (${act.at}::timestamptz at time zone t.time_zone)::date
      as is_today from appointment a join store t on t.id = a.store_id
    where a.store_id = ${act.store} and a.visit_id = ${visitId} and a.state = 'arrived'
      and not exists (select from work_order o where o.store_id = a.store_id and o.visit_id = ${visitId}
        and o.state <> 'voided')`.execute(trx)
  const booked = rows[0]
  if (booked?.isToday) await takeBack({ ...work, parties: [...work.parties, 'itself'] }, booked.id, {})
  else if (booked) await releaseBooking(work, booked.id)
}
