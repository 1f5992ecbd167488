import { sql } from 'kysely'
import { expiresAfter, longestDays } from '../../domain/owner-link/expiry.ts'
import type { AskForm, MakeForm } from '../../domain/owner-link/forms.ts'
import { reading, type Reader, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { addressFrom, freshToken, limitLink, putLink, shutLink } from '../link.ts'
import { NotFound } from '../refusals.ts'
import { valuesAt } from '../setting/values.ts'
import { step, type Act, type Work } from '../step.ts'
import { callBacks, ownerLinks } from './desk.ts'

/** By hand, when the owner has lost his message or has none: the address is shown once, to whoever made it. */
export const make = step(ownerLinks, 'make', {
  async facts(trx, _id, form: MakeForm, { store }) {
    const order = await orderOf(reading(trx), store, form.orderId)
    return { orderState: order.state, isAdopted: order.adoptedFrom !== null, order }
  },
  async write(work, id, { orderId, token }, { order }) {
    const expiresAt = await expiryOf(work, order.deliveredAt)
    await put(work, id, { workOrderId: orderId, token, expiresAt }, work.act.actor.id)
    return { orderId }
  },
})

const enclose = step(ownerLinks, 'enclose', {
  async write(work, id, { orderId, token }: MakeForm) {
    const { deliveredAt } = await orderOf(reading(work.trx), work.act.store, orderId)
    const expiresAt = await expiryOf(work, deliveredAt)
    await put(work, id, { workOrderId: orderId, token, expiresAt }, null)
    return { orderId }
  },
})

/** The address that goes out with a message of an order. Its secret is in these words and in no other row. */
export async function addressFor(work: Work, orderId: string): Promise<string> {
  const token = freshToken()
  await enclose(work, newId(), { orderId, token })
  return `${addressFrom(work.act.origin)}/o/${token}`
}

/** S73: he has really looked: the running page says so, never the fetch of a bot that shows a preview. */
export const open = step(ownerLinks, 'open', {
  async write({ trx, act }, id) {
    const { opened } = await trx
      .updateTable('ownerLink')
      .set((eb) => ({
        firstOpenedAt: eb.fn.coalesce('firstOpenedAt', sql<Date>`${act.at}::timestamptz`),
        lastOpenedAt: act.at,
        opened: eb('opened', '+', 1),
      }))
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .returning('opened')
      .executeTakeFirstOrThrow()
    return { opened }
  },
})

const limit = step(ownerLinks, 'limit', {
  async write({ trx, act }, id, { expiresAt }: { readonly expiresAt: Date }) {
    await trx
      .updateTable('ownerLink')
      .set({ expiresAt })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await limitLink(trx, act, id, expiresAt)
  },
})

/** The order is delivered or void: what was open for it stays so for the days that are set, and no longer. */
export async function limitLinks(work: Work, orderId: string) {
  const { trx, act } = work
  const open = await reading(trx)
    .selectFrom('ownerLink')
    .where('storeId', '=', act.store)
    .where('workOrderId', '=', orderId)
    .where('state', '=', 'open')
    .where('expiresAt', '>', act.at)
    .orderBy('id')
    .select('id')
    .execute()
  if (open.length === 0) return
  const expiresAt = await expiryOf(work, act.at)
  for (const { id } of open) await limit(work, id, { expiresAt })
}

export const revoke = step(ownerLinks, 'revoke', {
  write: async ({ trx, act }, id) => void (await shutLink(trx, act, id)),
})

/** S68: the owner wants to be called; a duty of the advisor until somebody has. */
export const ask = step(callBacks, 'ask', {
  async facts(trx, _id, { orderId, wantedAt }: AskForm & Of, { store, at }) {
    const { asked } = await reading(trx)
      .selectFrom('callBack')
      .where('storeId', '=', store)
      .where('workOrderId', '=', orderId)
      .where('state', '=', 'asked')
      .select(({ fn }) => fn.countAll<number>().as('asked'))
      .executeTakeFirstOrThrow()
    const ahead = wantedAt === null ? 0 : Date.parse(wantedAt) - at.getTime()
    return { callsAsked: asked, callIsWithinWeek: ahead >= -60_000 && ahead <= 7 * 86_400_000 }
  },
  async write({ trx, act }, id, { orderId, linkId, wantedAt }) {
    await trx
      .insertInto('callBack')
      .values({
        id,
        storeId: act.store,
        workOrderId: orderId,
        ownerLinkId: linkId,
        askedAt: act.at,
        wantedAt: wantedAt && new Date(wantedAt),
      })
      .execute()
    return { orderId, wantedAt }
  },
})
type Of = { readonly orderId: string; readonly linkId: string }

export const call = step(callBacks, 'call', {
  async write({ trx, act }, id) {
    await trx
      .updateTable('callBack')
      .set({ calledAt: act.at, calledBy: act.actor.id })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

async function expiryOf({ trx, act }: Work, deliveredAt: Date | null): Promise<Date> {
  const db = reading(trx)
  const days = (await valuesAt(db, act.store, act.at))['link.days']
  const { timeZone } = await db
    .selectFrom('store')
    .where('id', '=', act.store)
    .select('timeZone')
    .executeTakeFirstOrThrow()
  return new Date(expiresAfter(act.at.toISOString(), deliveredAt ? days : longestDays, timeZone))
}

type Made = { readonly workOrderId: string; readonly token: string; readonly expiresAt: Date }

async function put({ trx, act }: { trx: Trx; act: Act }, id: string, made: Made, madeBy: string | null) {
  const { workOrderId, expiresAt } = made
  await trx
    .insertInto('ownerLink')
    .values({ id, storeId: act.store, workOrderId, madeAt: act.at, madeBy, expiresAt })
    .execute()
  await putLink(trx, act, id, made)
}

const orderOf = (db: Reader, store: string, id: string) =>
  db
    .selectFrom('workOrder')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state', 'adoptedFrom', 'deliveredAt'])
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))
