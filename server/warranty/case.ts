import { sql } from 'kysely'
import { dayOf } from '../../domain/calendar.ts'
import { carForm, type Case, type Finding, type WarrantyCar } from '../../domain/warranty/cases.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { zoneOf } from '../zone.ts'
import { wearsAt } from '../warranty-rule/queries.ts'
import { withPromises } from './promised.ts'
import { repairsOf, type OnFile } from './repairs.ts'

type Asking = {
  readonly store: string
  readonly id: string
  readonly at: Date
  readonly odometerKm: number | null
}
/** A car as the rule book asks for it, beside the records that it was made from. */
export type CarCase = {
  readonly id: string
  /** Taken back under 三包: nothing is warned of any more. */
  readonly isReturned: boolean
  readonly plate: Plate
  readonly case: Case
  readonly onFile: OnFile[]
}

/** What nobody has written down is null, and the rule book says so. */
export async function caseOf(db: Reader, { store, id, at, odometerKm }: Asking): Promise<CarCase> {
  const [found] = await casesOf(db, { store, ids: [id], at })
  if (!found) throw new NotFound('vehicle')
  return odometerKm === null ? found : { ...found, case: { ...found.case, odometerKm } }
}

/** Many cars by few statements: for the sweep. A car that is not on file any more is left out. */
export async function casesOf(
  db: Reader,
  { store, ids, at }: { readonly store: string; readonly ids: readonly string[]; readonly at: Date },
): Promise<CarCase[]> {
  const zone = await zoneOf(db, store)
  const cars = await carsOf(db, store, ids, at)
  const wears = await wearsAt(db, dayOf(at.toISOString(), zone))
  const repairs = Map.groupBy(await repairsOf(db, store, ids, zone), ({ vehicleId }) => vehicleId)
  const findings = Map.groupBy(await findingsOf(db, store, ids), ({ vehicleId }) => vehicleId)
  return cars.map((car) => {
    const onFile = repairs.get(car.id) ?? []
    return {
      id: car.id,
      isReturned: car.returnedDay !== null,
      plate: {
        plate: car.plate,
        plateColour: car.plateColour,
        vin: car.vin,
        model: car.modelName ?? `${car.brand} ${car.model}`,
      },
      onFile,
      case: {
        car: withPromises(carForm.parse(asCar(car)), car, wears),
        repairs: onFile.map(({ repair }) => repair),
        findings: (findings.get(car.id) ?? []).map(({ finding }) => finding),
        now: at.toISOString(),
        odometerKm: car.latestKm,
        zone,
      },
    }
  })
}

/** The car by itself, where nothing of its repairs is asked: what it is, when it was sold and what it has run. */
export async function carAlone(db: Reader, { store, id, at }: Omit<Asking, 'odometerKm'>) {
  const [row] = await carsOf(db, store, [id], at)
  if (!row) throw new NotFound('vehicle')
  const zone = await zoneOf(db, store)
  const wears = await wearsAt(db, dayOf(at.toISOString(), zone))
  return { car: withPromises(carForm.parse(asCar(row)), row, wears), odometerKm: row.latestKm, zone }
}

type Plate = {
  readonly plate: string | null
  readonly plateColour: string | null
  readonly vin: string | null
  readonly model: string
}

const carsOf = (db: Reader, store: string, ids: readonly string[], at: Date) =>
  db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleModel as m', (join) =>
      join.onRef('m.code', '=', 'v.modelCode').on('m.state', '<>', 'withdrawn'),
    )
    .where('v.id', 'in', [...ids])
    .where('v.state', '<>', 'withdrawn')
    .select(['m.name as modelName', 'm.warrantyMonths', 'm.warrantyKm'])
    .select(['m.sanbaoMonths as modelMonths', 'm.sanbaoKm as modelKm', 'm.evCoreMonths', 'm.evCoreKm'])
    .select(['m.coefficientBasisPoints as modelCoefficient', 'm.coefficientOldBasisPoints as oldCoefficient'])
    .select([
      'v.id',
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
    .select([
      'v.repairMonths',
      'v.repairKm',
      'v.sanbaoMonths',
      'v.sanbaoKm',
      'v.replacementDay',
      'v.returnedDay',
    ])
    .select(
      sql<string[]>`array(select p.from_day::text from vehicle_party p
        where p.vehicle_id = v.id and p.role = 'owner' order by p.from_day, p.id offset 1)`.as('soldOn'),
    )
    // Another invoice came with a file that was merged into this one.
    .select(
      sql<string[]>`array(select distinct w.sale_day::text from vehicle w
        where w.merged_into = v.id and w.sale_day <> v.sale_day order by 1)`.as('otherInvoiceDays'),
    )
    // The last one by time before that moment; after an exchange of the instrument it is not the highest.
    .select(
      sql<
        number | null
      >`(select r.km from odometer_reading r where r.store_id = ${store} and r.vehicle_id = v.id
        and r.at <= ${at} order by r.at desc limit 1)`.as('latestKm'),
    )
    .execute()

/** What people decided, the last one last (R1.5). */
async function findingsOf(db: Reader, store: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom('warrantyFinding as f')
    .innerJoin('staff as s', 's.id', 'f.staffId')
    .where('f.storeId', '=', store)
    .where('f.vehicleId', 'in', [...ids])
    .orderBy('f.at')
    .orderBy('f.id')
    .select(['f.vehicleId', 'f.criterion', 'f.about', 'f.met', 's.name as by', 'f.at', 'f.reason'])
    .execute()
  return rows.map(({ vehicleId, criterion, at, ...said }) => ({
    vehicleId,
    finding: { ...said, criterion: criterion as Finding['criterion'], at: at.toISOString() },
  }))
}

type CarRow = Awaited<ReturnType<typeof carsOf>>[number]

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
  otherInvoiceDays: car.otherInvoiceDays,
  override: car.ruleSet
    ? { ruleSet: ruleSets[car.ruleSet as keyof typeof ruleSets], reason: car.ruleSetReason || '未写原因' }
    : null,
  promised: {
    repair: car.repairMonths === null ? null : { months: car.repairMonths, km: car.repairKm },
    exchange: car.sanbaoMonths === null ? null : { months: car.sanbaoMonths, km: car.sanbaoKm },
  },
})
