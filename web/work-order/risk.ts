/** How a promise stands: the time left beside the standard work left. A proposal to look, not a rule. */
export type Risk = 'late' | 'tight' | 'soon' | 'fine' | 'kept' | 'missed'

type Promised = {
  readonly promisedAt: string
  readonly deliveredAt: string | null
  /** Standard minutes not yet worked, over all open jobs. */
  readonly workLeft: number
  /** When the last of them is planned to end. */
  readonly plannedUntil: string | undefined
}

const soonMinutes = 30

export function riskOf({ promisedAt, deliveredAt, workLeft, plannedUntil }: Promised, now: Date): Risk {
  if (deliveredAt) return Date.parse(deliveredAt) <= Date.parse(promisedAt) ? 'kept' : 'missed'
  const left = minutesBetween(now, promisedAt)
  if (left < 0) return 'late'
  if (left < workLeft || isLater(plannedUntil, promisedAt)) return 'tight'
  return left <= soonMinutes ? 'soon' : 'fine'
}

export const isLater = (at: string | undefined, promisedAt: string): boolean =>
  at !== undefined && Date.parse(at) > Date.parse(promisedAt)

export const minutesBetween = (from: string | Date, to: string | Date): number =>
  (new Date(to).getTime() - new Date(from).getTime()) / 60_000

/** `2 h 36 min`, or days and hours where minutes no longer matter. */
export function spanOf(minutes: number): { d: number; h: number; m: number } {
  const whole = Math.floor(Math.abs(minutes))
  const d = whole >= 48 * 60 ? Math.floor(whole / 1440) : 0
  return { d, h: Math.floor((whole - d * 1440) / 60), m: whole % 60 }
}
