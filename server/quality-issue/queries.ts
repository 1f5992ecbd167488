import { proposalsFor, sketchOf, type Likened } from '../../domain/quality-issue/propose.ts'
import type { Danger, System, WarrantyRepair } from '../../domain/warranty/cases.ts'
import { lastEventOf } from '../customer/queries.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { qualityIssues } from './desk.ts'

type Repair = Likened & { readonly repair: Pick<WarrantyRepair, 'kind' | 'faults' | 'id'> }

/** The issues of a car with their repairs, and for each repair without one what it may have been of (R1.6). */
export async function issuesOf(asked: Asked<unknown>, vehicleId: string, repairs: readonly Repair[]) {
  const { db, store } = asked
  const rows = await db
    .selectFrom('qualityIssue')
    .where('storeId', '=', store)
    .where('vehicleId', '=', vehicleId)
    .where('state', '=', 'open')
    .orderBy('id')
    .select(['id', 'title', 'system', 'failureMode', 'partCode', 'isMainPart', 'danger', 'needsReplacement'])
    .select(['isSerious', 'seriousReason'])
    .execute()
  const known = rows.map((row) => ({
    ...row,
    system: row.system as System | null,
    danger: row.danger as Danger | null,
  }))
  const open = await Promise.all(
    known.map(async (issue) => ({
      ...issue,
      repairs: repairs.flatMap(({ id, repair }) =>
        repair.faults.some(({ issue: one }) => one === issue.id) ? [{ id, number: repair.id }] : [],
      ),
      seen: await lastEventOf(db, store, issue.id),
      steps: await stepsOf(db, qualityIssues, issue.id, asked),
    })),
  )
  const unlinked = repairs
    .filter(({ repair }) => repair.kind === 'warranty' && repair.faults.length === 0)
    .map((repair) => ({
      id: repair.id,
      number: repair.repair.id,
      proposals: proposalsFor(repair, known),
      sketch: sketchOf(repair),
    }))
  return { open, unlinked }
}
