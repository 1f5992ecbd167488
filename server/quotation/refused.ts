import { sql } from 'kysely'
import type { lineKinds, payers, taxClasses } from '../../domain/quotation/forms.ts'
import type { WorkClass } from '../../domain/quotation/catalogue.ts'
import type { CarOn } from '../service-package/queries.ts'
import type { Asked } from '../route.ts'
import { pricesOf } from './prices.ts'

/** A line of an earlier paper, as it may stand on a new one. */
export type Offered = {
  readonly id: string
  readonly kind: (typeof lineKinds)[number]
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly property: string
  readonly unit: string
  readonly unitDecimals: number | null
  readonly quantityMilli: number
  readonly hoursHundredths: number | null
  readonly unitPriceFen: number
  readonly payer: (typeof payers)[number]
  readonly taxClass: (typeof taxClasses)[number]
  readonly workClass: WorkClass | null
}
type Refused = Offered & { readonly refusedAt: string; readonly orderNumber: string }

const most = 8

/**
 * What the owner of this car refused at earlier visits and has not agreed to since (peers, row 28), the latest of each
 * code, at the prices of this day.
 */
export async function refusedBefore({ db, store, at }: Asked<unknown>, { vehicleId, orderId }: CarOn) {
  const { rows } = await sql<Refused>`
    with said as (
      select o.id as order_id, o.number as order_number, q.answered_at, l.*,
        row_number() over (partition by case when l.code = '' then l.name else l.code end
          order by q.answered_at desc, l.position) as turn
      from work_order o join quotation q on q.store_id = o.store_id and q.work_order_id = o.id and q.state = 'answered'
      join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id
      where o.store_id = ${store} and o.vehicle_id = ${vehicleId} and o.id <> ${orderId})
    select said.id, said.kind, said.code, said.name, said.spec, said.property, said.unit, p.unit_decimals,
      said.quantity_milli, said.hours_hundredths, said.unit_price_fen, said.payer, said.tax_class, said.work_class,
      said.answered_at as refused_at, said.order_number
    from said left join part p on p.code = said.code and said.code <> '' and p.state <> 'withdrawn'
    where said.turn = 1 and said.answer = 'refused'
    order by said.answered_at desc, said.position limit ${most}`.execute(db as never)
  if (rows.length === 0) return []
  const { prices } = await pricesOf(db, store, at, rows)
  return rows.map(({ refusedAt, ...line }) => ({
    ...line,
    refusedAt: new Date(refusedAt).toISOString(),
    unitPriceFen: prices.get(line.code)?.unitPriceFen ?? line.unitPriceFen,
  }))
}
