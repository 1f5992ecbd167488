import { sql } from 'kysely'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { countOf } from '../pick-list/desk.ts'
import type { Asker } from '../step.ts'
import { hourTold } from '../promise/values.ts'

const joins = sql`join vehicle v on v.id = o.vehicle_id join customer c on c.id = o.customer_id`
const car = sql`v.plate, v.plate_colour, v.vin, c.name, c.kind`

/** S83, S84: lists of which something can be picked now, while the car is here; and those that have to go back. */
export const listTasks = ({ store }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'pickList', k.state, k.id, o.id, k.number, ${car}, ${countOf('toDo')}::text, ${hourTold}, k.listed_at, false
      from pick_list k join work_order o on o.store_id = k.store_id and o.id = k.work_order_id ${joins}
      where k.store_id = ${store} and k.state in (${sql.join(states)}) and (k.state = 'putBack'
        or (o.state not in (${sql.join(workOrder.ends)}) and ${countOf('pickable')} > 0))`

/** S72: asked for, and nobody has said when it comes. */
export const unanswered = ({ store }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'purchaseRequest', r.state, r.id, coalesce(r.work_order_id, r.appointment_id, r.id), r.number,
        v.plate, v.plate_colour, v.vin, '', 'person', p.name, r.needed_by, r.requested_at, true
      from purchase_request r join part p on p.id = r.part_id
      left join work_order o on o.store_id = r.store_id and o.id = r.work_order_id
      left join appointment a on a.store_id = r.store_id and a.id = r.appointment_id
      left join vehicle v on v.id = coalesce(o.vehicle_id, a.vehicle_id)
      where r.store_id = ${store} and r.state in (${sql.join(states)})`
