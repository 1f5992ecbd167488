import { sql } from 'kysely'
import { instantOf } from '../../domain/calendar.ts'
import { repairForm, type WarrantyRepair } from '../../domain/warranty/cases.ts'
import { systemOf } from '../../domain/warranty/part-classes.ts'
import type { RepairKind } from '../../domain/warranty-repair/forms.ts'
import type { Reader } from '../db.ts'
import { declaredOf, type DeclaredForm } from './declared.ts'
import { partsSeen, repairRows, type PartRow, type RepairRow } from './repair-rows.ts'

/** A repair as it stands on file: what the rule book asks, and by which record a person finds it. */
export type OnFile = {
  readonly id: string
  readonly vehicleId: string
  readonly is: 'order' | 'adopted' | 'declared'
  /** How it counts by itself; a person may have said otherwise. */
  readonly kindByLines: RepairKind
  readonly classReason: string | null
  readonly words: string
  readonly parts: readonly PartRow[]
  readonly excluded: RepairRow['excluded']
  readonly repair: WarrantyRepair
  /** Of one that was declared: as its form has it. */
  readonly declared?: DeclaredForm
}

/**
 * R1.6: a repair is one that somebody answers for under 三包, here a line paid by 索赔, there an order of that kind,
 * elsewhere one that was declared. What the customer paid himself is known and does not count.
 */
export async function repairsOf(
  db: Reader,
  store: string,
  vehicleIds: readonly string[],
  zone: string,
): Promise<OnFile[]> {
  const { rows } = await repairRows(store, vehicleIds, zone).execute(db as never)
  const orders = rows.map((row) => onFile(row, zone))
  return namedApart([...orders, ...(await declaredOf(db, store, vehicleIds))])
}

function onFile(row: RepairRow, zone: string): OnFile {
  const kindByLines = row.isClaim ? 'warranty' : (byKind[row.adoptedKind ?? ''] ?? 'customer')
  const times = row.isAdopted ? adopted(row, zone) : ours(row)
  return {
    id: row.id,
    vehicleId: row.vehicleId,
    is: row.isAdopted ? 'adopted' : 'order',
    kindByLines,
    classReason: row.classReason,
    words: [row.complaint, row.finding, ...row.lines].filter(Boolean).join('；'),
    parts: row.parts,
    excluded: row.excluded,
    repair: repairForm.parse({
      ...times,
      id: row.number,
      stay: row.visitId,
      source: row.isAdopted ? 'imported' : 'own',
      kind: row.classKind ?? kindByLines,
      odometerKm: row.odometerKm,
      excluded: row.excluded.map(({ kind, from, to, part, evidence }) => ({
        kind,
        from: iso(new Date(from))!,
        to: to === null ? null : iso(new Date(to)),
        evidence: [part, evidence].filter(Boolean).join(' '),
      })),
      faults: row.faults,
      replaced: row.parts.map(partsSeen(systemOf)),
    }),
  }
}

/** What another system called it, where that says more than who paid. */
const byKind: { readonly [kind: string]: RepairKind } = {
  maintenance: 'maintenance',
  firstService: 'maintenance',
  accident: 'accident',
  recall: 'recall',
}

const ours = (row: RepairRow): Partial<WarrantyRepair> => ({
  receivedAt: iso(row.arrivedAt),
  agreedAt: iso(row.signedAt),
  checkedAt: iso(row.passedAt),
  toldAt: iso(row.toldAt),
  deliveredAt: iso(row.deliveredAt),
})

/** An adopted order knows days only: noon of each. */
function adopted(row: RepairRow, zone: string): Partial<WarrantyRepair> {
  const noon = (day: string) => instantOf(day, '12:00', zone)
  const left = noon(row.leftDay ?? row.enteredDay)
  return {
    receivedAt: noon(row.enteredDay),
    agreedAt: noon(row.enteredDay),
    checkedAt: left,
    deliveredAt: left,
  }
}

/** Two systems may have given one number: then each is named with its place in the row. */
function namedApart(all: readonly OnFile[]): OnFile[] {
  const seen = new Map<string, number>()
  return all.map((one) => {
    const n = (seen.get(`${one.vehicleId} ${one.repair.id}`) ?? 0) + 1
    seen.set(`${one.vehicleId} ${one.repair.id}`, n)
    return n === 1 ? one : { ...one, repair: { ...one.repair, id: `${one.repair.id}（${n}）` } }
  })
}

const iso = (at: Date | null) => at && at.toISOString()

/** The cars that have a repair under 三包 of any kind, or one under way: every other car’s standing is plain. */
export const carsWithRepairs = (store: string) => sql<{ id: string }>`
  select vehicle_id as id from (
    select o.vehicle_id from work_order o where o.store_id = ${store} and o.adopted_from is null
      and o.state not in ('voided', 'withdrawn') and exists (select from quotation q
        join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id
        where q.store_id = o.store_id and q.work_order_id = o.id and l.payer = 'claim' and l.answer = 'agreed')
    union select o.vehicle_id from adopted_order a join work_order o on o.store_id = a.store_id and o.id = a.work_order_id
      where a.store_id = ${store} and a.kind = 'warranty' and o.state <> 'withdrawn'
    union select o.vehicle_id from repair_class c join work_order o on o.store_id = c.store_id and o.id = c.work_order_id
      where c.store_id = ${store} and c.kind = 'warranty'
    union select vehicle_id from declared_repair where store_id = ${store} and state = 'inForce'
    union select vehicle_id from warranty_standing where store_id = ${store}) every
  order by vehicle_id`
