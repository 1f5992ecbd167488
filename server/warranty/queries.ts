import { z } from 'zod'
import { dayOf } from '../../domain/calendar.ts'
import { assess } from '../../domain/warranty/assess.ts'
import { onTheWall } from '../../domain/warranty/derivation.ts'
import { statementOf } from '../../domain/warranty/statement.ts'
import type { Asked } from '../route.ts'
import { rulesAt } from '../warranty-rule/queries.ts'
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
  const a = assess(one, await rulesAt(db, dayOf(one.now, one.zone)))
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
