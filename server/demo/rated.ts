import { hoursFor, taxClassOfTrade, workClassOf } from '../../domain/quotation/catalogue.ts'
import { labourRateOf, settings } from '../../domain/setting/keys.ts'
import { dayHere } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { newId } from '../id.ts'
import { priceInForce } from '../part/queries.ts'
import type { DemoCar } from './cars.ts'
import { demoStore } from './reference.ts'
import type { Line } from './way.ts'

export type Rated = (car: DemoCar) => Line[]

/** Quotation lines of a car at the first rates and the prices in force, from the catalogue. */
export async function linesOf(db: Reader, now: Date): Promise<Rated> {
  const models = new Map((await db.selectFrom('vehicleModel').selectAll().execute()).map((m) => [m.code, m]))
  const labour = new Map((await db.selectFrom('labourItem').selectAll().execute()).map((l) => [l.code, l]))
  const day = dayHere(demoStore.id, now)
  const priced = db
    .selectFrom('part as p')
    .selectAll('p')
    .select(priceInForce('sale', demoStore.id, day).as('fen'))
  const parts = new Map((await priced.execute()).map((p) => [p.code, p]))
  return (car) => [
    ...car.labour.map((code): Line => {
      const item = labour.get(code)!
      return {
        id: newId(),
        kind: 'labour',
        code,
        name: item.name,
        spec: '',
        property: '',
        unit: '工时',
        quantityMilli: 1000,
        hoursHundredths: hoursFor(item, models.get(car.model)!) ?? 0,
        unitPriceFen: settings[labourRateOf(item.trade)].first,
        payer: car.payer ?? 'customer',
        taxClass: taxClassOfTrade(item.trade),
        workClass: workClassOf[item.workClass] ?? null,
      }
    }),
    ...car.parts.map(([code, quantityMilli]): Line => {
      const part = parts.get(code)!
      return {
        id: newId(),
        kind: part.kind === '辅料' || part.kind === '漆料' ? 'material' : 'part',
        code,
        name: part.name,
        spec: part.spec,
        property: part.property,
        unit: part.unit,
        quantityMilli,
        hoursHundredths: null,
        unitPriceFen: part.fen!,
        payer: car.payer ?? 'customer',
        taxClass: 'repair',
        workClass: null,
      }
    }),
  ]
}
