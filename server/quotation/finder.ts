import { sql } from 'kysely'
import { z } from 'zod'
import { hoursFor, taxClassOfTrade, workClassOf } from '../../domain/quotation/catalogue.ts'
import { labourRateOf } from '../../domain/setting/keys.ts'
import { matching } from '../catalogue/queries.ts'
import { dayHere } from '../catalogue/values.ts'
import { ownPriceInForce } from '../labour-item/queries.ts'
import { onHand, priceInForce } from '../part/queries.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'
import { carOnOrder, packagesOffered } from './packages.ts'

export const catalogueQuery = z.strictObject({ q: z.string().min(1).max(40), orderId: z.uuid() })
type CatalogueQuery = z.output<typeof catalogueQuery>

const perKind = 8
const fewPackages = 5

/**
 * What the advisor picks from: code, name or pinyin initials; packages with their lines, those that fit first; hours
 * for this car, prices of this day, what lies here.
 */
export async function catalogue(asked: Asked<CatalogueQuery>) {
  const { db, store, at, query } = asked
  const car = await carOnOrder(db, { store, at }, query)
  const modelCode = car?.modelCode ?? ''
  const rates = await valuesAt(db, store, at)
  const found = matching(query.q, 's', 'servicePackage')
  const packages = car ? await packagesOffered(db, { store, at, rates }, car, found, fewPackages) : []
  const labour = await labourFound(asked, modelCode)
  const parts = await partsFound(asked, modelCode)
  return {
    packages,
    labour: labour.map(({ ownPriceFen, ...item }) => ({
      code: item.code,
      name: item.name,
      explanation: item.explanation,
      hoursHundredths: hoursFor(item, { energy: car?.energy ?? null, body: car?.body ?? null }) ?? 0,
      unitPriceFen: ownPriceFen ?? rates[labourRateOf(item.trade)],
      taxClass: taxClassOfTrade(item.trade),
      workClass: workClassOf[item.workClass] ?? null,
    })),
    parts: parts.map(({ fits, ...part }) => ({
      ...part,
      fitsCar: modelCode === '' ? null : fits.includes(modelCode) || fits.includes('*'),
    })),
  }
}

const labourFound = ({ db, store, at, query }: Asked<CatalogueQuery>, modelCode: string) =>
  db
    .selectFrom('labourItem as l')
    .leftJoin('labourItemHours as h', (join) =>
      join.onRef('h.labourItemId', '=', 'l.id').on('h.modelCode', '=', modelCode),
    )
    .where('l.state', '=', 'inUse')
    .where(matching(query.q, 'l', 'labourItem'))
    .orderBy('l.code')
    .limit(perKind)
    .select(['l.code', 'l.name', 'l.explanation', 'l.trade', 'l.workClass'])
    .select(['l.hoursSedanHundredths', 'l.hoursSuvHundredths', 'l.hoursNevHundredths'])
    .select(['h.hoursHundredths as hoursOfModelHundredths'])
    .select(ownPriceInForce(store, dayHere(store, at)).as('ownPriceFen'))
    .execute()

/** Those that fit this car first. */
const partsFound = ({ db, store, at, query }: Asked<CatalogueQuery>, modelCode: string) =>
  db
    .selectFrom('part as p')
    .where('p.state', '=', 'inUse')
    .where(matching(query.q, 'p', 'part'))
    .orderBy(sql`${modelCode} = any (p.fits) or '*' = any (p.fits)`, 'desc')
    .orderBy('p.code')
    .limit(perKind)
    .select(['p.code', 'p.name', 'p.spec', 'p.unit', 'p.unitDecimals', 'p.kind', 'p.property', 'p.fits'])
    .select([priceInForce('sale', store, dayHere(store, at)).as('unitPriceFen')])
    .select(onHand(store).as('stockMilli'))
    .execute()
