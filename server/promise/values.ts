import { sql } from 'kysely'

/** Of an order `o`: the owner is being asked about another hour, and has not answered (S68). */
export const isDiscussed = sql<boolean>`exists (select from promise x where x.store_id = o.store_id
  and x.work_order_id = o.id and x.quotation_id is null and x.agreed_at is null and x.dropped_at is null)`

/** Of a quotation `q`: since it was sent another hour was agreed to in a talk of its own (S68). */
export const isMovedSince = sql<boolean>`exists (select from promise x where x.store_id = q.store_id
  and x.work_order_id = q.work_order_id and x.quotation_id is null and x.agreed_at > q.sent_at)`

/** Of an order `o`: its hour; before he has agreed to any, the one that he is asked about (S66). */
export const hourTold = sql<Date | null>`coalesce(o.promised_at, (select max(q.promised_at) from quotation q
  where q.store_id = o.store_id and q.work_order_id = o.id and q.kind = 'base' and q.state = 'sent'))`
