import { sql } from 'kysely'
import { backwards } from '../../domain/search/term.ts'
import type { VehicleRecord } from '../../domain/import/vehicle-record.ts'
import type { Reader } from '../db.ts'

type Named = Pick<VehicleRecord['customer'], 'externalNo' | 'name' | 'phone'>

/** The cars on file that carry this VIN or this plate: none, one, or two. Their present owner with them. */
export const carsOnFile = (db: Reader, vin: string, plate: string | null) =>
  db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleParty as p', (join) =>
      join.onRef('p.vehicleId', '=', 'v.id').on('p.role', '=', 'owner').on('p.untilDay', 'is', null),
    )
    .leftJoin('customer as c', 'c.id', 'p.customerId')
    .where('v.state', '<>', 'withdrawn')
    .where((eb) => eb.or([eb('v.vin', '=', vin), eb('v.plate', '=', plate)]))
    .select(['v.id', 'v.vin', 'v.plate', 'v.plateColour', 'v.brand', 'v.model', 'v.engineNo', 'v.colour', 'v.use'])
    .select(['v.saleDay', 'v.deliveryDay', 'v.nextServiceDay', 'v.insuranceDay', 'v.insurer', 'v.inspectionDay'])
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
    .select(['kind', 'name', 'contact', 'phone', 'address'])
    .executeTakeFirstOrThrow()

/** The import of this source that wrote the record last; undefined where a person or another source has since. */
export async function lastWrittenBy(db: Reader, store: string, id: string, source: string) {
  const last = db
    .selectFrom('event')
    .where('storeId', '=', store)
    .where('wholeId', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .select('actId')
  const row = await db
    .selectFrom('event as e')
    .innerJoin('importRow as r', (join) => join.onRef('r.storeId', '=', 'e.storeId').onRef('r.id', '=', 'e.subjectId'))
    .innerJoin('importRun as u', (join) => join.onRef('u.storeId', '=', 'r.storeId').onRef('u.id', '=', 'r.runId'))
    .where('e.storeId', '=', store)
    .where('e.actId', '=', last)
    .where('e.subject', '=', 'importRow')
    .where('u.source', '=', source)
    .select('r.runId')
    .executeTakeFirst()
  return row?.runId
}

export type Landed = { readonly runId: string; readonly isOutdated: boolean }

/** Every row of a source that has landed, by its act; outdated where a later file has said more of that car. */
export async function landedBefore(db: Reader, store: string, source: string): Promise<ReadonlyMap<string, Landed>> {
  const rows = await db
    .selectFrom('importRun as u')
    .innerJoin('importRow as r', (join) => join.onRef('r.storeId', '=', 'u.storeId').onRef('r.runId', '=', 'u.id'))
    .innerJoin('event as e', (join) => join.onRef('e.storeId', '=', 'r.storeId').onRef('e.wholeId', '=', 'r.id'))
    .where('u.storeId', '=', store)
    .where('u.source', '=', source)
    .where('e.step', '=', 'land')
    .select(['e.actId', 'r.runId'])
    .select(sql<boolean>`e.id < max(e.id) over (partition by r.vehicle_id)`.as('isOutdated'))
    .execute()
  return new Map(rows.map(({ actId, ...landed }) => [actId, landed]))
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
