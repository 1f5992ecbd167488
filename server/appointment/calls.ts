import type {
  ApologyForm,
  BreakForm,
  ConfirmForm,
  EndForm,
  PrepareForm,
} from '../../domain/appointment/forms.ts'
import { reading, type Reader } from '../db.ts'
import { newId } from '../id.ts'
import { pickForBooking } from '../reservation/steps/booking.ts'
import { step, type Work } from '../step.ts'
import { appointments } from './desk.ts'
import { missingOf } from './picking.ts'
import { release, set } from './rows.ts'
import { writeBroken } from './steps.ts'
import { tellCustomer } from './words.ts'

/** S45: one call one hour before, with its result. Who says days ahead that he comes is called at the hour all the same. */
export const confirm = step(appointments, 'confirm', {
  facts: async (trx, id, { expectedAt }: ConfirmForm, { store, at }) => ({
    expectedIsPast: expectedAt !== null && new Date(expectedAt) <= at,
    isEarly: await isBeforeCall(reading(trx), store, id, at),
  }),
  async write(work, id, { result, expectedAt, note }, { isEarly }) {
    await logCall(work, id, 'confirm', result, note)
    const confirmedAt = isEarly ? null : work.act.at
    if (result === 'comes') await set(work, id, { confirmedAt, expectedAt: null })
    if (result === 'later') await set(work, id, { confirmedAt: work.act.at, expectedAt })
    return { result }
  },
})

async function isBeforeCall(db: Reader, store: string, id: string, at: Date) {
  const { confirmAt } = await db
    .selectFrom('appointment')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('confirmAt')
    .executeTakeFirstOrThrow()
  return confirmAt !== null && confirmAt > at
}

/** S44, said by a person: what no calendar knows. */
export const cannotHonour = step(appointments, 'cannotHonour', {
  async write(work, id, { cause, note }: BreakForm) {
    await writeBroken(work, id, { cause, note, byHand: true })
    return { cause }
  },
})

export const tryApology = step(appointments, 'tryApology', {
  write: (work, id, { note }: ApologyForm) => logCall(work, id, 'apology', 'unreachable', note),
})

/** S44: told and apologised for; everything is free again. A new booking is made with its number. */
export const apologise = step(appointments, 'apologise', {
  async write(work, id, { note }: ApologyForm) {
    await logCall(work, id, 'apology', 'reached', note)
    await tellCustomer(work, id, 'bookingApology')
    await set(work, id, { apologisedAt: work.act.at })
    await release(work, id)
  },
})

export const noShow = step(appointments, 'noShow', {
  write: (work, id, form: EndForm) => end(work, id, form),
})

export const cancel = step(appointments, 'cancel', {
  write: (work, id, form: EndForm) => end(work, id, form),
})

async function end(work: Work, id: string, { reason, note }: EndForm) {
  await set(work, id, { endedReason: reason, endedNote: note })
  await release(work, id)
  return { reason }
}

const logCall = async (
  { trx, act }: Work,
  appointmentId: string,
  about: 'confirm' | 'apology',
  result: string,
  note: string,
) => {
  await trx
    .insertInto('appointmentCall')
    .values({
      id: newId(),
      storeId: act.store,
      appointmentId,
      about,
      result,
      note,
      byStaffId: act.actor.id!,
      at: act.at,
    })
    .execute()
}

/** S37: who made it ready, and when. Of the parts: all of them picked (S82). */
export const prepare = step(appointments, 'prepare', {
  async facts(trx, id, { kind }: PrepareForm, { store }) {
    const row = await reading(trx)
      .selectFrom('preparation')
      .where('storeId', '=', store)
      .where('appointmentId', '=', id)
      .where('kind', '=', kind)
      .select('readyAt')
      .executeTakeFirst()
    return {
      isNeeded: row !== undefined,
      isReadyAlready: row?.readyAt != null,
      missing: kind === 'parts' ? await missingOf(reading(trx), store, id) : null,
    }
  },
  async write(work, id, { kind }) {
    const { trx, act } = work
    if (kind === 'parts') await pickForBooking(work, id)
    await trx
      .updateTable('preparation')
      .set({ readyAt: act.at, readyBy: act.actor.id })
      .where('storeId', '=', act.store)
      .where('appointmentId', '=', id)
      .where('kind', '=', kind)
      .execute()
    return { kind }
  },
})

/** S43: a head has seen it; every notice of the booking to a duty of his is read. */
export const readNotice = step(appointments, 'readNotice', {
  facts: async (trx, id, _form: Record<never, never>, { store, actor }) => ({
    unread: (await unreadOf(reading(trx), store, id, actor.parties)).length,
  }),
  async write({ trx, act }, id) {
    await trx
      .updateTable('notice')
      .set({ readAt: act.at, readBy: act.actor.id })
      .where('storeId', '=', act.store)
      .where('appointmentId', '=', id)
      .where('readAt', 'is', null)
      .where('duty', 'in', [...act.actor.parties])
      .execute()
  },
})

const unreadOf = (db: ReturnType<typeof reading>, store: string, id: string, parties: readonly string[]) =>
  db
    .selectFrom('notice')
    .where('storeId', '=', store)
    .where('appointmentId', '=', id)
    .where('readAt', 'is', null)
    .where('duty', 'in', [...parties])
    .select('id')
    .execute()
