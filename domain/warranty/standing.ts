import { dayOf } from '../calendar.ts'
import type { Assessment } from './assess.ts'
import type { Case } from './cases.ts'
import { isWithin } from './periods.ts'
import type { Level, WarningItem } from './warning.ts'

/** What lists and marks need of an assessment, kept beside the car until something happens. */
export type Standing = {
  readonly level: Level
  readonly raisedBy: readonly WarningItem[]
  readonly totalDays: number | null
  /** Criteria that wait for a person’s decision (R1.5). */
  readonly undecided: readonly string[]
  readonly nextLevel: Level | null
  /** ISO instant at which mere staying reaches the next level; null where the car is not in the shop. */
  readonly nextAt: string | null
}

export const standingOf = ({ warning, outcomes, totalDays }: Assessment): Standing => ({
  level: warning?.level.value ?? 'none',
  raisedBy: (warning?.items ?? []).flatMap(({ value }) => (value.level === 'none' ? [] : [value.item])),
  totalDays: totalDays?.value ?? null,
  undecided: outcomes.flatMap(({ value }) => (value.decides === null ? [] : [value.criterion])),
  nextLevel: warning?.ifItStays?.value.level ?? null,
  nextAt: warning?.ifItStays?.value.at ?? null,
})

/** Repairs that count and of whose problem nobody has said anything, brought in while it could matter (R1.5, R1.6). */
export const unlinkedOf = ({ repairs, zone }: Case, { exchange }: Assessment): number =>
  exchange === null
    ? 0
    : repairs.filter(({ kind, faults, receivedAt, agreedAt, odometerKm }) => {
        const at = receivedAt ?? agreedAt
        return (
          kind === 'warranty' &&
          faults.length === 0 &&
          at !== null &&
          isWithin(exchange.value, dayOf(at, zone), odometerKm)
        )
      }).length
