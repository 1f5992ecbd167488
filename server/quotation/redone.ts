import { sql } from 'kysely'
import { notOurs } from '../../domain/comeback/guarantee.ts'
import type { Asked } from '../route.ts'
import { pricesOf } from './prices.ts'
import type { Offered } from './refused.ts'

type Row = Offered & {
  readonly comebackId: string
  readonly title: string
  readonly guaranteedUntil: string
  readonly guaranteedKm: number
}

/** What an order does again under the guarantee of an earlier one: at the store's cost, never the customer's. */
export type Redone = Pick<Row, 'title' | 'guaranteedUntil' | 'guaranteedKm'> & {
  readonly id: string
  readonly lines: readonly Offered[]
}

/**
 * R2.3: of each comeback of this order the line that is done again, and the parts that went with it, at the prices of
 * this day: those that the catalogue names for it, that mended the same finding, or all where it was the only work.
 * None of a fault that turned out not to be the store's.
 */
export async function redoneLines({ db, store, at }: Asked<unknown>, orderId: string): Promise<Redone[]> {
  const { rows } = await sql<Row>`
    with again as (
      select b.id as comeback_id, j.title, b.guaranteed_until, b.guaranteed_km, l.id, l.quotation_id, l.code, l.finding_id
      from comeback b join job j on j.store_id = b.store_id and j.id = b.job_id
      join quotation_line l on l.store_id = j.store_id and l.id = j.quotation_line_id
      where b.store_id = ${store} and b.work_order_id = ${orderId} and b.state <> 'withdrawn'
        and not coalesce(b.cause = any (${[...notOurs]}), false))
    select again.comeback_id, again.title, again.guaranteed_until, again.guaranteed_km, l.id, l.kind, l.code, l.name,
      l.spec, l.property, l.unit, p.unit_decimals, l.quantity_milli, l.hours_hundredths, l.unit_price_fen,
      'internal' as payer, l.tax_class, l.work_class
    from again join quotation_line l on l.store_id = ${store} and l.quotation_id = again.quotation_id
      and l.answer = 'agreed' and (l.id = again.id or l.kind in ('part', 'material') and (
        l.finding_id = again.finding_id
        or exists (select from labour_item i join labour_item_part u on u.labour_item_id = i.id
          where i.code = again.code and i.state <> 'withdrawn' and l.code = any (u.part_codes))
        or not exists (select from quotation_line m where m.store_id = l.store_id
          and m.quotation_id = l.quotation_id and m.kind = 'labour' and m.id <> again.id)))
    left join part p on p.code = l.code and l.code <> '' and p.state <> 'withdrawn'
    order by again.comeback_id, l.position`.execute(db as never)
  if (rows.length === 0) return []
  const { prices } = await pricesOf(db, store, at, rows)
  const lines = rows.map((line) => ({
    ...line,
    unitPriceFen: prices.get(line.code)?.unitPriceFen ?? line.unitPriceFen,
  }))
  return [...Map.groupBy(lines, ({ comebackId }) => comebackId)].map(([id, of]) => ({
    id,
    title: of[0]!.title,
    guaranteedUntil: of[0]!.guaranteedUntil,
    guaranteedKm: of[0]!.guaranteedKm,
    lines: of.map(({ comebackId: _c, title: _t, guaranteedUntil: _u, guaranteedKm: _k, ...line }) => line),
  }))
}
