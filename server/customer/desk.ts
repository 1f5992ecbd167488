import { sql } from 'kysely'
import { customer, personalDataShown, vehicle } from '../../domain/customer/procedure.ts'
import { desk } from '../step.ts'
import { laterThanMerge } from './later.ts'

export const customers = desk(customer, async (db, id, { store }) => {
  const row = await db.selectFrom('customer').where('id', '=', id).select('state').executeTakeFirst()
  return row && { ...row, later: row.state === 'merged' ? await laterThanMerge(db, store, id) : '' }
})

export const vehicles = desk(vehicle, async (db, id, { store }) => {
  const row = await db
    .selectFrom('vehicle')
    .where('id', '=', id)
    .select(['state', orderHere(store, id).as('hereAs')])
    .executeTakeFirst()
  return row && { ...row, later: row.state === 'merged' ? await laterThanMerge(db, store, id) : '' }
})

/** The order under which a car stands in the store now. */
const orderHere = (store: string, id: string) =>
  sql<string | null>`(select o.number from visit t
    join work_order o on o.store_id = t.store_id and o.visit_id = t.id
    where t.store_id = ${store} and t.vehicle_id = ${id} and t.state = 'here' order by o.id limit 1)`

export const showings = desk(personalDataShown, (db, id, { store }) =>
  db
    .selectFrom('personalDataShown')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
