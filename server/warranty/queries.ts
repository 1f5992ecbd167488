import { z } from 'zod'
import { dayOf } from '../../domain/calendar.ts'
import { assess } from '../../domain/warranty/assess.ts'
import { chosenRuleSet } from '../../domain/warranty/choose.ts'
import { compensation } from '../../domain/warranty/compensation.ts'
import { onTheWall, type Problem } from '../../domain/warranty/derivation.ts'
import { statementOf } from '../../domain/warranty/statement.ts'
import { lawfulEnd } from '../../domain/warranty/stays.ts'
import type { Reader } from '../db.ts'
import { issuesOf } from '../quality-issue/queries.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { rulesAt } from '../warranty-rule/queries.ts'
import { zoneOf } from '../zone.ts'
import { carAlone, caseOf } from './case.ts'
import { repairsOf } from './repairs.ts'
import { repairsShown } from './shown.ts'

/** The moment and the reading that are asked about: now and the latest on file, where nobody says otherwise. */
export const momentQuery = z.strictObject({
  at: z.iso.datetime({ offset: true }).optional(),
  km: z.coerce.number().int().min(0).max(5_000_000).optional(),
})

/** Where a car stands under the 三包 law, every figure with what it comes from. */
export async function warrantyPage(asked: Asked<z.output<typeof momentQuery>>) {
  const { db, store, id, at, query } = asked
  const moment = query.at ? new Date(query.at) : at
  const {
    plate,
    onFile,
    one,
    assessment: a,
  } = await assessedOf(db, { store, id, at: moment, odometerKm: query.km ?? null })
  const issues = await issuesOf(asked, id, onFile)
  return {
    ...plate,
    id,
    now: one.now,
    odometerKm: one.odometerKm,
    ruleSet: a.ruleSet.value,
    level: a.warning?.level.value ?? null,
    isInRepair: a.isInRepair?.value ?? null,
    figures: [
      a.ruleSet,
      a.isInRepair,
      a.isInExchange,
      a.totalDays,
      a.warning?.level,
      a.warning?.ifItStays,
    ].flatMap((figure) =>
      figure ? [{ name: figure.name, shown: onTheWall(figure.shown, one.zone), clause: figure.clause }] : [],
    ),
    parts: statementOf(a, one.zone),
    problems: a.problems,
    restsOnElsewhere: a.restsOnElsewhere,
    repairs: await repairsShown(asked, onFile, a),
    issues,
    questions: a.outcomes.flatMap(({ name, how, clause, value }) =>
      value.decides !== null || value.isDecided ? [{ name, how, clause, ...value }] : [],
    ),
  }
}

/** A car with its assessment, by the rules of that day. */
export async function assessedOf(db: Reader, asking: Parameters<typeof caseOf>[1]) {
  const { case: one, plate, onFile } = await caseOf(db, asking)
  const rules = await rulesAt(db, dayOf(one.now, one.zone))
  return { plate, onFile, one, assessment: assess(one, rules) }
}

/** An order as a repair: from its agreement to its completion. */
export async function repairOf(db: Reader, store: string, workOrderId: string) {
  const order = await db
    .selectFrom('workOrder')
    .where('storeId', '=', store)
    .where('id', '=', workOrderId)
    .where('state', 'not in', ['voided', 'withdrawn'])
    .select('vehicleId')
    .executeTakeFirst()
  if (!order) throw new NotFound('workOrder')
  const { vehicleId } = order
  const onFile = await repairsOf(db, store, [vehicleId], await zoneOf(db, store))
  const repair = onFile.find(({ id }) => id === workOrderId)?.repair
  if (!repair) throw new NotFound('workOrder')
  return { vehicleId, begun: repair.agreedAt ?? repair.receivedAt, ended: lawfulEnd(repair) }
}

/** The order of the law that a car stands under, and what the rule book would charge for its use (R1.8). */
export async function lawOf(db: Reader, asked: Parameters<typeof carAlone>[1]) {
  const { car, zone, odometerKm } = await carAlone(db, asked)
  const problems: Problem[] = []
  const { sets } = await rulesAt(db, dayOf(asked.at.toISOString(), zone))
  const chosen = chosenRuleSet(car, sets, () => {})
  const set = sets.find(({ code }) => code === chosen.value)
  const charged = set && compensation(car, set, odometerKm, (problem) => problems.push(problem))
  return { chosen, set, zone, compensation: charged ?? null, problems }
}

/** A car that something can still be written down of. */
export async function carStands(db: Reader, id: string) {
  const car = await db
    .selectFrom('vehicle')
    .where('id', '=', id)
    .where('state', 'not in', ['withdrawn', 'merged'])
    .select('id')
    .executeTakeFirst()
  if (!car) throw new NotFound('vehicle')
}
