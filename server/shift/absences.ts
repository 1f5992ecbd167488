import { bookedInWords, inWords } from '../../domain/shift/change.ts'
import type { AbsenceForm } from '../../domain/shift/forms.ts'
import { overlaps } from '../../domain/shift/spans.ts'
import { lookAtBookings } from '../appointment/steps.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, type Act } from '../step.ts'
import { absences } from './desk.ts'
import { absencesOf, worksHere } from './queries.ts'
import { bookedOf, workOf } from './rows.ts'

/** From one instant to another; what it would break is told before it is taken. */
export const register = step(absences, 'register', {
  claims: 'board',
  async facts(trx, _id, { staffId, from, until, breaks }: AbsenceForm, { store, at }) {
    const asked = { startsAt: from, endsAt: until }
    const ahead = { from: at.toISOString() > from ? at : from, until }
    const found = await reading(trx)
      .selectFrom('staff as p')
      .innerJoin('store as t', (join) => join.on('t.id', '=', store))
      .where('p.id', '=', staffId)
      .select(['p.name as person', 't.timeZone as zone', worksHere(store).as('worksHere')])
      .select([
        absencesOf(store, { from, until }).as('known'),
        workOf(store, ahead).as('work'),
        bookedOf(store, ahead).as('bookings'),
      ])
      .executeTakeFirstOrThrow(() => new NotFound('staff'))
    const other = found.known.find((one) => overlaps(one, asked))
    return {
      person: found.person,
      worksHere: found.worksHere,
      absentMinutes: (Date.parse(until) - Date.parse(from)) / 60_000,
      otherFrom: other?.startsAt ?? null,
      otherUntil: other?.endsAt ?? null,
      jobs: [
        ...found.work.map((one) => inWords(one, found.zone)),
        ...new Set(found.bookings.map((one) => bookedInWords(one, found.zone))),
      ],
      breaks,
    }
  },
  async write({ trx, act }, id, { staffId, kind, from, until, reason }, { jobs }) {
    await trx
      .insertInto('absence')
      .values({ id, storeId: act.store, staffId, kind, startsAt: from, endsAt: until, reason })
      .execute()
    return { staffId, from, until, broke: jobs.length }
  },
  after: (work, _id, { staffId, from, until }) =>
    lookAtBookings(work, { kind: 'person', ids: [staffId], from, until }),
})

/** Back before time: from now on the shift is whole again. */
export const comeBack = step(absences, 'comeBack', {
  claims: 'board',
  async write(work, id) {
    const { trx, act } = work
    const { staffId, endsAt } = await absenceAt(trx, act, id)
    await trx
      .updateTable('absence')
      .set({ endsAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await lookAtBookings(work, { kind: 'person', ids: [staffId], from: act.at, until: endsAt })
  },
})

export const withdraw = step(absences, 'withdraw', {
  claims: 'board',
  async after(work, id) {
    const { staffId, startsAt, endsAt } = await absenceAt(work.trx, work.act, id)
    await lookAtBookings(work, { kind: 'person', ids: [staffId], from: startsAt, until: endsAt })
  },
})

const absenceAt = (trx: Trx, { store }: Pick<Act, 'store'>, id: string) =>
  trx
    .selectFrom('absence')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['staffId', 'startsAt', 'endsAt'])
    .executeTakeFirstOrThrow()
