import { sql } from 'kysely'
import type { Asker } from '../step.ts'

const car = sql`v.plate, v.plate_colour, v.vin, c.name, c.kind`
const joins = sql`join vehicle v on v.id = o.vehicle_id join customer c on c.id = o.customer_id`
/** After the final check nothing of it can be done any more. */
const underWay = sql`o.state in ('signed', 'working', 'checking')`

/** What technicians found (S70): to be decided by the workshop manager, then to be quoted; the urgent by its promise. */
export const findings = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'finding', f.state, f.id, o.id, o.number, ${car},
        case when f.is_urgent then '关系安全：' else '' end || f.place || case when f.place = '' then '' else ' ' end || f.what, o.promised_at,
        coalesce(f.decided_at, f.reported_at), o.advisor_id = ${actor.id}
      from finding f join work_order o on o.store_id = f.store_id and o.id = f.work_order_id and ${underWay} ${joins}
      where f.store_id = ${store} and f.state in (${sql.join(states)})`

/** Add-ons that wait for the customer: until then nobody touches the car for them (T6). */
export const addOns = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'quotation', q.state, q.id, o.id, o.number, ${car},
        (select string_agg(l.name, '、' order by l.position) from quotation_line l
          where l.store_id = q.store_id and l.quotation_id = q.id), o.promised_at, q.sent_at, o.advisor_id = ${actor.id}
      from quotation q join work_order o on o.store_id = q.store_id and o.id = q.work_order_id and ${underWay} ${joins}
      where q.store_id = ${store} and q.kind = 'addOn' and q.state in (${sql.join(states)})`
