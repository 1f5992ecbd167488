import { sql } from 'kysely'
import type { VehicleRecord } from '../../domain/import/vehicle-record.ts'
import { backwards } from '../../domain/search/term.ts'
import type { Reader } from '../db.ts'
import type { About } from './kind.ts'

/** The cars on file under some VINs and plates, with their present owners as they are on file. */
const carsOnFile = (db: Reader, vins: readonly string[], plates: readonly string[]) =>
  db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleParty as p', (join) =>
      join.onRef('p.vehicleId', '=', 'v.id').on('p.role', '=', 'owner').on('p.untilDay', 'is', null),
    )
    .where('v.state', '<>', 'withdrawn')
    .where('v.mergedInto', 'is', null)
    .where((eb) =>
      eb.or([
        eb('v.vin', '=', sql<string>`any(${vins})`),
        eb('v.plateWhole', '=', sql<string>`any(${plates})`),
      ]),
    )
    .select([
      'v.id',
      'v.vin',
      'v.plate',
      'v.plateColour',
      'v.brand',
      'v.model',
      'v.engineNo',
      'v.colour',
      'v.use',
    ])
    .select([
      'v.saleDay',
      'v.deliveryDay',
      'v.salePriceFen',
      'v.remark',
      'v.nextServiceDay',
      'v.insuranceDay',
      'v.insurer',
      'v.inspectionDay',
    ])
    .select('p.customerId as ownerId')
    .execute()
export type CarOnFile = Awaited<ReturnType<typeof carsOnFile>>[number]

const customersOnFile = (db: Reader, ids: readonly string[], phones: readonly string[]) =>
  db
    .selectFrom('customer')
    .where('state', 'not in', ['withdrawn', 'merged', 'restricted'])
    .where((eb) =>
      eb.or([eb('id', '=', sql<string>`any(${ids})`), eb('phoneReversed', '=', sql<string>`any(${phones})`)]),
    )
    .select(['id', 'kind', 'name', 'contact', 'phone', 'address', 'memberLevel'])
    .execute()
export type CustomerOnFile = Awaited<ReturnType<typeof customersOnFile>>[number]

/** What is on file about one row's car and customer. */
export type CarFacts = {
  /** Under its VIN or its plate: none, one, or two. */
  readonly cars: readonly CarOnFile[]
  /** Whom the other system's number means here; else whoever has this very name and phone. */
  readonly called: CustomerOnFile | undefined
  readonly owner: CustomerOnFile | undefined
  /** Only earlier files of this source have ever written it: no person, no other source, not this file. */
  readonly follows: (id: string) => boolean
  readonly knows: (subject: 'vehicle' | 'customer', number: string) => boolean
  readonly readings: readonly { readonly km: number; readonly at: Date }[]
}

/** For many rows at once, in a handful of statements. */
export async function carFacts(
  db: Reader,
  about: About,
  runId: string | null,
  records: readonly VehicleRecord[],
): Promise<readonly CarFacts[]> {
  const vins = records.map(({ vehicle }) => vehicle.vin)
  const plates = records.flatMap(({ vehicle }) => vehicle.plate ?? [])
  const numbers = records.flatMap(({ customer }) => customer.externalNo ?? [])
  const phones = records.flatMap(({ customer }) => (customer.phone ? [reversed(customer.phone)] : []))
  const cars = await carsOnFile(db, vins, plates)
  const refs = await refsOnFile(db, about.source, vins, numbers)
  const known = [...cars.flatMap(({ ownerId }) => ownerId ?? []), ...refs.values()]
  const customers = known.length + phones.length > 0 ? await customersOnFile(db, known, phones) : []
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  const byPhone = Map.groupBy(customers, ({ phone }) => phone && reversed(phone))
  const ids = [...cars.map(({ id }) => id), ...byId.keys()]
  const authors = await authorsOf(db, about, runId, ids)
  const readings = Map.groupBy(
    await readingsOf(
      db,
      about.store,
      cars.map(({ id }) => id),
    ),
    (one) => one.vehicleId,
  )
  const byVin = Map.groupBy(cars, ({ vin }) => vin)
  const byPlate = Map.groupBy(cars, ({ plate }) => plate)
  return records.map(({ vehicle, customer }) => {
    const found = [
      ...(byVin.get(vehicle.vin) ?? []),
      ...(vehicle.plate ? (byPlate.get(vehicle.plate) ?? []) : []),
    ]
    const own = [...new Set(found)]
    const numbered = customer.externalNo
      ? byId.get(refs.get(`customer ${customer.externalNo}`) ?? '')
      : undefined
    const called = customer.phone ? byPhone.get(reversed(customer.phone)) : undefined
    const byPlateFirst = own.find(({ vin }) => vin === vehicle.vin) ?? own[0]
    return {
      cars: own,
      called: numbered ?? called?.find(({ name }) => name === customer.name),
      owner: byId.get(byPlateFirst?.ownerId ?? ''),
      follows: (id) => authors.get(id) === true,
      knows: (subject, number) => refs.has(`${subject} ${number}`),
      readings: byPlateFirst ? (readings.get(byPlateFirst.id) ?? []) : [],
    }
  })
}

const reversed = (phone: string) => backwards(phone.replaceAll('-', ''))

async function refsOnFile(db: Reader, source: string, vins: readonly string[], numbers: readonly string[]) {
  const rows = await db
    .selectFrom('externalRef')
    .where('system', '=', source)
    .where((eb) =>
      eb.or([
        eb.and([eb('subject', '=', 'vehicle'), eb('number', '=', sql<string>`any(${vins})`)]),
        eb.and([eb('subject', '=', 'customer'), eb('number', '=', sql<string>`any(${numbers})`)]),
      ]),
    )
    .select(['subject', 'number', 'subjectId'])
    .execute()
  return new Map(rows.map(({ subject, number, subjectId }) => [`${subject} ${number}`, subjectId]))
}

async function authorsOf(db: Reader, { store, source }: About, runId: string | null, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, boolean>()
  const { rows } = await sql<{ id: string; only: boolean; here: boolean | null }>`
    select e.whole_id as id, bool_and(u.id is not null) as only, bool_or(u.id = ${runId}) as here
    from event e
    left join lateral (select u.id from event l
      join import_row r on r.store_id = l.store_id and r.id = l.subject_id
      join import_run u on u.store_id = r.store_id and u.id = r.run_id and u.source = ${source}
      where l.store_id = e.store_id and l.act_id = e.act_id limit 1) u on true
    where e.store_id = ${store} and e.whole_id = any(${ids}) group by 1`.execute(db as never)
  return new Map(rows.map(({ id, only, here }) => [id, only && here !== true]))
}

const readingsOf = async (db: Reader, store: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('odometerReading')
        .where('storeId', '=', store)
        .where('vehicleId', '=', sql<string>`any(${ids})`)
        .select(['vehicleId', 'km', 'at'])
        .execute()
