import { sql } from 'kysely'
import { latestKm } from '../../domain/customer/odometer.ts'
import { carForm, type Case, type WarrantyCar } from '../../domain/warranty/cases.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { readingsOf } from '../visit/odometer.ts'
import { repairsOf } from './repairs.ts'

type Asking = {
  readonly store: string
  readonly id: string
  readonly at: Date
  readonly odometerKm: number | null
}

/** A car of the store as the rule book asks for it: what nobody has written down is null, and the rule book says so. */
export async function caseOf(
  db: Reader,
  { store, id, at, odometerKm }: Asking,
): Promise<Case & { plate: Plate }> {
  const car = await carOf(db, id)
  const { timeZone: zone } = await db
    .selectFrom('store')
    .where('id', '=', store)
    .select('timeZone')
    .executeTakeFirstOrThrow()
  return {
    plate: {
      plate: car.plate,
      plateColour: car.plateColour,
      vin: car.vin,
      model: car.modelName ?? `${car.brand} ${car.model}`,
    },
    car: carForm.parse(asCar(car)),
    repairs: await repairsOf(db, store, id, zone),
    findings: [],
    now: at.toISOString(),
    odometerKm: odometerKm ?? latestKm(await readingsOf(db, store, id)),
    zone,
  }
}

type Plate = {
  readonly plate: string | null
  readonly plateColour: string | null
  readonly vin: string | null
  readonly model: string
}

async function carOf(db: Reader, id: string) {
  const row = await db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .where('v.id', '=', id)
    .where('v.state', '<>', 'withdrawn')
    .select('m.name as modelName')
    .select([
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.brand',
      'v.model',
      'v.saleDay',
      'v.deliveryDay',
      'v.use',
      'v.vehicleClass',
    ])
    .select(['v.salePriceFen', 'v.coefficientBasisPoints', 'v.ruleSet', 'v.ruleSetReason'])
    .select(['v.repairMonths', 'v.repairKm', 'v.sanbaoMonths', 'v.sanbaoKm', 'v.replacementDay'])
    .select(
      sql<string[]>`array(select p.from_day::text from vehicle_party p
        where p.vehicle_id = v.id and p.role = 'owner' order by p.from_day, p.id offset 1)`.as('soldOn'),
    )
    .executeTakeFirst()
  if (!row) throw new NotFound('vehicle')
  return row
}
type CarRow = Awaited<ReturnType<typeof carOf>>

const uses = { 家庭自用: 'family', 单位自用: 'company', 营运: 'commercial' } as const
const classes = { passenger: 'passenger', pickup: 'pickup', special: 'special' } as const
const ruleSets = { CN_43: 'CN_43', CN_150: 'CN_150', OUT: 'out', NONE: 'none' } as const

const asCar = (car: CarRow): Partial<WarrantyCar> => ({
  brand: car.brand,
  invoiceDay: car.saleDay,
  deliveryDay: car.deliveryDay,
  use: uses[car.use as keyof typeof uses] ?? null,
  vehicleClass: car.vehicleClass ? (classes[car.vehicleClass as keyof typeof classes] ?? 'other') : null,
  priceFen: car.salePriceFen,
  coefficientBasisPoints: car.coefficientBasisPoints,
  replacedOn: car.replacementDay,
  soldOn: car.soldOn,
  override: car.ruleSet
    ? { ruleSet: ruleSets[car.ruleSet as keyof typeof ruleSets], reason: car.ruleSetReason || '未写原因' }
    : null,
  promised: {
    repair: car.repairMonths === null ? null : { months: car.repairMonths, km: car.repairKm },
    exchange: car.sanbaoMonths === null ? null : { months: car.sanbaoMonths, km: car.sanbaoKm },
  },
})
