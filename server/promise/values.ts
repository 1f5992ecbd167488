import { sql } from 'kysely'

/** Of an order `o`: the owner is being asked about another hour, and has not answered (S68). */
export const isDiscussed = sql<boolean>`exists (select from promise x where x.store_id = o.store_id
  and x.work_order_id = o.id and x.quotation_id is null and x.agreed_at is null and x.dropped_at is null)`
