import type { Span } from './board.ts'

/** In order, and what touches or overlaps made one. */
export function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const { from, until } of spans.toSorted(byBeginning)) {
    const last = all.at(-1)
    if (until <= from) continue
    if (last && from <= last.until)
      all[all.length - 1] = { from: last.from, until: Math.max(last.until, until) }
    else all.push({ from, until })
  }
  return all
}

/** What is left of the frame without `out`. */
export function without(frame: readonly Span[], out: readonly Span[]): Span[] {
  const [frames, outs, left] = [merged(frame), merged(out), [] as Span[]]
  let next = 0
  for (const { from, until } of frames) {
    let at = from
    while (next < outs.length && outs[next]!.until <= from) next++
    for (let n = next; n < outs.length && outs[n]!.from < until; n++) {
      if (outs[n]!.from > at) left.push({ from: at, until: outs[n]!.from })
      at = Math.max(at, outs[n]!.until)
    }
    if (at < until) left.push({ from: at, until })
  }
  return left
}

/** What both have. */
export function shared(some: readonly Span[], others: readonly Span[]): Span[] {
  const [a, b, both] = [merged(some), merged(others), [] as Span[]]
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i]!.from, b[j]!.from)
    const until = Math.min(a[i]!.until, b[j]!.until)
    if (until > from) both.push({ from, until })
    if (a[i]!.until < b[j]!.until) i++
    else j++
  }
  return both
}

export const byBeginning = (a: Span, b: Span) => a.from - b.from || a.until - b.until

export const meets = (a: Span, b: Span) => a.from < b.until && b.from < a.until

export const lengthOf = (spans: readonly Span[]) =>
  spans.reduce((sum, { from, until }) => sum + until - from, 0)

/** Of spans in order: the last that has begun by then; −1: none has. */
export function begunBy(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.from <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The one of these that this moment lies in; they are in order and do not overlap. */
export function spanAt(spans: readonly Span[], at: number): Span | undefined {
  const span = spans[begunBy(spans, at)]
  return span && at < span.until ? span : undefined
}
