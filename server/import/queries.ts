import { sql, type Kysely } from 'kysely'
import { backwards } from '../../domain/search/term.ts'
import type { VehicleRecord } from '../../domain/import/vehicle-record.ts'
import { dutiesOf, fallsOn } from '../../domain/staff/establishment.ts'
import type { DoorTables, Reader } from '../db.ts'
import { establishmentOf } from '../staff/queries.ts'

type Named = Pick<VehicleRecord['customer'], 'externalNo' | 'name' | 'phone'>

/** The cars on file that carry this VIN or this plate: none, one, or two. Their present owner with them. */
export const carsOnFile = (db: Reader, vin: string, plate: string | null) =>
  db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleParty as p', (join) =>
      join.onRef('p.vehicleId', '=', 'v.id').on('p.role', '=', 'owner').on('p.untilDay', 'is', null),
    )
    .leftJoin('customer as c', 'c.id', 'p.customerId')
    .where('v.state', 'not in', ['withdrawn', 'merged'])
    .where((eb) => eb.or([eb('v.vin', '=', vin), eb('v.plate', '=', plate)]))
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
    .select(['c.id as ownerId', 'c.name as ownerName', 'c.phone as ownerPhone'])
    .execute()
export type CarOnFile = Awaited<ReturnType<typeof carsOnFile>>[number]

/** Whom the other system's number means here; else whoever has this very name and phone. */
export async function customerOnFile(db: Reader, source: string, { externalNo, name, phone }: Named) {
  const numbered = db
    .selectFrom('externalRef')
    .where('subject', '=', 'customer')
    .where('system', '=', source)
    .where('number', '=', externalNo ?? '')
    .select('subjectId as id')
  const called = db
    .selectFrom('customer')
    .where('phoneReversed', '=', backwards((phone ?? '').replaceAll('-', '')))
    .where('name', '=', name)
    .where('state', 'not in', ['withdrawn', 'merged', 'restricted'])
    .select('id')
  const found = await db
    .selectFrom('customer')
    .where('id', 'in', numbered.unionAll(called))
    .select(['id', (eb) => eb('id', 'in', numbered).as('isNumbered')])
    .execute()
  return (found.find(({ isNumbered }) => isNumbered) ?? found[0])?.id
}

export const customerFile = (db: Reader, id: string) =>
  db
    .selectFrom('customer')
    .where('id', '=', id)
    .select(['kind', 'name', 'contact', 'phone', 'address', 'memberLevel'])
    .executeTakeFirstOrThrow()

type Written = {
  readonly store: string
  readonly id: string
  readonly source: string
  readonly runId: string
}

/** Only earlier files of this source have ever written the record: no person, no other source, not this file. */
export async function isOfEarlierFiles(db: Reader, { store, id, source, runId }: Written) {
  const { only, here } = await db
    .selectFrom('event as e')
    .leftJoin('event as landing', (join) =>
      join
        .onRef('landing.storeId', '=', 'e.storeId')
        .onRef('landing.actId', '=', 'e.actId')
        .on('landing.subject', '=', 'importRow'),
    )
    .leftJoin('importRow as r', (join) =>
      join.onRef('r.storeId', '=', 'landing.storeId').onRef('r.id', '=', 'landing.subjectId'),
    )
    .leftJoin('importRun as u', (join) =>
      join.onRef('u.storeId', '=', 'r.storeId').onRef('u.id', '=', 'r.runId').on('u.source', '=', source),
    )
    .where('e.storeId', '=', store)
    .where('e.wholeId', '=', id)
    .select(sql<boolean | null>`bool_and(u.id is not null)`.as('only'))
    .select(sql<boolean | null>`bool_or(u.id = ${runId})`.as('here'))
    .executeTakeFirstOrThrow()
  return only === true && here !== true
}

export type Landed = { readonly runId: string; readonly isOutdated: boolean }

/** Every row of a source that has landed, by its act; outdated where a later file has said more of that car. */
export async function landedBefore(
  db: Reader,
  store: string,
  source: string,
): Promise<ReadonlyMap<string, Landed>> {
  const rows = await db
    .selectFrom('importRun as u')
    .innerJoin('importRow as r', (join) =>
      join.onRef('r.storeId', '=', 'u.storeId').onRef('r.runId', '=', 'u.id'),
    )
    .innerJoin('event as e', (join) =>
      join.onRef('e.storeId', '=', 'r.storeId').onRef('e.wholeId', '=', 'r.id'),
    )
    .where('u.storeId', '=', store)
    .where('u.source', '=', source)
    .where('e.step', '=', 'land')
    .select(['e.actId', 'r.runId'])
    .select(sql<boolean>`e.id < max(e.id) over (partition by r.vehicle_id)`.as('isOutdated'))
    .execute()
  return new Map(rows.map(({ actId, ...landed }) => [actId, landed]))
}

/** With which file the row of an act has landed. */
export async function landedWith(db: Reader, store: string, actId: string) {
  const row = await db
    .selectFrom('event as e')
    .innerJoin('importRow as r', (join) =>
      join.onRef('r.storeId', '=', 'e.storeId').onRef('r.id', '=', 'e.subjectId'),
    )
    .where('e.storeId', '=', store)
    .where('e.actId', '=', actId)
    .where('e.subject', '=', 'importRow')
    .select('r.runId')
    .executeTakeFirst()
  return row?.runId
}

/** What has become of a file's lines. A line that was sent back once and has landed since has both rows. */
export const rowsOf = (db: Reader, store: string, runId: string) =>
  db
    .selectFrom('importRow')
    .where('storeId', '=', store)
    .where('runId', '=', runId)
    .orderBy('line')
    .orderBy('state', 'desc')
    .select(['line', 'verdict', 'reason'])
    .execute()

/** The stores of the group, by their codes. */
export const storesOf = (db: Kysely<DoorTables>) =>
  db.selectFrom('store').orderBy('code').select(['id', 'code', 'name', 'timeZone']).execute()

/** The person with this number; without one, whoever holds the customer-service post or acts for it. */
export async function clerkOf(db: Reader, store: string, staffNo: string | undefined) {
  const e = await establishmentOf(db, store)
  const holderOf = (post: string | undefined) => e.holdings.find((h) => h.post === post)?.staffId
  const holder = holderOf('customer_service') ?? holderOf(fallsOn(e, 'customer_service'))
  const person = await db
    .selectFrom('staff')
    .where('state', '=', 'employed')
    .where((eb) => (staffNo ? eb('staffNo', '=', staffNo) : eb('id', '=', holder ?? null)))
    .select(['id', 'staffNo', 'name'])
    .executeTakeFirst()
  return person && { ...person, duties: dutiesOf(e, person.id).map(({ duty }) => duty) }
}
