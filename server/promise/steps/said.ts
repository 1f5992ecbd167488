import { sql } from 'kysely'
import { newId } from '../../id.ts'
import type { Act, Work } from '../../step.ts'

/**
 * What is told with a quotation that is being sent, not yet agreed; earlier versions are no longer asked about. As SQL
 * for the `with` of the statement that sends it, after `sent (work_order_id, promised_at, kind)`.
 */
export const promiseSaid = ({ store, at, actor }: Act, quotationId: string) => sql`
  unsaid as (
    update promise p set dropped_at = ${at} from quotation q, sent
    where p.store_id = ${store} and p.work_order_id = sent.work_order_id and p.agreed_at is null and p.dropped_at is null
      and q.store_id = p.store_id and q.id = p.quotation_id and q.kind = sent.kind),
  said as (
    insert into promise (store_id, id, work_order_id, quotation_id, promised_at, said_at, said_by)
    select ${store}::uuid, ${newId()}::uuid, sent.work_order_id, ${quotationId}::uuid, sent.promised_at, ${at}::timestamptz,
      ${actor.id}::uuid from sent)`

type Agreed = {
  readonly workOrderId: string
  readonly quotationId: string
  readonly by: string
  readonly how: string
}

/** Called when the owner agrees to a quotation: its hour is the order's from then on (S68, S73). */
export const promiseAgreed = ({ trx, act }: Work, { workOrderId, quotationId, by, how }: Agreed) =>
  sql`
    with agreed as (
      update promise set agreed_at = ${act.at}, consent_by = ${by}, consent_how = ${how}
      where store_id = ${act.store} and quotation_id = ${quotationId} and dropped_at is null and promised_at is not null
      returning promised_at)
    update work_order o set promised_at = agreed.promised_at from agreed
    where o.store_id = ${act.store} and o.id = ${workOrderId} and o.promised_at is distinct from agreed.promised_at`.execute(
    trx,
  )
