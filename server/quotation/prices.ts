import { taxClassOfTrade, workClassOf } from '../../domain/quotation/catalogue.ts'
import type { LineForm } from '../../domain/quotation/forms.ts'
import { labourRateOf } from '../../domain/setting/keys.ts'
import type { Reader } from '../db.ts'
import { valuesAt } from '../setting/values.ts'

type Price = {
  readonly unitPriceFen: number
  /** What the catalogue says of a line, whatever the form says: cost, tax class, guarantee class. */
  readonly fixed: { costFen: number | null; taxClass: string; workClass: string | null }
}
export type Prices = ReadonlyMap<string, Price>

/** Published prices of the codes in these lines; fen per piece, or fen per hour at the trade's rate of that day. */
export async function pricesOf(db: Reader, store: string, at: Date, lines: readonly LineForm[]) {
  const codes = [...new Set(lines.map(({ code }) => code).filter((code) => code !== ''))]
  const prices = codes.length === 0 ? new Map<string, Price>() : await look(db, store, at, codes)
  const off = lines.find((line) => {
    const price = prices.get(line.code)
    return price && price.unitPriceFen !== line.unitPriceFen
  })
  return { prices, offPrice: off ? off.name : null }
}

async function look(
  db: Reader,
  store: string,
  at: Date,
  codes: readonly string[],
): Promise<Map<string, Price>> {
  const rates = await valuesAt(db, store, at)
  const rows = await db
    .selectFrom('part')
    .where('code', 'in', codes)
    .select(['code', 'priceFen', 'costFen'])
    .select((eb) => [eb.val<string | null>(null).as('trade'), eb.val<string | null>(null).as('workClass')])
    .unionAll(
      db
        .selectFrom('labourItem')
        .where('code', 'in', codes)
        .select((eb) => ['code', eb.val(0).as('priceFen'), eb.val(0).as('costFen'), 'trade', 'workClass']),
    )
    .execute()
  return new Map(
    rows.map((row) => [
      row.code,
      row.trade === null ? ofPart(row) : ofLabour(row.trade, row.workClass, rates),
    ]),
  )
}

const ofPart = ({ priceFen, costFen }: { priceFen: number; costFen: number }): Price => ({
  unitPriceFen: priceFen,
  fixed: { costFen, taxClass: 'repair', workClass: null },
})

const ofLabour = (
  trade: string,
  workClass: string | null,
  rates: { readonly [key: string]: number },
): Price => ({
  unitPriceFen: rates[labourRateOf(trade)]!,
  fixed: { costFen: null, taxClass: taxClassOfTrade(trade), workClass: workClassOf[workClass ?? ''] ?? null },
})
