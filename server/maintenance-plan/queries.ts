import { sql } from 'kysely'
import { z } from 'zod'
import type { AmendPlanForm } from '../../domain/maintenance-plan/forms.ts'
import { historyOf, listQuery, matching } from '../catalogue/queries.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { maintenancePlans } from './desk.ts'

export const planListQuery = listQuery.extend({ model: z.string().max(40).optional() })
export type PlanListQuery = z.output<typeof planListQuery>

/** `after` is model and item of the last row seen, with a blank between: no code has one. */
export async function planList({ db, query }: Asked<PlanListQuery>) {
  const { q, state, model, after, limit } = query
  const [afterModel, afterItem] = (after ?? '').split(' ')
  const found = await db
    .selectFrom('maintenancePlan as p')
    .innerJoin('vehicleModel as m', 'm.code', 'p.modelCode')
    .where('p.state', '=', state)
    .$if(model !== undefined, (qb) => qb.where('p.modelCode', '=', model!))
    .$if(q !== undefined && q.trim() !== '', (qb) => qb.where(inPlan(q!)))
    .$if(after !== undefined, (qb) =>
      qb.where(sql<boolean>`(p.model_code, p.item_code) > (${afterModel ?? ''}, ${afterItem ?? ''})`),
    )
    .orderBy('p.modelCode')
    .orderBy('p.itemCode')
    .limit(limit + 1)
    .select(['p.id', 'p.modelCode', 'p.itemCode', 'p.item', 'p.itemEn', 'p.action', 'p.state', 'm.energy'])
    .select(['m.name as model', 'm.nameEn as modelEn', 'p.firstKm', 'p.firstMonths', 'p.intervalKm'])
    .select(['p.intervalMonths', 'p.severeKm', 'p.severeMonths', 'p.labourCode', 'p.partCodes'])
    .execute()
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? `${last.modelCode} ${last.itemCode}` : null }
}

/** By the model as in its own list, or by the item's word or code. */
const inPlan = (typed: string) =>
  sql<boolean>`(${matching(typed, 'm', 'vehicleModel')} or strpos(p.item, ${typed.trim()}) > 0
    or p.item_code = ${typed.trim().toUpperCase()})`

/** A row of the plan as its form has it. */
export async function planFile(db: Reader, id: string): Promise<AmendPlanForm> {
  const { partCodes, quantitiesMilli, ...row } = await db
    .selectFrom('maintenancePlan')
    .where('id', '=', id)
    .select([
      'item',
      'itemEn',
      'action',
      'firstKm',
      'firstMonths',
      'intervalKm',
      'intervalMonths',
      'severeKm',
    ])
    .select(['severeMonths', 'labourCode', 'partCodes', 'quantitiesMilli', 'note'])
    .executeTakeFirstOrThrow(() => new NotFound('maintenancePlan'))
  const parts = partCodes.map((code, index) => ({ code, quantityMilli: quantitiesMilli[index]! }))
  // The word of the action was written by the form.
  return { ...(row as Omit<AmendPlanForm, 'parts'>), parts }
}

export async function planPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const head = await db
    .selectFrom('maintenancePlan as p')
    .innerJoin('vehicleModel as m', 'm.code', 'p.modelCode')
    .where('p.id', '=', id)
    .select(['p.id', 'p.modelCode', 'p.itemCode', 'p.state', 'm.name as model', 'm.nameEn as modelEn'])
    .executeTakeFirstOrThrow(() => new NotFound('maintenancePlan'))
  return {
    ...head,
    file: await planFile(db, id),
    ...(await historyOf(db, store, id)),
    steps: await stepsOf(db, maintenancePlans, id, asked),
  }
}
