/** From and to in whole minutes since 1970; `to` is not inside. */
export type Span = { readonly from: number; readonly to: number }

/** Seconds are cut (R0.4). */
export const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / 60_000)
export const instantOfMinute = (minute: number): string => new Date(minute * 60_000).toISOString()

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** In order of time, none touching another. */
export function union(spans: readonly Span[]): Span[] {
  const whole: { from: number; to: number }[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (to <= from) continue
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}

/** What of `spans` is in none of `others`; both as `union` gives them. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const cuts = others.filter(({ from, to }) => from < span.to && to > span.from)
    const starts = [span.from, ...cuts.map(({ to }) => Math.max(to, span.from))]
    const ends = [...cuts.map(({ from }) => Math.max(from, span.from)), span.to]
    return starts.map((from, n) => ({ from, to: ends[n]! })).filter(({ from, to }) => to > from)
  })
}

/** The minute at which `spans` have lasted so long; undefined when they never do. */
export function momentAfter(spans: readonly Span[], minutes: number): number | undefined {
  let left = minutes
  for (const { from, to } of spans) {
    if (left < to - from) return from + left
    left -= to - from
  }
  return undefined
}
