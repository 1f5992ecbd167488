import type {
  AdmitForm,
  AmendForm,
  LeaveForm,
  MoveForm,
  RejoinForm,
  RelieveForm,
  TakeForm,
} from '../../domain/staff/forms.ts'
import { phoneOf } from '../../domain/identifiers/phone.ts'
import { lookAtBookings } from '../appointment/steps.ts'
import { reading, type Trx } from '../db.ts'
import { hashed } from '../session.ts'
import { step, type Act, type Work } from '../step.ts'
import { people } from './desk.ts'
import { dayFacts, handoverFacts, hiredOn, holdingOf, receives, seatFacts, without, works } from './facts.ts'
import type { Held, Holding } from './facts.ts'
import { giveReason, rise, sit } from './holdings.ts'
import { endShifts, handBack } from './leaving.ts'
import { establishmentOf } from './queries.ts'
import { changeRights } from './rights.ts'

const here = (trx: Trx, act: Act) => establishmentOf(reading(trx), act.store)

/** Also called by the import of people, within its own act. */
export const admitStaff = step(people, 'admit', {
  claims: 'establishment',
  facts: async (trx, _id, { post, hiredOn: day }: AdmitForm, act) => ({
    ...(await seatFacts(trx, await here(trx, act), post, { reason: '' })),
    ...(await dayFacts(trx, act, day)),
  }),
  async write(work, id, { post, password, phone, ...person }) {
    await work.trx
      .insertInto('staff')
      .values({ id, ...person, phone: readPhone(phone), passwordHash: await hashed(password) })
      .execute()
    await changeRights(work, {
      write: () => sit(work, { staffId: id, post, concurrent: false, day: person.hiredOn }),
    })
    return { post, day: person.hiredOn }
  },
})

/** What is on file of the person; posts move by steps of their own. */
export const amend = step(people, 'amend', {
  overwrites: true,
  async write({ trx }, id, { phone, ...person }: AmendForm) {
    await trx
      .updateTable('staff')
      .set({ ...person, phone: readPhone(phone) })
      .where('id', '=', id)
      .execute()
  },
})

/** A seat more: the first is his own post, any further one is held concurrently (S3–S5). */
export const takeSeat = step(people, 'take', {
  claims: 'establishment',
  facts: async (trx, id, { post, day, reason }: TakeForm, act) => ({
    ...(await seatFacts(trx, await here(trx, act), post, { staffId: id, reason })),
    ...(await dayFacts(trx, act, day, [await hiredOn(trx, id)])),
  }),
  async write(work, id, { post, day, reason }, { isSecondPost: concurrent }) {
    await giveReason(work, id, reason)
    await changeRights(work, { write: () => sit(work, { staffId: id, post, concurrent, day }) })
    return { post, concurrent, day }
  },
})

/** From one post to another: the seat left falls vacant, and his sessions end with the rights that went. */
export const move = step(people, 'move', {
  claims: 'establishment',
  async facts(trx, id, { holdingId, post, day, reason, successorId }: MoveForm, act) {
    const e = await here(trx, act)
    const left = holdingOf(e, id, holdingId)
    const after = { ...without(e, left), holdings: [...without(e, left).holdings, { ...left, post }] }
    return {
      ...(await seatFacts(trx, without(e, left), post, { staffId: id, reason })),
      ...(await dayFacts(trx, act, day, [left.fromDay])),
      ...(await handoverFacts(trx, act, after, id, successorId)),
      // Moving to where he sits is no move.
      holdsItAlready: e.holdings.some((h) => h.staffId === id && h.post === post),
      left,
      after,
    }
  },
  async write(work, id, { post, day, reason, successorId }, { left, after }) {
    const handed = await handBack(work, { ...keeps(after, id), successorId, why: '调岗' })
    await giveReason(work, id, reason)
    const { sessions } = await changeRights(work, {
      out: id,
      async write() {
        await rise(work, [left.id], day)
        await sit(work, { staffId: id, post, concurrent: left.concurrent, day })
      },
    })
    return { from: left.post, post, day, sessions, ...handed }
  },
  after: lookAround,
})

/** A post is taken away. When it was his own, the oldest of his concurrent ones becomes it. */
export const relieve = step(people, 'relieve', {
  claims: 'establishment',
  async facts(trx, id, { holdingId, day, successorId }: RelieveForm, act) {
    const e = await here(trx, act)
    const left = holdingOf(e, id, holdingId)
    const after = without(e, left)
    return {
      ...(await dayFacts(trx, act, day, [left.fromDay])),
      ...(await handoverFacts(trx, act, after, id, successorId)),
      left,
      after,
    }
  },
  async write(work, id, { day, reason, successorId }, { left, after }) {
    const handed = await handBack(work, { ...keeps(after, id), successorId, why: '免去' })
    await giveReason(work, id, reason)
    const { sessions } = await changeRights(work, {
      out: id,
      async write() {
        await rise(work, [left.id], day)
        if (!left.concurrent) await becomeOwn(work, after, id, day)
      },
    })
    return { post: left.post, day, sessions, ...handed }
  },
  after: lookAround,
})

/** He goes, be it in mid-shift: what stood open on him is handed back or on, and he is out, all in one act. */
export const leave = step(people, 'leave', {
  claims: 'establishment',
  async facts(trx, id, { day, successorId }: LeaveForm, act) {
    const e = await here(trx, act)
    const seats = e.holdings.filter((h) => h.staffId === id)
    const since = [await hiredOn(trx, id), ...seats.map((h) => h.fromDay)]
    return {
      ...(await dayFacts(trx, act, day, since)),
      ...(await handoverFacts(trx, act, without(e, ...seats), id, successorId)),
      seats,
    }
  },
  async write(work, id, { day, reason, successorId }, { seats }) {
    const none = { staffId: id, keepsJobs: false, keepsOrders: false }
    const handed = await handBack(work, { ...none, successorId, why: '离职' })
    const shifts = await endShifts(work, id)
    await giveReason(work, id, reason)
    await work.trx.updateTable('staff').set({ leftOn: day }).where('id', '=', id).execute()
    const { sessions } = await changeRights(work, {
      out: id,
      write: () => rise(work, idsOf(seats), day),
    })
    return { day, sessions, shifts, posts: seats.map((h) => h.post), ...handed }
  },
  after: lookAround,
})

/** Back again: the old number and history, a new seat and a new first password. */
export const rejoin = step(people, 'rejoin', {
  claims: 'establishment',
  facts: async (trx, id, { post, day }: RejoinForm, act) => ({
    ...(await seatFacts(trx, await here(trx, act), post, { staffId: id, reason: '' })),
    ...(await dayFacts(trx, act, day, [await leftOn(trx, id)])),
  }),
  async write(work, id, { post, day, password }) {
    const passwordHash = await hashed(password)
    await work.trx
      .updateTable('staff')
      .set({ leftOn: null, passwordHash, mustChangePassword: true })
      .where('id', '=', id)
      .execute()
    await changeRights(work, { write: () => sit(work, { staffId: id, post, concurrent: false, day }) })
    return { post, day }
  },
})

/** What is booked on him from now on can be kept, or is told to the customer (S44). */
function lookAround(work: Work, id: string) {
  return lookAtBookings(work, {
    kind: 'person',
    ids: [id],
    from: work.act.at,
    until: '9999-01-01T00:00:00Z',
  })
}

const keeps = (after: Held, staffId: string) => ({
  staffId,
  keepsJobs: works(after, staffId),
  keepsOrders: receives(after, staffId),
})

async function becomeOwn(work: Work, { holdings }: Held, staffId: string, day: string) {
  const next = holdings.find((h) => h.staffId === staffId && h.concurrent)
  if (!next) return
  const from = day > next.fromDay ? day : next.fromDay
  await rise(work, [next.id], from)
  await sit(work, { staffId, post: next.post, concurrent: false, day: from })
}

const idsOf = (seats: readonly Holding[]) => seats.map(({ id }) => id)

const leftOn = async (trx: Trx, id: string) =>
  (await reading(trx).selectFrom('staff').where('id', '=', id).select('leftOn').executeTakeFirst())?.leftOn ??
  null

function readPhone(text: string): string {
  const read = text === '' ? { phone: '' } : phoneOf(text)
  return 'phone' in read ? read.phone : text
}
