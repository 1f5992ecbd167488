import { sql } from 'kysely'
import { hoursFor, taxClassOfTrade } from '../../domain/quotation/catalogue.ts'
import type { LineForm } from '../../domain/quotation/forms.ts'
import { givenFenOf, type Known } from '../../domain/quotation/given.ts'
import { labourRateOf, trades } from '../../domain/setting/keys.ts'
import type { Reader } from '../db.ts'
import type { Values } from '../setting/values.ts'

type Of = { readonly orderId: string } | { readonly quotationId: string }

export const orderIdOf = (store: string, of: Of) =>
  'orderId' in of
    ? sql`${of.orderId}::uuid`
    : sql`(select work_order_id from quotation where store_id = ${store} and id = ${of.quotationId})`

/** S65: what the lines on a form give away, line by line, as the house knows it. */
export async function giving(
  db: Reader,
  store: string,
  of: Of,
  lines: readonly LineForm[],
  rates: Values,
  isFree: (line: LineForm) => boolean,
) {
  const hours = await listHours(db, store, of, lines)
  const { isComeback, besideFen } = await onOrder(db, store, of)
  const known = (line: LineForm): Known => ({
    listHoursHundredths: hours.get(line.code) ?? null,
    leastRateFen: hours.has(line.code) ? null : leastRateOf(line, rates),
    houseHasReason: isComeback || isFree(line),
  })
  return { given: lines.map((line) => ({ ...line, givenFen: givenFenOf(line, known(line)) })), besideFen }
}

/** Of a line that is in no catalogue nobody knows the trade: the least of those that are taxed like it. */
function leastRateOf({ taxClass }: LineForm, rates: Values): number | null {
  const like = trades.filter((trade) => taxClassOfTrade(trade) === taxClass)
  return like.length === 0 ? null : Math.min(...like.map((trade) => rates[labourRateOf(trade)]))
}

/** Of each labour item of the catalogue on the form, its hours for the car of the order; null: none for such a car. */
async function listHours(db: Reader, store: string, of: Of, lines: readonly LineForm[]) {
  const codes = lines.filter(({ kind, code }) => kind === 'labour' && code !== '').map(({ code }) => code)
  if (codes.length === 0) return new Map<string, number | null>()
  const { rows } = await sql<
    Parameters<typeof hoursFor>[0] & Parameters<typeof hoursFor>[1] & { code: string }
  >`
    select l.code, l.hours_sedan_hundredths, l.hours_suv_hundredths, l.hours_nev_hundredths,
      h.hours_hundredths as hours_of_model_hundredths, m.energy, m.body
    from work_order o join vehicle v on v.id = o.vehicle_id
    left join vehicle_model m on m.code = v.model_code
    cross join labour_item l
    left join labour_item_hours h on h.labour_item_id = l.id and h.model_code = m.code
    where o.store_id = ${store} and o.id = ${orderIdOf(store, of)} and l.code = any (${codes}::text[])
      and l.state <> 'withdrawn'`.execute(db as never)
  return new Map(rows.map((row) => [row.code, hoursFor(row, row)]))
}

/** Whether a comeback under guarantee is on record (R2.3); and what standing papers give away beside an add-on. */
async function onOrder(db: Reader, store: string, of: Of) {
  const { rows } = await sql<{ isComeback: boolean; besideFen: number }>`
    select exists (select from comeback c where c.store_id = o.store_id and c.work_order_id = o.id
        and c.state <> 'withdrawn') as is_comeback,
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
