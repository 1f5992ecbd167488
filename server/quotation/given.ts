import { sql } from 'kysely'
import { hoursFor, taxClassOfTrade } from '../../domain/quotation/catalogue.ts'
import type { LineForm } from '../../domain/quotation/forms.ts'
import { givenFenOf, type Known } from '../../domain/quotation/given.ts'
import { labourRateOf, trades } from '../../domain/setting/keys.ts'
import type { Reader } from '../db.ts'
import type { Values } from '../setting/values.ts'
import { onOrder, orderIdOf, type Of } from './values.ts'

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
