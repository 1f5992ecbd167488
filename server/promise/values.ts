import { sql, type RawBuilder } from 'kysely'

/** Of an order `o`: the owner is being asked about another hour, and has not answered (S68). */
export const isDiscussed = sql<boolean>`exists (select from promise x where x.store_id = o.store_id
  and x.work_order_id = o.id and x.quotation_id is null and x.agreed_at is null and x.dropped_at is null)`

/** Of a quotation `q`: since it was sent another hour was agreed to in a talk of its own (S68). */
export const isMovedSince = sql<boolean>`exists (select from promise x where x.store_id = q.store_id
  and x.work_order_id = q.work_order_id and x.quotation_id is null and x.agreed_at > q.sent_at)`

/** Of an order `o`: its hour; before he has agreed to any, the one that he is asked about (S66). */
export const hourTold = sql<Date | null>`coalesce(o.promised_at, (select max(q.promised_at) from quotation q
  where q.store_id = o.store_id and q.work_order_id = o.id and q.kind = 'base' and q.state = 'sent'))`

/**
 * Of the part `p` and the order `o`: what its papers need of it beside the one that is asked about; thousandths. Before
 * the signature a new version replaces the one that stands, and nothing is beside it.
 */
export const neededBeside = (store: string, quotationId: RawBuilder<unknown> = sql`null::uuid`) => sql`
  (select coalesce(sum(l.needed_milli), 0) from pick_list k
    join pick_list_line l on l.store_id = k.store_id and l.pick_list_id = k.id and l.dropped_at is null
    where k.store_id = ${store} and k.work_order_id = o.id and l.part_id = p.id
      and k.quotation_id is distinct from ${quotationId} and o.state not in ('received', 'quoted'))`
