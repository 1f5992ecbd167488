import { sql, type RawBuilder } from 'kysely'
import type { Asker } from '../step.ts'
import { daysSet } from './set.ts'

/** S77: a customer who waits in the store and has not heard of his car for the store's minutes. */
export const waitingLong = (
  { store, actor, at }: Asker,
  ends: RawBuilder<unknown>,
) => sql`select 'visit', 'here', y.id, o.id, o.number, v.plate, v.plate_colour, v.vin, c.name, c.kind,
    coalesce(k.seat, ''), w.since + make_interval(mins => ${daysSet('care.tell')}), w.since,
    o.advisor_id = ${actor.id}
  from visit y
  join (select *, (${at}::timestamptz at time zone time_zone)::date as today from store) t on t.id = y.store_id
  left join care k on k.store_id = y.store_id and k.visit_id = y.id
  join lateral (select id, number, vehicle_id, customer_id, advisor_id from work_order
    where store_id = y.store_id and visit_id = y.id and state not in (${ends}) order by id limit 1) o on true
  join vehicle v on v.id = o.vehicle_id join customer c on c.id = o.customer_id
  cross join lateral (select greatest(y.arrived_at, k.settled_at, k.told_at) as since) w
  where y.store_id = ${store} and y.state = 'here' and k.left_at is null
    and (y.waits_in_store or k.settled_at is not null)
    and w.since + make_interval(mins => ${daysSet('care.tell')}) < ${at}`
