import { sql, type RawBuilder } from 'kysely'
import { longestDays } from '../../domain/owner-link/expiry.ts'
import type { AskForm, MakeForm } from '../../domain/owner-link/forms.ts'
import { reading } from '../db.ts'
import { newId } from '../id.ts'
import { addressFrom, endLinks, freshToken, putLink, shutLink } from '../link.ts'
import { NotFound } from '../refusals.ts'
import { valueAt } from '../setting/values.ts'
import { step, type Act, type Work } from '../step.ts'
import { callBacks, ownerLinks } from './desk.ts'

/** By hand, when the owner has lost his message or has none: the address is shown once, to whoever made it. */
export const make = step(ownerLinks, 'make', {
  async facts(trx, _id, { orderId }: MakeForm, { store }) {
    const { state, adoptedFrom } = await reading(trx)
      .selectFrom('workOrder')
      .where('storeId', '=', store)
      .where('id', '=', orderId)
      .select(['state', 'adoptedFrom'])
      .executeTakeFirstOrThrow(() => new NotFound('workOrder'))
    return { orderState: state, isAdopted: adoptedFrom !== null }
  },
  write: (work, id, form) => put(work, id, form, work.act.actor.id),
})

const enclose = step(ownerLinks, 'enclose', {
  write: (work, id, form: MakeForm) => put(work, id, form, null),
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

/**
 * The order is delivered or void: what is open for it stays so for the days that are set, and no longer. As entries of
 * a `with` clause, for the statement that ends the order.
 */
export const limitLinks = ({ store, at }: Act, orderId: string) => sql`
  limited as (update owner_link k
    set expires_at = least(k.expires_at, ${midnightAfter(at, valueAt('link.days', at))})
    from store s where s.id = ${store} and k.store_id = s.id and k.work_order_id = ${orderId}
      and k.state = 'open' and k.expires_at > ${at}
    returning k.id, k.expires_at),
  ended as (${endLinks(sql.table('limited'))})`

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

async function put({ trx, act }: Work, id: string, { orderId, token }: MakeForm, madeBy: string | null) {
  const days = sql`case when o.delivered_at is null then ${longestDays} else ${valueAt('link.days', act.at)} end`
  await sql`
    with made as (
      insert into owner_link (store_id, id, work_order_id, made_at, made_by, expires_at)
      select o.store_id, ${id}, o.id, ${act.at}, ${madeBy}, ${midnightAfter(act.at, days)}
      from work_order o join store s on s.id = o.store_id where o.store_id = ${act.store} and o.id = ${orderId}
      returning store_id, id, work_order_id, made_at, expires_at)
    ${putLink(token, sql.table('made'))}`.execute(trx)
  return { orderId }
}

/** By the wall of the store `s`: until midnight of the last of so many days after this one. */
const midnightAfter = (at: Date, days: RawBuilder<unknown>) =>
  sql`(((${at}::timestamptz at time zone s.time_zone)::date + (${days})::int + 1)::timestamp at time zone s.time_zone)`
