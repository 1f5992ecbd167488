import { sql } from 'kysely'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { Asker } from '../step.ts'

/** Demands to replace or refund (art. 28), until the end of the day set for the answer or the settlement. */
export const demands = ({ store }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'exchangeDemand', d.state, d.id, d.id, d.number, v.plate, v.plate_colour, v.vin, coalesce(c.name, ''),
        coalesce(c.kind, 'person'), d.words, (x.day + time '23:59') at time zone t.time_zone,
        (x.day - ${demandPressDays}::int + time '23:59') at time zone t.time_zone, false
      from exchange_demand d join store t on t.id = d.store_id join vehicle v on v.id = d.vehicle_id
      left join customer c on c.id = d.customer_id
      cross join lateral (select case d.state when 'received' then d.answer_day else d.finish_day end as day) x
      where d.store_id = ${store} and d.state in (${sql.join(states)})`

/**
 * What somebody else wrote of a warned car; red is the manager's (R1.9). Of a booking both ids are the booking's, or of the
 * one that was made instead of it; where neither stands any more, nor the order is open, nothing is left to be decided.
 */
export const handlings = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'warrantyHandling', h.state, coalesce(a.id, h.id), coalesce(a.id, o.id), coalesce(a.number, o.number),
        v.plate, v.plate_colour, v.vin, c.name, c.kind, h.opinion, null::timestamptz, h.written_at, false
      from warranty_handling h join vehicle v on v.id = h.vehicle_id
      left join lateral (select b.id, b.number, b.customer_id from appointment b where b.store_id = h.store_id
        and (b.id = h.appointment_id or (b.rebooked_from = h.appointment_id and b.vehicle_id = h.vehicle_id))
        and b.state in ('waiting', 'registered', 'failing', 'arrived') order by b.id desc limit 1) a on true
      left join work_order o on o.store_id = h.store_id and o.id = h.work_order_id and o.state not in (${ended})
      join customer c on c.id = coalesce(a.customer_id, o.customer_id)
      where h.store_id = ${store} and h.state in (${sql.join(states)}) and h.written_by <> ${actor.id}
        and (h.level <> 'red' or ${actor.parties.includes('manager')})`

const ended = sql.join(workOrder.ends)

/** Days before its limit from which a demand presses on the desk. */
const demandPressDays = 3
