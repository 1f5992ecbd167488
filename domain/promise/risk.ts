/** What is known of an order whose car somebody waits for. Instants in epoch milliseconds. */
export type RiskFacts = {
  readonly promisedAt: number
  /** Standard minutes not yet worked, over all jobs that are open. */
  readonly leftMinutes: number
  /** To check and to wash, as far as that is still to be done. */
  readonly finishMinutes: number
  /** When the last part that is missing comes; null: none is missing. */
  readonly partAt: number | null
  /** A part is missing, and nobody has said when it comes, or it should have come. */
  readonly partIsUntold: boolean
  /** Until when the last open job is given out; null: none is. */
  readonly plannedUntil: number | null
  readonly readyAt: number | null
}

export const risks = ['kept', 'missed', 'late', 'part', 'work', 'planned', 'soon', 'fine'] as const
export type Risk = (typeof risks)[number]

/** `readyAt`: when it will be ready as things stand; what is promised before that breaks. */
export type Standing = { readonly risk: Risk; readonly readyAt: number; readonly lateMinutes: number }

const minute = 60_000
const soonMinutes = 30

/** S68: whether a promise will be kept, by the clock, by what is left to do and by the parts; told `lead` minutes ahead. */
export function standingOf(facts: RiskFacts, now: number, leadMinutes: number): Standing {
  const { promisedAt, readyAt } = facts
  const by = (is: Risk, at: number): Standing => ({
    risk: is,
    readyAt: at,
    lateMinutes: Math.max(0, Math.ceil((at - promisedAt) / minute)),
  })
  if (readyAt !== null) return by(readyAt <= promisedAt ? 'kept' : 'missed', readyAt)
  const finish = facts.finishMinutes * minute
  const worked = now + facts.leftMinutes * minute + finish
  const fitted = (facts.partAt ?? 0) + finish
  const planned = (facts.plannedUntil ?? 0) + finish
  const readyBy = Math.max(worked, fitted, planned)
  const breaks = (at: number) => at + leadMinutes * minute > promisedAt
  if (now > promisedAt) return by('late', readyBy)
  if (facts.partIsUntold || (facts.partAt !== null && breaks(fitted))) return by('part', readyBy)
  if (breaks(worked)) return by('work', readyBy)
  if (facts.plannedUntil !== null && planned > promisedAt) return by('planned', readyBy)
  return by(promisedAt - now <= soonMinutes * minute ? 'soon' : 'fine', readyBy)
}

/** Somebody has to speak with the owner, before the hour comes. */
export const isAtRisk = ({ risk }: Standing) => ['late', 'part', 'work', 'planned'].includes(risk)
