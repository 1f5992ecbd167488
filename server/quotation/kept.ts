import { sql } from 'kysely'
import { atTodaysPrices, type OnPaper } from '../../domain/quotation/reprice.ts'
import { labourRateOf } from '../../domain/setting/keys.ts'
import { dayHere } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { ownPriceInForce } from '../labour-item/queries.ts'
import { priceInForce } from '../part/queries.ts'
import type { Asked } from '../route.ts'
import { valuesFrom, valuesHere, type Values } from '../setting/values.ts'
import { chargedToday, codesOf, offPackage, packagesOn } from './packages-on.ts'

type Here = { readonly store: string; readonly at: Date }
type Kept = OnPaper & {
  readonly name: string
  readonly findingId: string | null
  /** Fen in force today, of a part and of labour that has a price of its own. */
  readonly partFen: number | null
  readonly ownFen: number | null
  /** Of labour in the catalogue. */
  readonly trade: string | null
}

/** What the rules ask of a draft that goes out: its prices and packages as they are now; whether it mends a finding. */
export async function keptFacts(db: Reader, here: Here, quotationId: string) {
  const { lines, priceOf, packages } = await keptLines(db, here, quotationId)
  const off = lines.find((line) => (priceOf(line) ?? line.unitPriceFen) !== line.unitPriceFen)
  return {
    offPrice: off?.name ?? null,
    offPackage: offPackage(packages, lines, codesOf(lines)),
    cites: lines.some(({ findingId }) => findingId !== null),
  }
}

/** S65: the kept lines of a draft as they would be written today. */
export async function repriced({ db, store, at, id: quotationId }: Asked<unknown>) {
  const { lines, priceOf, packages } = await keptLines(db, { store, at }, quotationId)
  const today = atTodaysPrices(lines, priceOf, (code) => chargedToday(packages.get(code)))
  return today.map(({ id, unitPriceFen, quantityMilli, hoursHundredths, packageCode, discountFen }) => ({
    id,
    unitPriceFen,
    quantityMilli,
    hoursHundredths,
    packageCode,
    discountFen,
  }))
}

/** The lines with what the catalogue asks for them today: one statement, two more where there are packages. */
async function keptLines(db: Reader, { store, at }: Here, quotationId: string) {
  const day = dayHere(store, at)
  const { rows } = await sql<{ inForce: Parameters<typeof valuesFrom>[0]; lines: Kept[] }>`
    select ${valuesHere(at)} as in_force, coalesce((select json_agg(json_build_object('id', q.id, 'kind', q.kind,
        'code', q.code, 'name', q.name, 'unitPriceFen', q.unit_price_fen, 'quantityMilli', q.quantity_milli,
        'hoursHundredths', q.hours_hundredths, 'payer', q.payer, 'packageCode', q.package_code,
        'discountFen', q.discount_fen, 'findingId', q.finding_id, 'trade', l.trade,
        'partFen', ${priceInForce('sale', store, day)}, 'ownFen', ${ownPriceInForce(store, day)}) order by q.position)
      from quotation_line q
      left join part p on p.code = q.code and q.code <> '' and p.state <> 'withdrawn'
      left join labour_item l on l.code = q.code and q.code <> '' and l.state <> 'withdrawn'
      where q.store_id = t.id and q.quotation_id = ${quotationId}), '[]') as lines
    from store t where t.id = ${store}`.execute(db as never)
  const { inForce, lines } = rows[0]!
  const rates = valuesFrom(inForce)
  const packages = await packagesOn(db, { store, at, rates }, { quotationId }, codesOf(lines))
  return { lines, packages, priceOf: (line: Kept) => priceToday(line, rates) }
}

const priceToday = ({ trade, partFen, ownFen }: Kept, rates: Values): number | null =>
  trade === null ? partFen : (ownFen ?? rates[labourRateOf(trade)])
