import { inWords } from '../../domain/shift/change.ts'
import type { AbsenceForm } from '../../domain/shift/forms.ts'
import { overlaps } from '../../domain/shift/spans.ts'
import { reading } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step } from '../step.ts'
import { absences } from './desk.ts'
import { absencesOf, worksHere } from './queries.ts'
import { workOf } from './rows.ts'

/** From one instant to another; what it would break is told before it is taken. */
export const register = step(absences, 'register', {
  claims: 'board',
  async facts(trx, _id, { staffId, from, until, breaks }: AbsenceForm, { store, at }) {
    const asked = { startsAt: from, endsAt: until }
    const found = await reading(trx)
      .selectFrom('staff as p')
      .innerJoin('store as t', (join) => join.on('t.id', '=', store))
      .where('p.id', '=', staffId)
      .select(['p.name as person', 't.timeZone as zone', worksHere(store).as('worksHere')])
      .select([
        absencesOf(store, { from, until }).as('known'),
        workOf(store, { from: at.toISOString() > from ? at : from, until }).as('work'),
      ])
      .executeTakeFirstOrThrow(() => new NotFound('staff'))
    const other = found.known.find((one) => overlaps(one, asked))
    return {
      person: found.person,
      worksHere: found.worksHere,
      absentMinutes: (Date.parse(until) - Date.parse(from)) / 60_000,
      otherFrom: other?.startsAt ?? null,
      otherUntil: other?.endsAt ?? null,
      jobs: found.work.map((one) => inWords(one, found.zone)),
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
})

/** Back before time: from now on the shift is whole again. */
export const comeBack = step(absences, 'comeBack', {
  async write({ trx, act }, id) {
    await trx
      .updateTable('absence')
      .set({ endsAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

export const withdraw = step(absences, 'withdraw', {})
