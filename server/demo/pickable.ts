import { sql } from 'kysely'
import type { Reader } from '../db.ts'

type List = { readonly id: string; readonly lines: { readonly id: string; readonly quantityMilli: number }[] }

/** The open lists of an order with what is kept for their lines and not picked yet. */
export async function pickable(db: Reader, store: string, orderId: string) {
  const { rows } = await sql<List>`
    select k.id, json_agg(json_build_object('id', w.id, 'quantityMilli', w.milli)) as lines
    from pick_list k join (select l.pick_list_id, l.id, sum(v.quantity_milli)::bigint as milli from pick_list_line l
      join reservation v on v.store_id = l.store_id and v.pick_list_line_id = l.id and v.released_at is null
        and v.picked_at is null
      where l.store_id = ${store} and l.dropped_at is null group by l.pick_list_id, l.id) w on w.pick_list_id = k.id
    where k.store_id = ${store} and k.work_order_id = ${orderId} group by k.id`.execute(db as never)
  return rows
}
