import { sql } from 'kysely'
import { notOurs } from '../../domain/comeback/guarantee.ts'
import { limited, type Limits } from '../../domain/quotation/discount.ts'
import type { SettingKey } from '../../domain/setting/keys.ts'
import type { Reader } from '../db.ts'
import { valuesAt, type Values } from '../setting/values.ts'

/** What each duty may give off at once, by the rows in force (S65). */
export const discountLimits = (values: Values) =>
  Object.fromEntries(
    limited.map((duty) => {
      const of = (what: 'labour' | 'parts' | 'order') =>
        values[`discount.${duty}.${what}` satisfies SettingKey]
      return [duty, { labourBasisPoints: of('labour'), partsBasisPoints: of('parts'), orderFen: of('order') }]
    }),
  ) as Limits

export const discountLimitsAt = async (db: Reader, store: string, at: Date) =>
  discountLimits(await valuesAt(db, store, at))

/** Of a quoted line at the alias `l`: what its package is called in the catalogue. */
export const packageName = sql<string | null>`(select k.name from service_package k
  where k.code = l.package_code and k.state <> 'withdrawn' limit 1)`

export type Of = { readonly orderId: string } | { readonly quotationId: string }

export const orderIdOf = (store: string, of: Of) =>
  'orderId' in of
    ? sql`${of.orderId}::uuid`
    : sql`(select work_order_id from quotation where store_id = ${store} and id = ${of.quotationId})`

/** Whether a comeback that is the store's is on record (R2.3); and what standing papers give away beside an add-on. */
export async function onOrder(db: Reader, store: string, of: Of) {
  const { rows } = await sql<{ isComeback: boolean; besideFen: number }>`
    select exists (select from comeback c where c.store_id = o.store_id and c.work_order_id = o.id
        and c.state <> 'withdrawn' and not coalesce(c.cause = any (${[...notOurs]}), false)) as is_comeback,
      case when o.state in ('received', 'quoted') then 0 else (select coalesce(sum(l.given_fen), 0)
        from quotation q join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id
        where q.store_id = o.store_id and q.work_order_id = o.id and q.state in ('sent', 'answered')
          and l.answer is distinct from 'refused') end::bigint as beside_fen
    from work_order o where o.store_id = ${store} and o.id = ${orderIdOf(store, of)}`.execute(db as never)
  return rows[0]!
}

/** S65: the sum is of the order, not of the paper: a new version stands for the one before, an add-on beside the rest. */
export const givenBeside = async (db: Reader, store: string, of: Of) =>
  (await onOrder(db, store, of)).besideFen

/** What a page must know of it while a paper is typed. */
export async function givenOf(db: Reader, store: string, of: Of) {
  const { isComeback, besideFen: givenBesideFen } = await onOrder(db, store, of)
  return { isComeback, givenBesideFen }
}
