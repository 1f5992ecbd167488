import type { CloseForm, ExtendForm } from '../../domain/closure/forms.ts'
import { lookAtBookings } from '../appointment/steps.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, type Act, type Work } from '../step.ts'
import { closures } from './desk.ts'

type Closed = Pick<CloseForm, 'resourceId'> & {
  readonly resourceKind: string
  readonly startsAt: Date | string
  readonly endsAt: Date | string
}

/** From one instant to another a bay or a tool is not there; what is booked on it then cannot be kept (S44). */
export const close = step(closures, 'close', {
  claims: 'board',
  facts: async (_trx, _id, { startsAt, endsAt }: CloseForm) => ({
    closedMinutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
  }),
  async write({ trx, act }, id, form) {
    await isThere(trx, act, form)
    await trx
      .insertInto('closure')
      .values({ id, storeId: act.store, ...form })
      .execute()
    const { resourceKind, resourceId, startsAt, endsAt } = form
    return { resourceKind, resourceId, startsAt, endsAt }
  },
  after: (work, _id, form) => lookAround(work, form),
})

/** It takes longer, or is over sooner: looked at over the old time and the new. */
export const extend = step(closures, 'extend', {
  claims: 'board',
  overwrites: true,
  async facts(trx, id, { endsAt }: ExtendForm, act) {
    const was = await closureAt(trx, act, id)
    return { closedMinutes: (Date.parse(endsAt) - was.startsAt.getTime()) / 60_000, was }
  },
  async write({ trx, act }, id, { endsAt }, { was }) {
    await trx
      .updateTable('closure')
      .set({ endsAt })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    return { from: was.endsAt.toISOString(), endsAt }
  },
  after: (work, _id, { endsAt }, { was }) =>
    lookAround(work, { ...was, endsAt: new Date(Math.max(was.endsAt.getTime(), Date.parse(endsAt))) }),
})

export const withdraw = step(closures, 'withdraw', {
  claims: 'board',
  after: async (work, id) => lookAround(work, await closureAt(work.trx, work.act, id)),
})

const lookAround = (work: Work, { resourceKind, resourceId, startsAt, endsAt }: Closed) =>
  lookAtBookings(work, {
    kind: resourceKind as 'bay' | 'tool',
    ids: [resourceId],
    from: startsAt,
    until: endsAt,
  })

const closureAt = (trx: Trx, { store }: Pick<Act, 'store'>, id: string) =>
  trx
    .selectFrom('closure')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['resourceKind', 'resourceId', 'startsAt', 'endsAt'])
    .executeTakeFirstOrThrow(() => new NotFound('closure'))

const isThere = (trx: Trx, { store }: Pick<Act, 'store'>, { resourceKind, resourceId }: CloseForm) =>
  reading(trx)
    .selectFrom(resourceKind)
    .where('storeId', '=', store)
    .where('id', '=', resourceId)
    .select('id')
    .executeTakeFirstOrThrow(() => new NotFound(resourceKind))
