import type { Day } from '../../domain/calendar.ts'
import { breakFacts, changed, changeFacts } from '../../domain/shift/change.ts'
import type { CancelForm, PlanForm, ReplanForm, SwapForm } from '../../domain/shift/forms.ts'
import { plannedOf, type Kind, type Planned } from '../../domain/shift/kinds.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, type Work } from '../step.ts'
import { lookAtDay } from './booked.ts'
import { bookOf, kindOf, limitsAt, type Here } from './book.ts'
import { shifts } from './desk.ts'

/** A kind on a person's day. Board and plan are one: nobody is dispatched meanwhile into what is being changed. */
export const plan = step(shifts, 'plan', {
  claims: 'board',
  facts: (trx, _id, { staffId, day, code }: PlanForm, here) =>
    factsOf(trx, here, { staffId, day, code, breaks: false }),
  async write({ trx, act }, id, { staffId, day }, { planned }) {
    await trx
      .insertInto('shift')
      .values({ id, storeId: act.store, staffId, day, ...planned, byHand: true })
      .execute()
    return { staffId, day, code: planned.code }
  },
  after: (work, _id, _form, known) => lookAtDay(work, known),
})

/** Another kind on the same day; a cancelled shift is planned again. */
export const replan = step(shifts, 'replan', {
  claims: 'board',
  overwrites: true,
  async facts(trx, id, { code, breaks }: ReplanForm, here) {
    const { staffId, day } = await shiftAt(trx, here, id)
    return factsOf(trx, here, { gone: id, staffId, day, code, breaks })
  },
  async write(work, id, _form, { planned, was }) {
    await rewrite(work, id, planned, true)
    return { from: was, code: planned.code }
  },
  after: (work, _id, _form, known) => lookAtDay(work, known),
})

/** Two shifts change their kinds, on their own days; each is judged as a change of its own. */
export const swap = step(shifts, 'swap', {
  claims: 'board',
  overwrites: true,
  async facts(trx, id, { withId }: SwapForm, here) {
    const [one, other] = [await shiftAt(trx, here, id), await shiftAt(trx, here, withId)]
    return { otherIsPlanned: other.state === 'planned', shiftsDiffer: one.code !== other.code, one, other }
  },
  async write(work, id, { withId, withSeen, breaks }, { one, other }) {
    const { act } = work
    await replan(work, id, { code: other.code, breaks })
    await replan({ ...work, act: { ...act, seen: withSeen } }, withId, { code: one.code, breaks })
    return { with: withId, gave: one.code, took: other.code }
  },
})

/** Taken off the plan by hand: laying out leaves that day alone. */
export const cancel = step(shifts, 'cancel', {
  claims: 'board',
  async facts(trx, id, { breaks }: CancelForm, here) {
    const { staffId, day } = await shiftAt(trx, here, id)
    const book = await bookOf(reading(trx), here, staffId, day)
    return { ...breakFacts(book, changed(book, { gone: id, day }), breaks), staffId, day, zone: book.zone }
  },
  async write({ trx, act }, id) {
    await trx
      .updateTable('shift')
      .set({ byHand: true })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
  after: (work, _id, _form, known) => lookAtDay(work, known),
})

/** Of somebody who has left: what was to come falls away, and what is running ends now. */
export const fallAway = step(shifts, 'fallAway', {})

export const cutShort = step(shifts, 'cutShort', {
  async write({ trx, act }, id) {
    await trx
      .updateTable('shift')
      .set({ endsAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

/** Within the laying out, which writes its fresh shifts in one statement. */
export const lay = step(shifts, 'lay', {})

export const relay = step(shifts, 'relay', {
  async write(work, id, { planned }: { planned: Planned }) {
    await rewrite(work, id, planned, false)
    return { code: planned.code }
  },
})

type Asked = {
  readonly gone?: string
  readonly staffId: string
  readonly day: Day
  readonly code: string
  readonly breaks: boolean
}

async function factsOf(trx: Trx, here: Here, { staffId, code, breaks, ...at }: Asked) {
  const db = reading(trx)
  const book = await bookOf(db, here, staffId, at.day)
  const kind = await kindOf(db, here.store, code)
  const facts = changeFacts(book, { ...at, kind }, { limits: await limitsAt(db, here), breaks })
  const was = book.shifts.find(({ id }) => id === at.gone)?.code ?? ''
  const planned = plannedOf(kind ?? nothing(code), at.day, book.zone)
  return { ...facts, was, planned, staffId, day: at.day, zone: book.zone }
}

/** Never written: a kind that is not there is refused first. */
const nothing = (code: string): Kind => ({
  code,
  name: '',
  starts: null,
  ends: null,
  breakFrom: null,
  breakUntil: null,
  paidMinutes: 0,
  onDuty: false,
})

const shiftAt = (trx: Trx, { store }: Here, id: string) =>
  reading(trx)
    .selectFrom('shift')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['staffId', 'day', 'code', 'state'])
    .executeTakeFirstOrThrow(() => new NotFound('shift'))

const rewrite = ({ trx, act }: Work, id: string, planned: Planned, byHand: boolean) =>
  trx
    .updateTable('shift')
    .set({ ...planned, byHand })
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
