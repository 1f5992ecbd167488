import { sql } from 'kysely'
import type { Cause } from '../../domain/promise/forms.ts'
import { isDiscussed } from '../promise/values.ts'

/**
 * What a car's row says beside its stage, of an order `o`: what was promised before and why, whether a new time is being
 * talked about, and how many lines wait for the customer. One place, because others write these facts.
 */
export const toldOfOrder = {
  /** The hour before the last one that was agreed to by itself, with why it was moved (S68). */
  was: sql<null | { promisedAt: string; reason: Cause; agreedAt: string }>`(select json_build_object(
      'promisedAt', b.promised_at, 'reason', x.cause, 'agreedAt', x.agreed_at)
    from promise x join lateral (select promised_at from promise y where y.store_id = x.store_id
      and y.work_order_id = x.work_order_id and y.agreed_at < x.agreed_at order by y.agreed_at desc limit 1) b on true
    where x.store_id = o.store_id and x.work_order_id = o.id and x.agreed_at is not null and x.cause is not null
    order by x.agreed_at desc limit 1)`,
  isTalked: isDiscussed,
  /** As many as his own page asks him: what mends one finding, a package, or a line by itself. */
  toAnswer: sql<number>`(select count(distinct coalesce(l.finding_id::text, nullif(l.package_code, ''), l.id::text))::int
    from quotation q join quotation_line l
    on l.store_id = q.store_id and l.quotation_id = q.id where q.store_id = o.store_id and q.work_order_id = o.id
    and q.state = 'sent' and l.answer is null)`,
  /** Said only where it is true: the message has left the house. */
  toPhone: sql<boolean>`exists (select from message m where m.store_id = o.store_id and m.work_order_id = o.id
    and m.kind = 'quotation' and m.state = 'sent')`,
} as const
