import { sql, type Updateable } from 'kysely'
import { dayOf } from '../../domain/calendar.ts'
import type { AmendToolForm, CalibrateForm, RegisterToolForm, StopToolForm } from '../../domain/tool/forms.ts'
import { lookAtBookings } from '../appointment/steps.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { DB } from '../schema.ts'
import { step, type Work } from '../step.ts'
import { zoneOf } from '../zone.ts'
import { tools } from './desk.ts'

/** One piece more of its code; the board is claimed, so that two at once do not take one number. */
export const registerTool = step(tools, 'register', {
  claims: 'board',
  async write({ trx, act }, id, form: RegisterToolForm) {
    await keeperIsKnown(trx, form.keeperId)
    const { piece } = await trx
      .insertInto('tool')
      .values({
        id,
        storeId: act.store,
        ...form,
        piece: sql<number>`1 + coalesce((select max(piece) from tool where store_id = ${act.store}
          and code = ${form.code}), 0)`,
      })
      .returning('piece')
      .executeTakeFirstOrThrow()
    return { piece }
  },
})

export const amendTool = step(tools, 'amend', {
  claims: 'board',
  overwrites: true,
  facts: async (trx, id, { calibrationMonths }: AmendToolForm, { store }) => ({
    cycleWithoutDay: calibrationMonths !== null && (await calibratedUntil(trx, store, id)) === null,
  }),
  async write(work, id, form) {
    await keeperIsKnown(work.trx, form.keeperId)
    await set(work, id, form)
  },
})

/** Valid from today; a tool that was stopped for it is in use again. */
export const calibrate = step(tools, 'calibrate', {
  claims: 'board',
  facts: async (trx, _id, form: CalibrateForm, { store, at }) => ({
    validIsPast: form.calibratedUntil <= dayOf(at.toISOString(), await zoneOf(reading(trx), store)),
  }),
  async write(work, id, form) {
    await set(work, id, form)
    return { calibratedUntil: form.calibratedUntil }
  },
  after: lookAround,
})

export const stopTool = step(tools, 'stop', {
  claims: 'board',
  write: (work, id, { note }: StopToolForm) => set(work, id, { stoppedBecause: note }),
  after: lookAround,
})

export const restoreTool = step(tools, 'restore', { claims: 'board', after: lookAround })

/** What is booked on it from now on is looked at anew (S44). */
function lookAround(work: Work, id: string) {
  return lookAtBookings(work, { kind: 'tool', ids: [id], from: work.act.at, until: farAhead })
}

const farAhead = '9999-01-01T00:00:00Z'

const set = async ({ trx, act }: Work, id: string, columns: Omit<Updateable<DB['tool']>, 'state'>) => {
  await trx.updateTable('tool').set(columns).where('storeId', '=', act.store).where('id', '=', id).execute()
}

const calibratedUntil = async (trx: Trx, store: string, id: string) =>
  (
    await reading(trx)
      .selectFrom('tool')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select('calibratedUntil')
      .executeTakeFirstOrThrow()
  ).calibratedUntil

async function keeperIsKnown(trx: Trx, id: string | null) {
  if (id === null) return
  await reading(trx)
    .selectFrom('staff')
    .where('id', '=', id)
    .select('id')
    .executeTakeFirstOrThrow(() => new NotFound('staff'))
}
