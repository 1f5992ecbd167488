import { sql } from 'kysely'
import { z } from 'zod'
import {
  hoursFor,
  taxClassOfTrade,
  workClassOf,
  type TaxClass,
  type WorkClass,
} from '../../domain/quotation/catalogue.ts'
import { labourRateOf } from '../../domain/setting/keys.ts'
import { matching } from '../catalogue/queries.ts'
import { dayHere } from '../catalogue/values.ts'
import { ownPriceInForce } from '../labour-item/queries.ts'
import { onHand, priceInForce } from '../part/queries.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'
import { pricesOf } from './prices.ts'

export const catalogueQuery = z.strictObject({ q: z.string().min(1).max(40), orderId: z.uuid() })
type CatalogueQuery = z.output<typeof catalogueQuery>

const perKind = 8

/** What the advisor picks from: code, name or pinyin initials; hours for this car, prices of this day, what lies here. */
export async function catalogue(asked: Asked<CatalogueQuery>) {
  const { db, store, at, query } = asked
  const car = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .leftJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .where('o.storeId', '=', store)
    .where('o.id', '=', query.orderId)
    .select(['m.energy', 'm.body', 'v.modelCode'])
    .executeTakeFirst()
  const modelCode = car?.modelCode ?? ''
  const rates = await valuesAt(db, store, at)
  const labour = await labourFound(asked, modelCode)
  const parts = await partsFound(asked, modelCode)
  return {
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

type Booked = {
  readonly id: string
  readonly number: string
  readonly estimateFen: number | null
  readonly readyAt: Date | null
  readonly lines: readonly {
    readonly kind: 'labour' | 'part' | 'material' | 'symptom'
    readonly code: string
    readonly name: string
    readonly spec: string | null
    readonly property: string | null
    readonly unit: string
    readonly unitDecimals: number | null
    readonly quantityMilli: number | null
    readonly hoursHundredths: number | null
    readonly payer: 'customer' | 'claim' | 'insurance' | 'internal'
    readonly isGift: boolean
  }[]
}

/**
 * What a car that came by a booking was booked for: lines for a first draft at the prices of this day. A symptom is
 * looked at, and no line yet; what its package gives away is the store's own to pay.
 */
export async function bookedFor({ db, store, at }: Asked<unknown>, visitId: string) {
  const { rows } = await sql<Booked>`
    select a.id, a.number, a.estimate_fen, a.ready_at, coalesce((select json_agg(json_build_object('kind', l.kind,
        'code', l.code, 'name', l.name, 'spec', p.spec, 'property', p.property, 'unit', coalesce(p.unit, l.unit),
        'unitDecimals', p.unit_decimals, 'quantityMilli', l.quantity_milli, 'hoursHundredths', l.hours_hundredths,
        'payer', l.payer, 'isGift', l.package_code <> '' and l.amount_fen = 0) order by l.position)
      from appointment_line l left join part p on l.kind in ('part', 'material') and p.code = l.code
        and p.state = 'inUse' where l.store_id = a.store_id and l.appointment_id = a.id), '[]') as lines
    from appointment a where a.store_id = ${store} and a.visit_id = ${visitId}`.execute(db as never)
  const booked = rows[0]
  if (!booked) return null
  const asked = booked.lines.map(({ code, name }) => ({ code, name, unitPriceFen: 0 }))
  const { prices } = await pricesOf(db, store, at, asked)
  return {
    ...booked,
    symptoms: booked.lines.flatMap(({ kind, name }) => (kind === 'symptom' ? [name] : [])),
    lines: booked.lines.flatMap(({ kind, isGift, payer, spec, property, ...line }) => {
      if (kind === 'symptom') return []
      const { unitPriceFen = null, fixed } = prices.get(line.code) ?? {}
      return [
        {
          ...line,
          kind,
          quantityMilli: line.quantityMilli ?? 1000,
          spec: spec ?? '',
          property: property ?? '',
          payer: isGift ? ('internal' as const) : payer,
          unitPriceFen,
          taxClass: (fixed?.taxClass ?? 'repair') as TaxClass,
          workClass: (fixed?.workClass ?? null) as WorkClass | null,
        },
      ]
    }),
  }
}
