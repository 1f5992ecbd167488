import { z } from 'zod'
import { assess } from '../../domain/warranty/assess.ts'
import { chosenRuleSet } from '../../domain/warranty/choose.ts'
import { compensation } from '../../domain/warranty/compensation.ts'
import { onTheWall, type Problem } from '../../domain/warranty/derivation.ts'
import { firstRuleSets } from '../../domain/warranty/rule-sets.ts'
import { statementOf } from '../../domain/warranty/statement.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { caseOf } from './case.ts'

/** The moment and the reading that are asked about: now and the latest on file, where nobody says otherwise. */
export const momentQuery = z.strictObject({
  at: z.iso.datetime({ offset: true }).optional(),
  km: z.coerce.number().int().min(0).max(5_000_000).optional(),
})

/** Where a car stands under the 三包 law, every figure with what it comes from. */
export async function warrantyPage({ db, store, id, at, query }: Asked<z.output<typeof momentQuery>>) {
  const asked = query.at ? new Date(query.at) : at
  const { plate, ...one } = await caseOf(db, { store, id, at: asked, odometerKm: query.km ?? null })
  const a = assess(one)
  const counted = one.repairs.filter(({ kind }) => kind === 'warranty')
  return {
    ...plate,
    now: one.now,
    odometerKm: one.odometerKm,
    ruleSet: a.ruleSet.value,
    level: a.warning?.level.value ?? null,
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
    repairs: {
      counted: counted.length,
      unlinked: counted.filter(({ faults }) => faults.length === 0).length,
    },
  }
}

/** The order of the law that a car stands under, and what the rule book would charge for its use (R1.8). */
export async function lawOf(db: Reader, asked: Parameters<typeof caseOf>[1]) {
  const { car, zone, odometerKm } = await caseOf(db, asked)
  const problems: Problem[] = []
  const chosen = chosenRuleSet(car, firstRuleSets, () => {})
  const set = firstRuleSets.find(({ code }) => code === chosen.value)
  const charged = set && compensation(car, set, odometerKm, (problem) => problems.push(problem))
  return { chosen, set, zone, compensation: charged ?? null, problems }
}
