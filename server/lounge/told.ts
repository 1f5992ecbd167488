import { sql } from 'kysely'

/**
 * What a car's row says beside its stage, of an order `o`: what was promised before and why, whether a new time is being
 * talked about, and how many lines wait for the customer. One place, because others write these facts.
 */
export const toldOfOrder = {
  was: sql<null | { promisedAt: string; reason: string; agreedAt: string }>`null::jsonb`,
  isTalked: sql<boolean>`false`,
  toAnswer: sql<number>`(select count(*)::int from quotation q join quotation_line l
    on l.store_id = q.store_id and l.quotation_id = q.id where q.store_id = o.store_id and q.work_order_id = o.id
    and q.state = 'sent' and l.payer = 'customer' and l.kind = 'labour' and l.answer is null)`,
  /** Said only where it is true: the message has left the house. */
  toPhone: sql<boolean>`exists (select from message m where m.store_id = o.store_id and m.work_order_id = o.id
    and m.kind = 'quotation' and m.state = 'sent')`,
} as const
