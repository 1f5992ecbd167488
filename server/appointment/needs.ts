import { sql, type RawBuilder } from 'kysely'

/**
 * What bookings need of each part, how much of it is kept for them, and how much of that is picked; thousandths. A table
 * of `appointment_id`, `part_id`, `code`, `name`, `unit`, `needed_milli`, `kept_milli`, `picked_milli`. `of` says whose
 * lines `l` are meant.
 */
export const partNeeds = (store: RawBuilder<unknown> | string, of: RawBuilder<boolean>) => sql`(
  select l.appointment_id, p.id as part_id, p.code, p.name, p.unit, sum(l.quantity_milli)::bigint as needed_milli,
    (select coalesce(sum(v.quantity_milli), 0)::bigint from reservation v where v.store_id = ${store}
      and v.appointment_id = l.appointment_id and v.part_id = p.id and v.released_at is null) as kept_milli,
    (select coalesce(sum(v.quantity_milli), 0)::bigint from reservation v where v.store_id = ${store}
      and v.appointment_id = l.appointment_id and v.part_id = p.id and v.released_at is null
      and v.picked_at is not null) as picked_milli
  from appointment_line l join part p on p.code = l.code and p.state <> 'withdrawn'
  where l.store_id = ${store} and l.kind in ('part', 'material') and ${of}
  group by l.appointment_id, p.id)`
