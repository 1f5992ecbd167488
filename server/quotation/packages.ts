import { sql, type RawBuilder } from 'kysely'
import { taxClassOfTrade, workClassOf } from '../../domain/quotation/catalogue.ts'
import { isMaterial } from '../../domain/quotation/material.ts'
import type { Offered } from '../../domain/quotation/package.ts'
import { dayHere } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { packagesFor, type CarOn } from '../service-package/queries.ts'
import type { Values } from '../setting/values.ts'

type Place = { readonly store: string; readonly at: Date; readonly rates?: Values }
type Found = Awaited<ReturnType<typeof packagesFor>>[number]
type CostLine = NonNullable<Found['cost']>['lines'][number]

/** The car of an order, as packages ask of it; undefined where this store has no such order. */
export async function carOnOrder(
  db: Reader,
  { store, at }: Place,
  of: { readonly orderId: string } | { readonly quotationId: string },
): Promise<(CarOn & { readonly energy: string | null; readonly body: string | null }) | undefined> {
  const since = sql`coalesce(v.sale_day, v.first_registration_day)`
  const age = sql`age(${dayHere(store, at)}, ${since})`
  return db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .leftJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .where('o.storeId', '=', store)
    .$if('orderId' in of, (qb) => qb.where('o.id', '=', (of as { orderId: string }).orderId))
    .$if('quotationId' in of, (qb) =>
      qb.where(
        sql<boolean>`o.id = (select work_order_id from quotation where store_id = ${store}
          and id = ${(of as { quotationId: string }).quotationId})`,
      ),
    )
    .select([
      'o.id as orderId',
      'v.id as vehicleId',
      'm.code as modelCode',
      'm.name as model',
      'm.energy',
      'm.body',
    ])
    .select([
      sql<number>`coalesce(o.odometer_km, 0)`.as('km'),
      sql<number | null>`extract(year from coalesce(v.production_day, ${since}))::int`.as('year'),
      sql<number | null>`(extract(year from ${age}) * 12 + extract(month from ${age}))::int`.as('ageMonths'),
    ])
    .executeTakeFirst()
}

/**
 * Packages as they would stand on this car's quotation. Where no price of its own can be kept (by the panel, a price
 * missing, a price above the list), its lines are offered singly at their list prices.
 */
export async function packagesOffered(
  db: Reader,
  place: Place,
  car: CarOn,
  found: RawBuilder<boolean>,
  most: number,
) {
  const packages = await packagesFor(db, place, car, found, most)
  return packages.map((one) => {
    const lines = linesOf(one)
    const { cost, code, name, category, exclusions, unfit } = one
    const keeps = lines !== null && lines.every(({ discountFen }) => discountFen >= 0)
    return {
      code,
      name,
      category,
      exclusions: [...exclusions],
      unfit,
      on: conditionOf(one),
      keepsPrice: keeps,
      priceFen: keeps ? (cost?.priceFen ?? null) : (cost?.listFen ?? null),
      listFen: cost?.listFen ?? null,
      hoursHundredths: cost?.hoursHundredths ?? null,
      lines: (cost?.lines ?? []).map((line, n) =>
        lineOf(one, line, keeps ? lines[n]!.discountFen : 0, keeps),
      ),
    }
  })
}

export type PackageOffered = Awaited<ReturnType<typeof packagesOffered>>[number]

/** What its conditions say, for the sentence that tells why it does not fit. */
const conditionOf = (one: Found) => ({
  km: one.odometerMultipleKm,
  toleranceKm: one.odometerToleranceKm,
  toKm: one.odometerToKm,
  months: one.monthsSinceLast,
  ageMonths: one.ageMonthsTo,
  times: one.timesPerVehicle,
  yearFrom: one.yearFrom,
})

function linesOf({ cost, priceMode }: Found): { discountFen: number }[] | null {
  if (!cost || cost.priceFen === null || cost.listFen === null || priceMode === 'perPanel') return null
  return cost.lines.map(({ shareFen, listFen }) => ({
    discountFen: shareFen === null ? 0 : listFen! - shareFen,
  }))
}

/** Labour is once or several times its hours; a gift is the house's to pay. */
function lineOf({ code: packageCode, payer }: Found, line: CostLine, discountFen: number, keeps: boolean) {
  const { trade, partKind, workClass, isGift, isOptional } = line
  const isLabour = trade !== null
  return {
    kind: isLabour ? ('labour' as const) : isMaterial(partKind) ? ('material' as const) : ('part' as const),
    code: line.code,
    name: line.name ?? line.code,
    spec: line.spec ?? '',
    property: line.property ?? '',
    unit: line.unit ?? '工时',
    unitDecimals: line.unitDecimals,
    quantityMilli: isLabour ? 1000 : (line.quantityMilli ?? 1000),
    hoursHundredths: isLabour ? (line.hoursHundredths ?? 0) : null,
    unitPriceFen: line.unitPriceFen,
    payer: isGift ? ('internal' as const) : payer,
    taxClass: isLabour ? taxClassOfTrade(trade) : ('repair' as const),
    workClass: isLabour ? (workClassOf[workClass ?? ''] ?? null) : null,
    packageCode: keeps && !isOptional ? packageCode : '',
    discountFen,
    isGift,
    isOptional,
  }
}

/** Packages by their codes, as the lines on a form are held against. */
export async function packagesByCode(db: Reader, place: Place, car: CarOn, codes: readonly string[]) {
  const found = sql<boolean>`s.code = any (${codes}::text[])`
  const packages = await packagesOffered(db, place, car, found, codes.length)
  return new Map<string, PackageOffered>(packages.map((one) => [one.code, one]))
}

/** What a package puts on the paper by itself; what the customer may choose is no part of its price. */
export const chargedLines = ({ keepsPrice, lines }: PackageOffered): Offered[] | undefined =>
  keepsPrice ? lines.filter(({ isOptional }) => !isOptional) : undefined
