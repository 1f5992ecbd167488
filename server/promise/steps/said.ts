import { sql } from 'kysely'
import { newId } from '../../id.ts'
import type { Act, Work } from '../../step.ts'

/**
 * What is told with a quotation that is being sent, not yet agreed; earlier versions of the base are no longer asked
 * about, add-ons that are out beside it still are. As SQL for the `with` of the statement that sends it, after
 * `sent (work_order_id, promised_at, kind)`.
 */
export const promiseSaid = ({ store, at, actor }: Act, quotationId: string) => sql`
  unsaid as (
    update promise p set dropped_at = ${at} from quotation q, sent
    where p.store_id = ${store} and p.work_order_id = sent.work_order_id and p.agreed_at is null and p.dropped_at is null
      and q.store_id = p.store_id and q.id = p.quotation_id and q.kind = 'base' and sent.kind = 'base'),
  said as (
    insert into promise (store_id, id, work_order_id, quotation_id, promised_at, said_at, said_by)
    select ${store}::uuid, ${newId()}::uuid, sent.work_order_id, ${quotationId}::uuid, sent.promised_at, ${at}::timestamptz,
      ${actor.id}::uuid from sent)`

/** Nobody asks him about it any more. */
export const promiseTakenBack = ({ trx, act }: Work, quotationId: string) =>
  trx
    .updateTable('promise')
    .set({ droppedAt: act.at })
    .where('storeId', '=', act.store)
    .where('quotationId', '=', quotationId)
    .execute()

type Agreed = {
  readonly workOrderId: string
  readonly quotationId: string
  readonly by: string
  readonly how: string
}

/**
 * Called when the owner agrees to a quotation: its hour is the order's from then on (S68, S73). Unless a paper that was
 * out at the same time has brought him a later hour: that one stands, since the work of both is to be done by then (S65).
 */
export const promiseAgreed = ({ trx, act }: Work, { workOrderId, quotationId, by, how }: Agreed) =>
  sql`
    with said as (
      select p.id, exists (select from promise y where y.store_id = p.store_id and y.work_order_id = p.work_order_id
        and y.agreed_at > p.said_at and y.promised_at > p.promised_at) as is_outlasted
      from promise p where p.store_id = ${act.store} and p.quotation_id = ${quotationId} and p.dropped_at is null
        and p.promised_at is not null),
    agreed as (
      update promise p set consent_by = ${by}, consent_how = ${how},
        agreed_at = case when is_outlasted then null else ${act.at}::timestamptz end,
        dropped_at = case when is_outlasted then ${act.at}::timestamptz end
      from said where p.store_id = ${act.store} and p.id = said.id returning p.promised_at, p.agreed_at)
    update work_order o set promised_at = agreed.promised_at from agreed
    where o.store_id = ${act.store} and o.id = ${workOrderId} and agreed.agreed_at is not null
      and o.promised_at is distinct from agreed.promised_at`.execute(trx)
