import { sql } from 'kysely'
import { historyColumns, type HistoryField } from '../../../domain/import/kinds/history-columns.ts'
import { ownSource } from '../../../domain/import/forms.ts'
import type { OrderRecord } from '../../../domain/import/kinds/history-record.ts'
import type { Owner } from '../../../domain/import/kinds/owner-then.ts'
import type { Reader } from '../../db.ts'
import type { About, Asked, Change, Effect, Hold } from '../kind.ts'

export type Found = {
  /** The order itself, where an earlier import has brought it in. */
  readonly orderId: string | null
  readonly car:
    | { readonly id: string; readonly vin: string | null; readonly plate: string | null }
    | undefined
  /** The plate is another car's by now: this one is known by its VIN alone. */
  readonly plateIsTaken: boolean
}
type Row = {
  orderId: string | null
  vinId: string | null
  vinPlate: string | null
  plateId: string | null
  plateVin: string | null
}

/** Orders and cars of all records, in their order: one statement. */
export async function foundOf(
  db: Reader,
  { store, source }: Pick<About, 'store' | 'source'>,
  records: readonly Pick<Asked<OrderRecord>, 'record'>[],
): Promise<Found[]> {
  const of = (field: 'number' | 'vin' | 'plate') => records.map(({ record }) => record[field])
  const { rows } = await sql<Row>`
    select o.id as order_id, v.id as vin_id, v.plate as vin_plate, p.id as plate_id, p.vin as plate_vin
    from unnest(${of('number')}::text[], ${of('vin')}::text[], ${of('plate')}::text[])
      with ordinality as k (number, vin, plate, i)
    left join lateral (select (array_agg(id order by id))[1] as id from work_order
      where store_id = ${store} and number_reversed = reverse(translate(k.number, '-/_. ', '')) and number = k.number
      and (adopted_from = ${source} or ${source} = ${ownSource}) and state <> 'withdrawn') o on true
    left join vehicle v on v.vin = k.vin and v.state <> 'withdrawn' and v.merged_into is null
    left join vehicle p on p.plate_whole = k.plate and p.state <> 'withdrawn' and p.merged_into is null
    order by k.i`.execute(db as never)
  return rows.map((row, i) => carOf(records[i]!.record, row))
}

/** The VIN decides. A plate that is on another VIN by now is no longer this car's. */
function carOf({ vin, plate }: OrderRecord, { orderId, ...row }: Row): Found {
  const others = row.plateId !== null && vin !== null && row.plateVin !== null && row.plateVin !== vin
  if (row.vinId) return { orderId, car: { id: row.vinId, vin, plate: row.vinPlate }, plateIsTaken: others }
  if (row.plateId && !others)
    return { orderId, car: { id: row.plateId, vin: row.plateVin, plate }, plateIsTaken: false }
  return { orderId, car: undefined, plateIsTaken: others }
}

/** What an order that is here already says otherwise, record by record. */
export async function differencesOf(
  db: Reader,
  store: string,
  records: readonly Asked<OrderRecord>[],
  found: readonly Found[],
): Promise<Change[][]> {
  const ids = found.flatMap(({ orderId }) => orderId ?? [])
  const here = new Map(ids.length === 0 ? [] : (await ordersOf(db, store, ids)).map((row) => [row.id, row]))
  return records.map(({ record }, i) => {
    const ours = here.get(found[i]!.orderId ?? '')
    if (!ours) return []
    const pairs: [HistoryField, string, string][] = [
      ['entered', ours.entered, record.entered],
      ['settled', ours.settledDay ?? '', record.settled ?? ''],
      ['delivered', ours.deliveredDay ?? '', record.delivered ?? ''],
      ['odometer', String(ours.odometerKm ?? ''), String(record.odometerKm ?? '')],
      ['kind', ours.kindSaid, record.kindSaid],
      ['name', linesInWords(ours.lines), linesInWords(record.lines)],
    ]
    return pairs
      .filter(([, one, other]) => one !== other)
      .map(([field, one, other]) => ({ field: historyColumns[field].title, ours: one, theirs: other }))
  })
}

type Line = { name: string; quantityMilli: number | null; amountFen: number | null }
const linesInWords = (lines: readonly Line[]) =>
  lines
    .map(({ name, quantityMilli, amountFen }) =>
      [
        name,
        quantityMilli === null ? '' : `×${quantityMilli / 1000}`,
        amountFen === null ? '' : ` ${amountFen / 100}`,
      ].join(''),
    )
    .join('、')

async function ordersOf(db: Reader, store: string, ids: readonly string[]) {
  const { rows } = await sql<{
    id: string
    entered: string
    settledDay: string | null
    deliveredDay: string | null
    odometerKm: number | null
    kindSaid: string
    lines: Line[]
  }>`
    select o.id, (o.opened_at at time zone s.time_zone)::date as entered, a.settled_day, a.delivered_day,
      o.odometer_km, a.kind_said,
      (select coalesce(jsonb_agg(jsonb_build_object('name', l.name, 'quantityMilli', l.quantity_milli,
        'amountFen', l.amount_fen) order by l.position), '[]')
       from adopted_line l where l.store_id = o.store_id and l.work_order_id = o.id) as lines
    from work_order o join store s on s.id = o.store_id
    join adopted_order a on a.store_id = o.store_id and a.work_order_id = o.id
    where o.store_id = ${store} and o.id = any(${ids}::uuid[])`.execute(db as never)
  return rows
}

export type Past = {
  readonly saleDay: string | null
  readonly numbered: string | null
  readonly owners: Owner[]
}

/** Who has owned each of the cars, when it was sold, and whom the other system's number means: one statement. */
export async function pastOf(
  db: Reader,
  source: string,
  records: readonly Asked<OrderRecord>[],
  found: readonly Found[],
): Promise<Past[]> {
  const { rows } = await sql<Past>`
    select coalesce(v.delivery_day, v.sale_day) as sale_day,
      (select r.subject_id from external_ref r
       where r.subject = 'customer' and r.system = ${source} and r.number = k.customer_no) as numbered,
      (select coalesce(jsonb_agg(jsonb_build_object('customerId', p.customer_id, 'name', c.name, 'phone', c.phone,
         'fromDay', p.from_day, 'untilDay', p.until_day) order by p.from_day), '[]')
       from vehicle_party p join customer c on c.id = p.customer_id
       where p.vehicle_id = k.id and p.role = 'owner') as owners
    from unnest(${found.map(({ car }) => car?.id ?? null)}::uuid[], ${records.map(({ record }) => record.customerNo)}::text[])
      with ordinality as k (id, customer_no, i)
    left join vehicle v on v.id = k.id order by k.i`.execute(db as never)
  return rows
}

/** Stays of a car that this run has opened a file for, which the run itself did not bring. */
export async function laterStays(db: Reader, store: string, effects: readonly Effect[], runId: string) {
  const cars = effects.filter(({ subject }) => subject === 'vehicle').map(({ id }) => id)
  if (cars.length === 0) return []
  const { rows } = await sql<{ id: string; number: string }>`
    select t.vehicle_id as id, o.number from visit t
    join work_order o on o.store_id = t.store_id and o.visit_id = t.id
    where t.store_id = ${store} and t.vehicle_id = any(${cars}::uuid[]) and t.state <> 'withdrawn'
      and not exists (select from import_row r
        where r.store_id = o.store_id and r.run_id = ${runId} and r.subject_id = o.id)`.execute(db as never)
  return rows.map(
    ({ id, number }): Hold => ({
      subject: 'vehicle',
      id,
      says: `导入时建档的车又有工单 ${number}`,
      english: `A car that this import put on file has order ${number}`,
    }),
  )
}
