import { sql } from 'kysely'
import { z } from 'zod'
import { maskName, maskPhone } from '../../domain/identifiers/mask.ts'
import { backwards, termOf } from '../../domain/search/term.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'

export const searchQuery = z.strictObject({ q: z.string().min(1).max(40) })

/** Text from `start` on, up to whatever begins with it: a range that a plain index serves. */
const beginsWith = (column: string, start: string) =>
  sql<boolean>`(${sql.ref(column)} >= ${start} and ${sql.ref(column)} < ${`${start}\u{10ffff}`})`

/** Ids of the cars that a term may mean: plate in any notation, VIN tail, phone tail, name, initials. */
export async function carsOf(db: Reader, text: string, most: number): Promise<string[]> {
  const term = termOf(text)
  const byCar = [
    ...(term.plate
      ? [
          beginsWith('plateWhole', term.plate),
          beginsWith('plateBody', term.plate),
          beginsWith('plateReversed', backwards(term.plate)),
        ]
      : []),
    ...(term.vinTail ? [beginsWith('vinReversed', backwards(term.vinTail))] : []),
  ]
  const byOwner = [
    ...(term.phoneTail
      ? [
          db
            .selectFrom('customer')
            .where(beginsWith('phoneReversed', backwards(term.phoneTail)))
            .select('id')
            .limit(most),
        ]
      : []),
    ...(term.name
      ? [db.selectFrom('customer').where(beginsWith('name', term.name)).select('id').limit(most)]
      : []),
    ...(term.initials
      ? [
          db
            .selectFrom('customerInitials')
            .where(beginsWith('initials', term.initials))
            .select('customerId as id')
            .limit(most),
        ]
      : []),
  ]
  const meanings = [
    ...byCar.map((condition) =>
      db.selectFrom('vehicle').where(condition).where('state', '<>', 'withdrawn').select('id').limit(most),
    ),
    ...byOwner.map((owners) =>
      db
        .selectFrom('vehicleParty')
        .where('customerId', 'in', owners)
        .where('untilDay', 'is', null)
        .select('vehicleId as id')
        .limit(most),
    ),
  ]
  if (meanings.length === 0) return []
  // One statement for all that the term may mean: each branch has its own index and its own limit.
  const branches = sql.join(
    meanings.map((one) => sql`(${one})`),
    sql` union all `,
  )
  const { rows } = await sql<{ id: string }>`select id from (${branches}) as found`.execute(db as never)
  return [...new Set(rows.map(({ id }) => id))].slice(0, most)
}

/** The search box: cars and orders, a few of each, names masked. */
export async function found({ db, store, query }: Asked<z.output<typeof searchQuery>>) {
  const ids = await carsOf(db, query.q, 8)
  const cars = ids.length === 0 ? [] : await carRows(db, store, ids)
  const term = termOf(query.q)
  const number = term.orderNumber ?? term.orderTail
  const orders = number ? await orderRows(db, store, number) : []
  return { cars, orders }
}

async function carRows(db: Reader, store: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleParty as p', (join) =>
      join.onRef('p.vehicleId', '=', 'v.id').on('p.role', '=', 'owner').on('p.untilDay', 'is', null),
    )
    .leftJoin('customer as c', 'c.id', 'p.customerId')
    .where('v.id', 'in', ids)
    .select(['v.id', 'v.plate', 'v.plateColour', 'v.vin', 'v.brand', 'v.model', 'c.name', 'c.phone'])
    .select((eb) =>
      eb
        .selectFrom('workOrder as o')
        .where('o.storeId', '=', store)
        .whereRef('o.vehicleId', '=', 'v.id')
        .where('o.state', 'not in', ['delivered', 'voided'])
        .orderBy('o.id', 'desc')
        .limit(1)
        .select('o.id')
        .as('openOrderId'),
    )
    .execute()
  return rows.map(({ name, phone, ...row }) => ({
    ...row,
    owner: name ? maskName(name) : '',
    phone: phone ? maskPhone(phone) : '',
  }))
}

async function orderRows(db: Reader, store: string, number: string) {
  const rows = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .where('o.storeId', '=', store)
    .where(beginsWith('o.numberReversed', backwards(number)))
    .orderBy('o.id', 'desc')
    .limit(8)
    .select(['o.id', 'o.number', 'o.state', 'v.plate', 'v.plateColour', 'v.vin', 'c.name'])
    .execute()
  return rows.map(({ name, ...row }) => ({ ...row, owner: maskName(name) }))
}
