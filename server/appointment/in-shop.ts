import { sql } from 'kysely'
import type { Reader } from '../db.ts'
import { hourTold } from '../promise/values.ts'

type Range = { readonly from: Date; readonly until: Date }

/** Cars in the store that hold a bay or a person in this time: whose block it is, and how far it is. */
export async function inShop(db: Reader, store: string, { from, until }: Range) {
  const { rows } = await sql<{
    id: string
    orderId: string
    number: string
    state: string
    plate: string | null
    plateColour: string | null
    vin: string | null
    model: string
    work: string
    promisedAt: Date | null
    jobs: number
    done: number
    waits: string | null
  }>`
    select t.id, o.id as order_id, o.number, o.state, v.plate, v.plate_colour, v.vin, v.model, ${hourTold} as promised_at,
      coalesce((select string_agg(j.title, '、' order by j.position) from job j where j.store_id = o.store_id
        and j.work_order_id = o.id), o.complaint) as work,
      (select count(*)::int from job j where j.store_id = o.store_id and j.work_order_id = o.id) as jobs,
      (select count(*)::int from job j where j.store_id = o.store_id and j.work_order_id = o.id and j.state = 'done') as done,
      (select i.pause_reason from job j join work_interval i on i.store_id = j.store_id and i.job_id = j.id
        where j.store_id = o.store_id and j.work_order_id = o.id and j.state = 'paused' order by i.id desc limit 1) as waits
    from visit t join work_order o on o.store_id = t.store_id and o.visit_id = t.id and o.state not in ('voided', 'withdrawn')
    join vehicle v on v.id = t.vehicle_id
    where t.store_id = ${store} and exists (select from slot s where s.store_id = t.store_id and s.visit_id = t.id
      and s.starts_at < ${until} and s.ends_at > ${from})
    order by o.id`.execute(db as never)
  return rows
}
