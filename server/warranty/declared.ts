import { sql } from 'kysely'
import { repairForm, type WarrantyRepair } from '../../domain/warranty/cases.ts'
import type { RepairKind } from '../../domain/warranty-repair/forms.ts'
import type { Reader } from '../db.ts'
import { faultsOf } from './repair-rows.ts'
import type { OnFile } from './repairs.ts'

export type DeclaredForm = Pick<
  DeclaredRow,
  | 'workshop'
  | 'number'
  | 'kind'
  | 'what'
  | 'agreedAt'
  | 'finishedAt'
  | 'deliveredAt'
  | 'odometerKm'
  | 'evidence'
>

type DeclaredRow = {
  evidence: string
  id: string
  vehicleId: string
  workshop: string
  number: string
  kind: RepairKind
  what: string
  agreedAt: Date
  finishedAt: Date | null
  deliveredAt: Date | null
  odometerKm: number | null
  day: string
  faults: WarrantyRepair['faults']
}

/** R1.6: repairs elsewhere, as the owner or the maker told them. */
export async function declaredOf(
  db: Reader,
  store: string,
  vehicleIds: readonly string[],
): Promise<OnFile[]> {
  const { rows } = await sql<DeclaredRow>`
    select d.id, d.vehicle_id, d.workshop, d.number, d.kind, d.what, d.agreed_at, d.finished_at, d.delivered_at,
      d.odometer_km, d.evidence, (d.agreed_at at time zone s.time_zone)::date as day,
      ${faultsOf(sql`d.store_id`, sql`d.id`)} as faults
    from declared_repair d join store s on s.id = d.store_id
    where d.store_id = ${store} and d.vehicle_id = any(${vehicleIds}::uuid[]) and d.state = 'inForce'
    order by d.agreed_at, d.id`.execute(db as never)
  return rows.map((row) => ({
    id: row.id,
    vehicleId: row.vehicleId,
    is: 'declared',
    kindByLines: row.kind,
    classReason: null,
    words: row.what,
    parts: [],
    excluded: [],
    declared: formOf(row),
    repair: repairForm.parse({
      // Known by their own number where they have one, else by the day.
      id: `${row.workshop} ${row.number || row.day}`,
      source: 'declared',
      kind: row.kind,
      agreedAt: row.agreedAt.toISOString(),
      receivedAt: row.agreedAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      deliveredAt: row.deliveredAt?.toISOString() ?? null,
      odometerKm: row.odometerKm,
      faults: row.faults,
    }),
  }))
}

const formOf = (row: DeclaredRow): DeclaredForm => ({
  workshop: row.workshop,
  number: row.number,
  kind: row.kind,
  what: row.what,
  agreedAt: row.agreedAt,
  finishedAt: row.finishedAt,
  deliveredAt: row.deliveredAt,
  odometerKm: row.odometerKm,
  evidence: row.evidence,
})
