import { sql } from 'kysely'
import { taxClassOfTrade, workClassOf } from '../../domain/quotation/catalogue.ts'
import type { DraftForm, LineForm } from '../../domain/quotation/forms.ts'
import { isLapsedOn } from '../../domain/quotation/validity.ts'
import { labourRateOf } from '../../domain/setting/keys.ts'
import type { Reader } from '../db.ts'
import { dayHere } from '../catalogue/values.ts'
import { ownPriceInForce } from '../labour-item/queries.ts'
import { priceInForce } from '../part/queries.ts'
import { valuesAt, type Values } from '../setting/values.ts'
import { giving } from './given.ts'
import { codesOf, isFreeWith, offPackage, packagesOn } from './packages-on.ts'

export type Price = {
  /** Null: this store has no price for the part, and the advisor writes his own. */
  readonly unitPriceFen: number | null
  /** What the catalogue says of a line, whatever the form says: cost, tax class, guarantee class. */
  readonly fixed: { costFen: number | null; taxClass: string; workClass: string | null }
}
export type Prices = ReadonlyMap<string, Price>
type Priced = Pick<LineForm, 'code' | 'name' | 'unitPriceFen'>

/**
 * Published prices of the codes in these lines, in force on the store's day: fen per piece; fen per hour, the
 * item's own or at the rate of its trade.
 */
export async function pricesOf(
  db: Reader,
  store: string,
  at: Date,
  lines: readonly Priced[],
  known?: Values,
) {
  const codes = [...new Set(lines.map(({ code }) => code).filter((code) => code !== ''))]
  const rates = known ?? (await valuesAt(db, store, at))
  const prices = codes.length === 0 ? new Map<string, Price>() : await look(db, store, at, codes, rates)
  const off = lines.find((line) => {
    const unitPriceFen = prices.get(line.code)?.unitPriceFen ?? line.unitPriceFen
    return unitPriceFen !== line.unitPriceFen
  })
  return { prices, offPrice: off ? off.name : null }
}

type OnPaper = Pick<DraftForm, 'lines' | 'validUntil'>

/** What the rules ask of a paper just filled in, and what is looked up with it. @throws NotFound */
export async function paperFacts(
  db: Reader,
  { store, at }: { readonly store: string; readonly at: Date },
  of: { readonly orderId: string } | { readonly quotationId: string },
  { lines, validUntil }: OnPaper,
) {
  const values = await valuesAt(db, store, at)
  const priced = await pricesOf(db, store, at, lines, values)
  const codes = codesOf(lines)
  const packages = await packagesOn(db, { store, at, rates: values }, of, codes)
  const { today } = await db
    .selectFrom('store')
    .where('id', '=', store)
    .select(sql<string>`(${at}::timestamptz at time zone time_zone)::date`.as('today'))
    .executeTakeFirstOrThrow()
  return {
    ...priced,
    values,
    today,
    validityIsPast: isLapsedOn(validUntil ?? null, today),
    offPackage: offPackage(packages, lines, codes),
    ...(await giving(db, store, of, lines, values, (line) => isFreeWith(packages, line))),
  }
}

async function look(
  db: Reader,
  store: string,
  at: Date,
  codes: readonly string[],
  rates: Values,
): Promise<Map<string, Price>> {
  const day = dayHere(store, at)
  const rows = await db
    .selectFrom('part as p')
    .where('p.code', 'in', codes)
    .where('p.state', '<>', 'withdrawn')
    .select(['p.code', priceInForce('sale', store, day).as('priceFen')])
    .select(priceInForce('cost', store, day).as('costFen'))
    .select((eb) => [eb.val<string | null>(null).as('trade'), eb.val<string | null>(null).as('workClass')])
    .unionAll(
      db
        .selectFrom('labourItem as l')
        .where('l.code', 'in', codes)
        .where('l.state', '<>', 'withdrawn')
        .select(['l.code', ownPriceInForce(store, day).as('priceFen')])
        .select((eb) => [eb.val<number | null>(null).as('costFen'), 'l.trade', 'l.workClass']),
    )
    .execute()
  return new Map(
    rows.map((row) => [
      row.code,
      row.trade === null
        ? ofPart(row)
        : ofLabour(row.trade, row.workClass, row.priceFen ?? rates[labourRateOf(row.trade)]),
    ]),
  )
}

const ofPart = ({ priceFen, costFen }: { priceFen: number | null; costFen: number | null }): Price => ({
  unitPriceFen: priceFen,
  fixed: { costFen, taxClass: 'repair', workClass: null },
})

const ofLabour = (trade: string, workClass: string | null, unitPriceFen: number): Price => ({
  unitPriceFen,
  fixed: { costFen: null, taxClass: taxClassOfTrade(trade), workClass: workClassOf[workClass ?? ''] ?? null },
})
