import { sql } from 'kysely'
import { z } from 'zod'
import { hoursFor, taxClassOfTrade, workClassOf } from '../../domain/quotation/catalogue.ts'
import { labourRateOf } from '../../domain/setting/keys.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'

export const catalogueQuery = z.strictObject({ q: z.string().min(1).max(40), orderId: z.uuid() })

const perKind = 8

/** What the advisor picks from: code, name or pinyin initials; hours for this car, prices of this day. */
export async function catalogue({ db, store, at, query }: Asked<z.output<typeof catalogueQuery>>) {
  const typed = query.q.trim()
  const start = typed.toLowerCase()
  const car = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .leftJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .where('o.storeId', '=', store)
    .where('o.id', '=', query.orderId)
    .select(['m.energy', 'm.body', 'v.modelCode'])
    .executeTakeFirst()
  const rates = await valuesAt(db, store, at)
  const matches = sql<boolean>`(initials >= ${start} and initials < ${`${start}\u{10ffff}`} or name like ${`%${escaped(typed)}%`}
    or code ilike ${`${escaped(typed)}%`})`
  const labour = await db
    .selectFrom('labourItem')
    .where(matches)
    .orderBy('code')
    .limit(perKind)
    .selectAll()
    .execute()
  const parts = await db
    .selectFrom('part')
    .where(matches)
    .orderBy(sql`${car?.modelCode ?? ''} = any (fits)`, 'desc')
    .orderBy('code')
    .limit(perKind)
    .select(['code', 'name', 'spec', 'unit', 'unitDecimals', 'kind', 'property', 'priceFen', 'fits'])
    .execute()
  return {
    labour: labour.map((item) => ({
      code: item.code,
      name: item.name,
      explanation: item.explanation,
      hoursHundredths: hoursFor(item, { energy: car?.energy ?? null, body: car?.body ?? null }),
      unitPriceFen: rates[labourRateOf(item.trade)],
      taxClass: taxClassOfTrade(item.trade),
      workClass: workClassOf[item.workClass] ?? null,
    })),
    parts: parts.map(({ priceFen, fits, ...part }) => ({
      ...part,
      unitPriceFen: priceFen,
      fitsCar: car?.modelCode ? fits.includes(car.modelCode) : null,
    })),
  }
}

/** What a person typed is no pattern. */
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
