import { sql } from 'kysely'
import type { Reader } from '../db.ts'

/** What other cars were promised and nobody has been given yet: it holds no bay and no person, and is not reckoned with. */
export type Ahead = { readonly orders: number; readonly hoursHundredths: number }

/** S65: orders beside this one whose labour is agreed to and not dispatched, with its hours. */
export async function aheadOf(db: Reader, store: string, orderId: string): Promise<Ahead> {
  const { rows } = await sql<Ahead>`
    select count(distinct a.work_order_id)::int as orders, coalesce(sum(a.hours), 0)::int as hours_hundredths
    from (select j.work_order_id, j.hours_hundredths as hours
        from work_order o join job j on j.store_id = o.store_id and j.work_order_id = o.id and j.state = 'planned'
        where o.store_id = ${store} and o.state in ('signed', 'working')
      union all
      select q.work_order_id, l.hours_hundredths
        from work_order o join quotation q on q.store_id = o.store_id and q.work_order_id = o.id
          and q.kind = 'base' and q.state = 'answered'
        join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id and l.kind = 'labour'
          and l.answer = 'agreed'
        where o.store_id = ${store} and o.state = 'quoted') a
    where a.work_order_id <> ${orderId}`.execute(db as never)
  return rows[0]!
}
