/** What the screen does by itself as time passes. Instants are milliseconds. */
export const rowsPerPage = 6
export const readyPerPage = 2
const flipMs = 15_000
/** Asked again at least this often, whatever the stream says. */
export const askEveryMs = 15_000
/** Longer than two questions without an answer: what is seen is of then. */
const staleAfterMs = 40_000

export type Page = {
  readonly at: number
  readonly of: number
  /** Until it turns; of a single page: null. */
  readonly secondsLeft: number | null
}

/** Pages turn by the clock, so that two screens side by side show the same. */
export function pageAt(rows: number, perPage: number, now: number): Page {
  const of = Math.max(1, Math.ceil(rows / perPage))
  if (of === 1) return { at: 0, of, secondsLeft: null }
  return {
    at: Math.floor(now / flipMs) % of,
    of,
    secondsLeft: Math.ceil((flipMs - (now % flipMs)) / 1000),
  }
}

export const onPage = <Row>(rows: readonly Row[], perPage: number, { at }: Page): readonly Row[] =>
  rows.slice(at * perPage, (at + 1) * perPage)

export const isStale = (answeredAt: number, now: number): boolean => now - answeredAt > staleAfterMs

/** Against burn-in: the whole picture wanders by a few pixels, one place a minute, and comes round. */
const wander = [
  [0, 0],
  [3, -2],
  [4, 1],
  [2, 4],
  [-1, 3],
  [-4, 2],
  [-3, -1],
  [-1, -4],
  [2, -3],
] as const
export const shiftAt = (now: number): readonly [dx: number, dy: number] =>
  wander[Math.floor(now / 60_000) % wander.length]!

/** Minutes since midnight. A store that closes after midnight is open across it. */
export const isOpen = (minute: number, { opens, closes }: { opens: number; closes: number }): boolean =>
  opens <= closes ? minute >= opens && minute < closes : minute >= opens || minute < closes
