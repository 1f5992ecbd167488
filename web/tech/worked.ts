export type Interval = { readonly startedAt: string; readonly endedAt: string | null }

/** The clock of a job: every interval together, the open one up to now. */
export const workedMs = (intervals: readonly Interval[], now: Date): number =>
  intervals.reduce(
    (sum, { startedAt, endedAt }) =>
      sum + Math.max(0, Date.parse(endedAt ?? now.toISOString()) - Date.parse(startedAt)),
    0,
  )

/** `01:09` and the seconds that show it is running. */
export function clockFace(ms: number): { hours: string; seconds: string } {
  const s = Math.floor(ms / 1000)
  return { hours: `${two(s / 3600)}:${two((s / 60) % 60)}`, seconds: two(s % 60) }
}

/** Standard time less time worked, in whole minutes: below zero it has run over. None where no standard is set. */
export const minutesLeft = (hoursHundredths: number, ms: number): number | undefined =>
  hoursHundredths > 0 ? Math.ceil((hoursHundredths * 36_000 - ms) / 60_000) : undefined

const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
