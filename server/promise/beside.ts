import { sql, type RawBuilder } from 'kysely'

/**
 * Of the part `p` and the order `o`: what its papers need of it beside the one that is asked about; thousandths. Before
 * the signature a new version replaces the one that stands, and nothing is beside it.
 */
export const neededBeside = (store: string, quotationId: RawBuilder<unknown> = sql`null::uuid`) => sql`
  (select coalesce(sum(l.needed_milli), 0) from pick_list k
    join pick_list_line l on l.store_id = k.store_id and l.pick_list_id = k.id and l.dropped_at is null
    where k.store_id = ${store} and k.work_order_id = o.id and l.part_id = p.id
      and k.quotation_id is distinct from ${quotationId} and o.state not in ('received', 'quoted'))`
