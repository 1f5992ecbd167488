import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { maskParty, maskPhone } from '../../domain/identifiers/mask.ts'
import { backwards, bareNumber, externalOf, termOf } from '../../domain/search/term.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { beginsWith, carBranches, customerBranches, standing } from './branches.ts'

export const searchQuery = z.strictObject({ q: z.string().min(1).max(40) })

/** A customer whose data are restricted is found by nobody but those who keep the restriction (R5.1). */
export const seenStates = (parties: readonly string[]) =>
  mayRead(parties, 'restricted.read') ? sql`('inUse', 'stopped', 'restricted')` : sql`('inUse', 'stopped')`

/** Ids of the cars that a term may mean: plate in any notation, VIN tail, phone tail, name, initials, other numbers. */
export const carsOf = (db: Reader, text: string, most: number, parties: readonly string[] = []) =>
  idsOf(db, carsMeant(text, most, parties))
export const customersOf = (db: Reader, text: string, most: number, parties: readonly string[] = []) =>
  idsOf(db, customersMeant(text, most, parties))

type Meant = RawBuilder<{ id: string; rank: number }> | undefined

const carsMeant = (text: string, most: number, parties: readonly string[]) =>
  ranked(carBranches(termOf(text), externalOf(text), most, seenStates(parties)), most)
const customersMeant = (text: string, most: number, parties: readonly string[]) =>
  ranked(customerBranches(termOf(text), externalOf(text), most, seenStates(parties)), most)

/** One statement for all that the term may mean: each branch has its own index and its own limit. */
const ranked = (branches: readonly RawBuilder<unknown>[], most: number): Meant =>
  branches.length === 0
    ? undefined
    : sql`(select id, min(rank) as rank from (${sql.join(branches, sql` union all `)}) as found
        group by id order by min(rank), id limit ${most})`

async function idsOf(db: Reader, meant: Meant) {
  if (!meant) return []
  const { rows } = await sql<{ id: string }>`select id from ${meant} as found order by rank, id`.execute(
    db as never,
  )
  return rows.map(({ id }) => id)
}

/** The search box: cars, customers and orders, a few of each, names masked. */
export async function found({ db, store, actor, query: { q } }: Asked<z.output<typeof searchQuery>>) {
  const files = mayRead(actor.parties, 'customer.read')
  const cars = await carRows(db, store, carsMeant(q, 8, actor.parties))
  const people = files ? await customerRows(db, customersMeant(q, 8, actor.parties)) : []
  return { cars, customers: people, orders: await orderRows(db, store, q) }
}

async function carRows(db: Reader, store: string, meant: Meant) {
  if (!meant) return []
  const rows = await db
    .selectFrom(meant.as('f'))
    .innerJoin('vehicle as v', 'v.id', 'f.id')
    .leftJoin('vehicleParty as p', (join) =>
      join.onRef('p.vehicleId', '=', 'v.id').on('p.role', '=', 'owner').on('p.untilDay', 'is', null),
    )
    .leftJoin('customer as c', (join) =>
      join.onRef('c.id', '=', 'p.customerId').on('c.state', '<>', 'restricted'),
    )
    .orderBy('f.rank')
    .orderBy('f.id')
    .select(['v.id', 'v.plate', 'v.plateColour', 'v.vin', 'v.brand', 'v.model', 'v.state'])
    .select(['c.kind', 'c.name', 'c.phone'])
    .select((eb) =>
      eb
        .selectFrom('workOrder as o')
        .where('o.storeId', '=', store)
        .whereRef('o.vehicleId', '=', 'v.id')
        .where('o.state', 'not in', workOrder.ends)
        .orderBy('o.id', 'desc')
        .limit(1)
        .select('o.id')
        .as('openOrderId'),
    )
    .execute()
  return rows.map(({ kind, name, phone, ...row }) => ({
    ...row,
    owner: name ? maskParty({ kind: kind!, name }) : '',
    phone: phone ? maskPhone(phone) : '',
  }))
}

async function customerRows(db: Reader, meant: Meant) {
  if (!meant) return []
  const rows = await db
    .selectFrom(meant.as('f'))
    .innerJoin('customer as c', 'c.id', 'f.id')
    .orderBy('f.rank')
    .orderBy('f.id')
    .select(['c.id', 'c.kind', 'c.name', 'c.phone', 'c.state'])
    .select(
      sql<number>`(select count(distinct p.vehicle_id)::int from vehicle_party p
        join vehicle v on v.id = p.vehicle_id and v.state in ${standing}
        where p.customer_id = c.id and p.until_day is null)`.as('cars'),
    )
    .execute()
  return rows.map(({ name, phone, ...row }) => ({
    ...row,
    name: maskParty({ kind: row.kind, name }),
    phone: phone ? maskPhone(phone) : '',
  }))
}

/** By the number's end, or by the number that another system knows the order by. */
async function orderRows(db: Reader, store: string, text: string) {
  const term = termOf(text)
  const number = term.orderNumber ?? term.orderTail
  const external = externalOf(text)
  const ids = [
    ...(number
      ? [
          sql`(select id from work_order where store_id = ${store}
            and ${beginsWith('numberReversed', backwards(bareNumber(number)))} order by number_reversed limit 8)`,
        ]
      : []),
    ...(external
      ? [
          sql`(select o.id from external_ref x join work_order o on o.store_id = ${store} and o.id = x.subject_id
            where ${beginsWith('x.number', external)} and x.subject = 'workOrder' limit 8)`,
        ]
      : []),
  ]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .leftJoin('customer as c', 'c.id', 'o.customerId')
    .where('o.storeId', '=', store)
    .where('o.state', '<>', 'withdrawn')
    .where('o.id', 'in', sql<string>`(${sql.join(ids, sql` union `)})`)
    .orderBy('o.id', 'desc')
    .limit(8)
    .select(['o.id', 'o.number', 'o.state', 'v.plate', 'v.plateColour', 'v.vin', 'c.kind', 'c.name'])
    .execute()
  return rows.map(({ kind, name, ...row }) => ({
    ...row,
    owner: name ? maskParty({ kind: kind!, name }) : '',
  }))
}
