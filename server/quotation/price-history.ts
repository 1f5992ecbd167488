import { sql } from 'kysely'
import { z } from 'zod'
import type { Asked } from '../route.ts'

export const priceHistoryQuery = z.strictObject({ orderId: z.uuid(), code: z.string().min(1).max(40) })
type HistoryQuery = z.output<typeof priceHistoryQuery>

const few = 6

type Published = { readonly fromDay: string; readonly fen: number }
type Paid = {
  readonly id: string
  readonly at: string
  readonly orderNumber: string
  readonly quantityMilli: number
  readonly hoursHundredths: number | null
  readonly unitPriceFen: number
  readonly discountFen: number
  readonly amountFen: number
  readonly payer: string
  readonly odometerKm: number | null
}

/** The last published prices of a code, and what was paid for it on this car before. */
export async function priceHistory({ db, store, query }: Asked<HistoryQuery>) {
  const { orderId, code } = query
  const { rows: published } = await sql<Published>`
    select distinct on (x.from_day) x.from_day, x.fen from (
      select r.from_day, r.revision, r.fen from part p join part_price r on r.store_id = ${store} and r.part_id = p.id
        and r.kind = 'sale' where p.code = ${code} and p.state <> 'withdrawn'
      union all
      select r.from_day, r.revision, r.fen from labour_item l join labour_price r on r.store_id = ${store}
        and r.labour_item_id = l.id where l.code = ${code} and l.state <> 'withdrawn' and r.fen is not null) x
    order by x.from_day desc, x.revision desc limit ${few}`.execute(db as never)
  const { rows: paid } = await sql<Paid>`
    select l.id, coalesce(o.delivered_at, q.answered_at) as at, o.number as order_number, l.quantity_milli,
      l.hours_hundredths, l.unit_price_fen, l.discount_fen, l.amount_fen, l.payer, o.odometer_km
    from work_order h join work_order o on o.store_id = h.store_id and o.vehicle_id = h.vehicle_id and o.id <> h.id
    join quotation q on q.store_id = o.store_id and q.work_order_id = o.id and q.state = 'answered'
    join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id and l.code = ${code}
      and l.answer = 'agreed'
    where h.store_id = ${store} and h.id = ${orderId}
    order by at desc limit ${few}`.execute(db as never)
  return { published, paid: paid.map((row) => ({ ...row, at: new Date(row.at).toISOString() })) }
}
