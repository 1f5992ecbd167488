import { sql } from 'kysely'
import { valueAt } from '../setting/values.ts'
import type { Asker } from '../step.ts'

/** S58: of an order just received, `o`, the next step is the walk-round; the quotation comes after it. */
export const waitsForInspection = sql`o.state = 'received' and exists (select from visit t
  where t.store_id = o.store_id and t.id = o.visit_id and t.state = 'here') and not exists (select from pre_inspection p
  where p.store_id = o.store_id and p.visit_id = o.visit_id and p.state = 'signed')`

/** S46: due when the store's time for a waiting car is over. */
export const uninspected = ({ store, actor, at }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'visit', 'here', o.visit_id, o.id, o.number, v.plate, v.plate_colour, v.vin, c.name as customer, c.kind,
        o.complaint, t.arrived_at + make_interval(mins => ${valueAt('reception.wait', at)}),
        t.arrived_at, o.advisor_id = ${actor.id}
      from work_order o join visit t on t.store_id = o.store_id and t.id = o.visit_id
      join store s on s.id = o.store_id
      join vehicle v on v.id = o.vehicle_id join customer c on c.id = o.customer_id
      where o.store_id = ${store} and (${waitsForInspection})`
