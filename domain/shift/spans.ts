/** From one instant to another, ISO. */
export type Span = { readonly startsAt: string; readonly endsAt: string }
type Bounds = readonly [from: number, until: number]

const bounds = ({ startsAt, endsAt }: Span): Bounds => [Date.parse(startsAt), Date.parse(endsAt)]
const span = ([from, until]: Bounds): Span => ({
  startsAt: new Date(from).toISOString(),
  endsAt: new Date(until).toISOString(),
})

/** What is left of `spans` without `out`. */
export const cut = (spans: readonly Span[], out: readonly Span[]): Span[] =>
  out.map(bounds).reduce(without, spans.map(bounds)).map(span)

const without = (left: readonly Bounds[], [from, until]: Bounds): Bounds[] =>
  left.flatMap(([a, b]) =>
    until <= a || from >= b
      ? [[a, b] as const]
      : ([[a, from] as const, [until, b] as const] as const).filter(([start, end]) => end > start),
  )

/** What of `spans` lies within `frame`. */
export const within = (spans: readonly Span[], frame: readonly Span[]): Span[] => {
  const frames = merged(frame)
  return merged(spans).flatMap(([a, b]) =>
    frames.flatMap(([from, until]) => {
      const part: Bounds = [Math.max(a, from), Math.min(b, until)]
      return part[1] > part[0] ? [span(part)] : []
    }),
  )
}

/** Whole minutes of the time that the spans cover; what two of them share counts once. */
export const minutesOf = (spans: readonly Span[]): number =>
  Math.round(merged(spans).reduce((sum, [from, until]) => sum + until - from, 0) / 60_000)

export const overlaps = (one: Span, other: Span): boolean => {
  const [[a, b], [from, until]] = [bounds(one), bounds(other)]
  return a < until && from < b
}

export const holds = (frame: Span, at: string): boolean => {
  const [from, until] = bounds(frame)
  return from <= Date.parse(at) && Date.parse(at) < until
}

const merged = (spans: readonly Span[]): Bounds[] =>
  spans
    .map(bounds)
    .sort(([a], [b]) => a - b)
    .reduce<Bounds[]>((all, [from, until]) => {
      const last = all.at(-1)
      return last && from <= last[1]
        ? [...all.slice(0, -1), [last[0], Math.max(last[1], until)]]
        : [...all, [from, until]]
    }, [])
