import { sql } from 'kysely'
import type { Asker } from '../step.ts'

/** What was put before the next whose limit suffices (S65); nobody is asked about his own quotation. */
export const discounts = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'discountApproval', a.state, a.id, o.id, o.number, v.plate, v.plate_colour, v.vin, c.name, c.kind,
        a.discount_fen::text, null::timestamptz, a.asked_at, o.advisor_id = ${actor.id}
      from discount_approval a join quotation q on q.store_id = a.store_id and q.id = a.quotation_id and q.state = 'draft'
      join work_order o on o.store_id = a.store_id and o.id = a.work_order_id
      join vehicle v on v.id = o.vehicle_id join customer c on c.id = o.customer_id
      where a.store_id = ${store} and a.state in (${sql.join(states)}) and a.duty = any (${actor.parties}::text[])
        and ${actor.id}::uuid is distinct from a.asked_by and ${actor.id}::uuid is distinct from q.written_by`
