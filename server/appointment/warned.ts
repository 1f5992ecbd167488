import { statementOf } from '../../domain/warranty/statement.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { assessedOf } from '../warranty/queries.ts'

export type Checked = {
  readonly level: 'none' | 'yellow' | 'orange' | 'red' | 'unchecked' | 'missing'
  /** The derivation as it was at that moment (S42); null where there is none. */
  readonly check: object | null
}

/**
 * S36: where the car stands under 三包, with what it comes from. A car without what the rule book must know is
 * `missing`; one that could not be reckoned is `unchecked`, and neither is a car that is not warned of.
 */
export async function checkedOf(
  db: Reader,
  here: { readonly store: string; readonly at: Date },
  vehicleId: string | null,
  odometerKm: number | null,
): Promise<Checked> {
  if (vehicleId === null) return { level: 'missing', check: null }
  try {
    const { one, assessment } = await assessedOf(db, { ...here, id: vehicleId, odometerKm })
    const level = assessment.warning?.level.value
    const check = {
      at: one.now,
      ruleSet: assessment.ruleSet.value,
      parts: statementOf(assessment, one.zone),
      problems: assessment.problems,
    }
    if (assessment.ruleSet.value === 'unknown') return { level: 'missing', check }
    return { level: level ?? 'none', check }
  } catch (error) {
    if (error instanceof NotFound) throw error
    return { level: 'unchecked', check: null }
  }
}
