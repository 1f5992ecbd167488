import { sql, type RawBuilder } from 'kysely'
import type { AskedLine } from '../../domain/promise/forms.ts'
import type { LabourLine } from '../../domain/promise/work.ts'
import { addDays, dayOf } from '../../domain/calendar.ts'
import { boardColumns, bookedTool } from '../appointment/board-rows.ts'
import type { Reader } from '../db.ts'
import { valuesHere } from '../setting/values.ts'
import { neededBeside } from './values.ts'

/** What is to be done: a quotation as it stands; or of an order the lines of a draft, or what is left of it. */
export type Of =
  | { readonly quotationId: string }
  | { readonly orderId: string; readonly lines: readonly AskedLine[] | null }
type Here = { readonly store: string; readonly at: Date }

type PartRow = {
  readonly code: string
  readonly name: string
  readonly arrivesAt: number | null
}
type OrderRow = {
  readonly visitId: string | null
  readonly washMode: string
  readonly washedAt: string | null
  readonly passedAt: string | null
}

const dayMs = 86_400_000

/** One statement: the board of these days, the order, what is left to do, the parts that are not here. */
export async function rowsFor(db: Reader, { store, at }: Here, of: Of, days: number) {
  const orderId =
    'orderId' in of
      ? sql`${of.orderId}::uuid`
      : sql`(select work_order_id from quotation where store_id = ${store} and id = ${of.quotationId})`
  const promised =
    'orderId' in of
      ? sql<Date | null>`null::timestamptz`
      : sql<Date | null>`(select promised_at from quotation where store_id = ${store} and id = ${of.quotationId})`
  const own = linesOf(store, of)
  const range = { from: new Date(at.getTime() - dayMs), until: new Date(at.getTime() + (days + 1) * dayMs) }
  const day = dayOf(at.toISOString(), 'UTC')
  const around = { fromDay: addDays(day, -1), untilDay: addDays(day, days + 1) }
  return db
    .selectFrom('store as t')
    .where('t.id', '=', store)
    .select(['t.timeZone as zone', valuesHere(at).as('values')])
    .select(boardColumns(db, store, range, around))
    .select([
      promised.as('promisedAt'),
      orderOf(store, orderId).as('order'),
      labourOf({ store, at }, orderId, own, isWhatIsLeft(of)).as('labour'),
      partsOf({ store, at }, orderId, own).as('parts'),
    ])
    .executeTakeFirstOrThrow()
}

const orderOf = (store: string, orderId: RawBuilder<unknown>) => sql<OrderRow>`(
  select json_build_object('visitId', visit_id, 'washMode', wash_mode, 'washedAt', washed_at, 'passedAt', passed_at)
  from work_order where store_id = ${store} and id = ${orderId})`

/** Rows of (kind, code, hours, milli). */
function linesOf(store: string, of: Of): RawBuilder<unknown> {
  if ('lines' in of && of.lines !== null)
    return sql`select x->>0 as kind, x->>1 as code, (x->>2)::int as hours, (x->>3)::int as milli
      from json_array_elements(${JSON.stringify(of.lines)}::json) x`
  const lines = sql`select l.kind, l.code, l.hours_hundredths as hours, l.quantity_milli as milli from quotation q
    join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id where q.store_id = ${store}`
  if ('quotationId' in of) return sql`${lines} and q.id = ${of.quotationId}`
  // Before the signature the lines of the version that stands; afterwards nothing beside the jobs.
  return sql`${lines} and q.work_order_id = ${of.orderId} and q.state <> 'superseded' and q.kind = 'base'
    and l.answer is distinct from 'refused'
    and exists (select from work_order o where o.store_id = q.store_id and o.id = q.work_order_id
      and o.state in ('received', 'quoted'))`
}

const isWhatIsLeft = (of: Of) => 'lines' in of && of.lines === null

/**
 * Hours of the lines, and of each job under way what is not yet worked; beside a paper also of add-ons that are out:
 * he may agree to both (S65).
 */
const labourOf = (
  { store, at }: Here,
  orderId: RawBuilder<unknown>,
  own: RawBuilder<unknown>,
  isLeft: boolean,
) => sql<LabourLine[]>`
  coalesce((select json_agg(json_build_object('hoursHundredths', w.hours, 'item', case when i.id is null then null else
    json_build_object('bayKind', i.bay_kind, 'trade', i.trade, 'grade', i.grade, 'toolCode', ${bookedTool(store)},
      'needsSecondPerson', i.needs_second_person, 'partCodes', coalesce((select array_agg(c) from labour_item_part u,
        unnest(u.part_codes) c where u.labour_item_id = i.id), '{}')) end))
  from (select code, coalesce(hours, 0) as hours from (${own}) l where kind = 'labour'
    union all select l.code, coalesce(l.hours_hundredths, 0) from quotation q join quotation_line l
      on l.store_id = q.store_id and l.quotation_id = q.id and l.kind = 'labour'
      where ${!isLeft} and q.store_id = ${store} and q.work_order_id = ${orderId} and q.kind = 'addOn' and q.state = 'sent'
    union all select coalesce(l.code, ''), greatest(0, j.hours_hundredths - u.used) from job j
    left join quotation_line l on l.store_id = j.store_id and l.id = j.quotation_line_id
    cross join lateral (select coalesce(sum(extract(epoch from coalesce(i.ended_at, ${at}::timestamptz) - i.started_at)) / 36, 0)::int
      as used from work_interval i where i.store_id = j.store_id and i.job_id = j.id) u
    where j.store_id = ${store} and j.work_order_id = ${orderId} and j.state <> 'done') w
  left join labour_item i on i.code = w.code and w.code <> '' and i.state <> 'withdrawn'), '[]')`

/**
 * S72: what is missing, and when it comes. Of a paper by the stock that is kept for no other car, after what the other
 * papers of this one need of it; of what is left of an order by what was asked for and has not come, since what was
 * fitted is no longer in stock. It comes when so much of it has come as lacks: what nobody has promised, or what should
 * have been here by now, is not counted on.
 */
const partsOf = ({ store, at }: Here, orderId: RawBuilder<unknown>, own: RawBuilder<unknown>) => sql<
  PartRow[]
>`
  coalesce((select json_agg(json_build_object('code', p.code, 'name', p.name,
    'arrivesAt', (extract(epoch from c.arrives_at) * 1000)::bigint) order by p.code)
  from part p
  join work_order o on o.store_id = ${store} and o.id = ${orderId}
  left join appointment a on a.store_id = o.store_id and a.visit_id = o.visit_id
  left join (select code, sum(milli) as milli from (${own}) l where kind in ('part', 'material') and code <> ''
    group by code) n on n.code = p.code
  cross join lateral (select coalesce(sum(r.quantity_milli), 0) as milli from purchase_request r
    where r.store_id = ${store} and r.part_id = p.id and r.state in ('requested', 'promised') and ${isForIt}) r
  cross join lateral (select ${leftForIt(store)} as milli) f
  cross join lateral (select case when n.milli is null then r.milli
    else n.milli + ${neededBeside(store)} - f.milli end as milli) lacks
  cross join lateral (select min(w.arrives_at) as arrives_at from (select r.arrives_at,
      sum(r.quantity_milli) over (order by r.arrives_at, r.id) as milli
    from purchase_request r where r.store_id = ${store} and r.part_id = p.id and r.state = 'promised'
      and r.arrives_at >= ${at} and ${isForIt}) w where w.milli >= lacks.milli) c
  where p.state = 'inUse' and (p.code in (select code from (${own}) l where kind in ('part', 'material'))
      or p.id in (select part_id from purchase_request q where q.store_id = ${store} and q.work_order_id = ${orderId}
        and o.state not in ('received', 'quoted')))
    and lacks.milli > 0), '[]')`

const isForIt = sql`(r.work_order_id = o.id or r.appointment_id = a.id)`

/** Of the part `p`: in stock, and kept for no order but `o` and for no booking but `a`. */
const leftForIt = (store: string) => sql`greatest(0,
  (select coalesce(sum(s.quantity_milli), 0) from stock s where s.store_id = ${store} and s.part_id = p.id)
  - (select coalesce(sum(v.quantity_milli), 0) from reservation v where v.store_id = ${store} and v.part_id = p.id
      and v.released_at is null and v.work_order_id is distinct from o.id
      and (a.id is null or v.appointment_id is distinct from a.id)))`
