import { sql, type RawBuilder } from 'kysely'
import { maskParty, maskPhone } from '../../domain/identifiers/mask.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import type { Reader } from '../db.ts'
import type { Asker } from '../step.ts'

/** The present owner of a car, for a select list. */
export const ownerOn = (car: RawBuilder<unknown>) =>
  sql<string | null>`(select customer_id from vehicle_party
    where vehicle_id = ${car} and role = 'owner' and until_day is null)`

type Party = {
  readonly kind: string
  readonly name: string
  readonly phone: string | null
  readonly state: string
}

/** R5.1, article 47: of a restricted customer nothing is told, but to those who keep the restriction. */
export const isHidden = (state: string, parties: readonly string[]) =>
  state === 'restricted' && !mayRead(parties, 'restricted.read')

/** As pages and lists show a person until a reason is given (R5.2). */
export function masked<P extends Party>(party: P, { actor }: Pick<Asker, 'actor'>) {
  const hidden = isHidden(party.state, actor.parties)
  return {
    ...party,
    name: hidden ? '限制处理' : maskParty(party),
    phone: hidden || !party.phone ? null : maskPhone(party.phone),
    hidden,
  }
}

/**
 * Whether one deals with a customer now: his car is in the store and its order is one's own to advise, his call is due
 * and one is to make it, he has a booking, or a message to him waits to be sent by hand. Then no reason is asked; the row is
 * written all the same.
 */
export const dealsWith = (
  { store, actor }: Pick<Asker, 'store' | 'actor'>,
  customer: ReturnType<typeof sql.ref>,
) =>
  sql<boolean>`(exists (select from work_order o where o.store_id = ${store} and o.advisor_id = ${actor.id}
      and o.state not in ('delivered', 'voided') and (o.customer_id = ${customer}
        or o.vehicle_id in (select p.vehicle_id from vehicle_party p
          where p.customer_id = ${customer} and p.until_day is null)))
    or (${actor.parties.includes('care')} and exists (select from follow_up f
      join work_order o on o.store_id = f.store_id and o.id = f.work_order_id
      where f.store_id = ${store} and f.state = 'due' and o.advisor_id <> ${actor.id}
        and o.customer_id = ${customer}))
    or (${mayRead(actor.parties, 'message.read')} and exists (select from appointment a
      where a.store_id = ${store} and a.state in ('registered', 'failing') and a.customer_id = ${customer}))
    or (${mayRead(actor.parties, 'message.read')} and exists (select from message m
      where m.store_id = ${store} and m.state = 'waiting' and m.customer_id = ${customer})))`

/** The last event of a file in this store: what a form that overwrites was filled in from. */
export async function lastEventOf(db: Reader, store: string, id: string) {
  const { last } = await db
    .selectFrom('event')
    .where('storeId', '=', store)
    .where('wholeId', '=', id)
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

export const refsOf = (db: Reader, subject: 'customer' | 'vehicle', id: string) =>
  db
    .selectFrom('externalRef')
    .where('subjectId', '=', id)
    .where('subject', '=', subject)
    .orderBy('system')
    .orderBy('number')
    .select(['system', 'number'])
    .execute()

/** What was merged into a file and still is. */
export const mergedInto = (db: Reader, id: string) =>
  db
    .selectFrom('fileMerge')
    .where('keptId', '=', id)
    .where('undoneAt', 'is', null)
    .orderBy('mergedAt', 'desc')
    .select(['mergedId', 'mergedAt'])
    .execute()
