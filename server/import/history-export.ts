import { sql } from 'kysely'
import { history } from '../../domain/import/kinds/history.ts'
import type { Reader } from '../db.ts'
import { fromStart, units, yuan } from './export-cells.ts'
import type { Exporter } from './export-kind.ts'

const atOnce = 300

/** A row a line of an order, as a repair history is read in: our own as settled, an adopted one as it was told. */
export const historyExport: Exporter = {
  kind: history,
  fields: [
    'number',
    'entered',
    'settled',
    'delivered',
    'plate',
    'vin',
    'odometer',
    'kind',
    'customer',
    'lineKind',
    'code',
    'name',
    'unit',
    'quantity',
    'price',
    'amount',
    'payer',
  ],
  async count(db, store) {
    const { rows } = await sql<{ n: number }>`
      select coalesce(sum(case when o.adopted_from is null
        then (select count(*) from settlement l join settlement_line x
          on x.store_id = l.store_id and x.settlement_id = l.id
          where l.store_id = o.store_id and l.work_order_id = o.id and l.state = 'settled')
        else (select count(*) from adopted_line x where x.store_id = o.store_id and x.work_order_id = o.id)
        end), 0)::int as n
      from work_order o where o.store_id = ${store} and o.state = 'delivered'`.execute(db as never)
    return rows[0]!.n
  },
  async page(db, store, after) {
    const orders = await ordersAfter(db, store, after)
    return {
      rows: orders.flatMap(({ lines, ...order }) =>
        lines.map(({ milli, fen, sum, payer, lineKind, ...line }) => ({
          ...order,
          ...line,
          lineKind: kinds[lineKind] ?? '其他',
          payer: payers[payer ?? ''] ?? '',
          quantity: units(milli),
          price: yuan(fen),
          amount: yuan(sum),
        })),
      ),
      next: orders.length === atOnce ? orders.at(-1)!.id : null,
    }
  },
}

const kinds: { readonly [kind: string]: string } = { labour: '工时', part: '配件', material: '配件' }
const payers: { readonly [payer: string]: string } = {
  customer: '客户',
  claim: '索赔',
  insurance: '保险',
  internal: '内部',
}

type Line = {
  lineKind: string
  code: string
  name: string
  unit: string
  milli: number | null
  fen: number | null
  sum: number | null
  payer: string | null
}
type Order = { id: string; lines: Line[]; [field: string]: unknown }

async function ordersAfter(db: Reader, store: string, after: string | null) {
  const { rows } = await sql<Order>`
    select o.id, o.number, (o.opened_at at time zone s.time_zone)::date as entered,
      coalesce(a.settled_day, (l.settled_at at time zone s.time_zone)::date) as settled,
      (o.delivered_at at time zone s.time_zone)::date as delivered, v.plate, v.vin, o.odometer_km::text as odometer,
      a.kind_said as kind, coalesce(c.name, a.customer_said, '') as customer,
      case when o.adopted_from is null then ${settledLines} else ${toldLines} end as lines
    from work_order o
    join store s on s.id = o.store_id
    join vehicle v on v.id = o.vehicle_id
    left join customer c on c.id = o.customer_id
    left join adopted_order a on a.store_id = o.store_id and a.work_order_id = o.id
    left join settlement l on l.store_id = o.store_id and l.work_order_id = o.id and l.state = 'settled'
    where o.store_id = ${store} and o.state = 'delivered'
      and o.id > ${after ?? fromStart}
    order by o.id limit ${atOnce}`.execute(db as never)
  return rows as (Order & { [field: string]: string | null })[]
}

const settledLines = sql`(select coalesce(json_agg(json_build_object('lineKind', x.kind, 'code', x.code, 'name', x.name,
    'unit', x.unit, 'milli', case when x.kind = 'labour' then x.hours_hundredths * 10 else x.quantity_milli end,
    'fen', x.unit_price_fen, 'sum', x.amount_fen, 'payer', x.payer) order by x.position), '[]')
  from settlement_line x where x.store_id = o.store_id and x.settlement_id = l.id)`
const toldLines = sql`(select coalesce(json_agg(json_build_object('lineKind', x.kind, 'code', x.code, 'name', x.name,
    'unit', x.unit, 'milli', x.quantity_milli, 'fen', x.unit_price_fen, 'sum', x.amount_fen, 'payer', x.payer)
    order by x.position), '[]')
  from adopted_line x where x.store_id = o.store_id and x.work_order_id = o.id)`
