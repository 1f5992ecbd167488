import { sql } from 'kysely'
import { reading, type Trx } from '../db.ts'

/** Which import is being undone: what its own acts have done does not stand in the way. */
export type WithdrawForm = { readonly runId: string }

type Asked = {
  readonly store: string
  readonly runId: string
  readonly of: 'vehicle' | 'customer'
  readonly id: string
}

/**
 * What else than the import has worked with a file, in words: steps taken on it, stays in the store, other cars and
 * customers tied to it. Empty: nothing.
 */
export async function dependsOn(trx: Trx, { store, runId, of, id }: Asked) {
  const column = sql.ref(of === 'vehicle' ? 'vehicle_id' : 'customer_id')
  const { rows } = await sql<{
    steps: number
    orders: string[]
    demands: string[]
    cars: string[]
    readings: number
  }>`select
    (select count(*)::int from event e where e.store_id = ${store} and e.whole_id = ${id}
      and e.subject = ${of} and not exists (
        select from event l join import_row r on r.store_id = l.store_id and r.id = l.subject_id
        where l.store_id = e.store_id and l.act_id = e.act_id and l.subject = 'importRow' 
          and (r.run_id = ${runId} or r.state = 'withdrawn'))
    ) as steps,
    array(select o.number from work_order o where o.store_id = ${store} and o.${column} = ${id}
      and o.state <> 'withdrawn'
      order by o.id limit 5) as orders,
    array(select d.number from exchange_demand d where d.store_id = ${store} and d.${column} = ${id}
      order by d.id limit 5) as demands,
    ${of === 'vehicle' ? sql`'{}'::text[]` : carsOf(id)} as cars,
    ${of === 'vehicle' ? readingsOf(store, id) : sql`0`} as readings`.execute(reading(trx) as never)
  const { steps, orders, demands, cars, readings } = rows[0]!
  const depends = [
    ...(orders.length > 0 ? [`工单 ${orders.join('、')}`] : []),
    ...(demands.length > 0 ? [`退换要求 ${demands.join('、')}`] : []),
    ...(cars.length > 0 ? [`车辆 ${cars.join('、')}`] : []),
    ...(readings > 0 ? [`里程登记 ${readings} 次`] : []),
    ...(steps > 0 ? [`档案的 ${steps} 次变动`] : []),
  ]
  return { depends: depends.join('；') }
}

/** Cars that are still on file and name him. */
const carsOf = (id: string) =>
  sql`array(select distinct coalesce(v.plate, v.vin) from vehicle_party p join vehicle v on v.id = p.vehicle_id
    where p.customer_id = ${id} and v.state not in ('withdrawn', 'merged') limit 5)`

/** Readings that people have entered; the import's own go with it. */
const readingsOf = (store: string, id: string) =>
  sql`(select count(*)::int from odometer_reading where store_id = ${store} and vehicle_id = ${id}
    and source <> 'import')`
