/** Instants in milliseconds; steps of a quarter of an hour, as the boards are ruled. */
const quarter = 15 * 60_000
const shortest = 30

export type Span = { readonly startsAt: string; readonly endsAt: string }

/** When technician and bay are both free for so long, within his shifts; undefined when that never comes. */
export type Asked = {
  readonly from: number
  readonly minutes: number
  readonly shifts: readonly Span[]
  readonly busy: readonly Span[]
}

export function firstFree({ from, minutes, shifts, busy }: Asked): number | undefined {
  const length = minutes * 60_000
  const starts = (fits: (end: number, shift: Span) => boolean) =>
    shifts.flatMap((shift) =>
      quarters(Math.max(from, ms(shift.startsAt)), ms(shift.endsAt)).filter(
        (at) => fits(at + length, shift) && isFree(busy, at, at + length),
      ),
    )[0]
  // Work longer than what is left of every shift begins in one and goes on in the next.
  return starts((end, shift) => end <= ms(shift.endsAt)) ?? starts(() => true)
}

export const isFree = (busy: readonly Span[], from: number, until: number): boolean =>
  busy.every(({ startsAt, endsAt }) => ms(endsAt) <= from || ms(startsAt) >= until)

/** The first of `spans` that something from here to there would run into. */
export const inTheWay = <S extends Span>(spans: readonly S[], from: number, until: number): S | undefined =>
  spans.find((one) => !isFree([one], from, until))

export const isWithin = (spans: readonly Span[], at: number): boolean =>
  spans.some(({ startsAt, endsAt }) => ms(startsAt) <= at && at < ms(endsAt))

/** Planned time of some jobs together: their standard minutes, rounded up, never below half an hour. */
export const plannedMinutes = (standard: readonly number[]): number =>
  Math.max(shortest, Math.ceil(standard.reduce((sum, minutes) => sum + minutes, 0) / 15) * 15)

/** One after the other in the whole planned time, each by its standard minutes, in fives if it fits. */
export function sharesOf(from: number, until: number, standard: readonly number[]): [number, number][] {
  const weights = standard.map((minutes) => Math.max(1, minutes))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const upTo = weights.map((_, i) => weights.slice(0, i).reduce((sum, weight) => sum + weight, 0))
  const cut = (minutes: number) => {
    const edges = upTo.map((weight) => from + rounded(((until - from) * weight) / all, minutes))
    return edges.map((edge, i): [number, number] => [edge, edges[i + 1] ?? until])
  }
  const fives = cut(5)
  return fives.every(([start, end]) => end > start) ? fives : cut(1)
}

const rounded = (length: number, minutes: number) =>
  Math.round(length / (minutes * 60_000)) * minutes * 60_000

function quarters(from: number, until: number): number[] {
  const first = Math.ceil(from / quarter) * quarter
  const count = Math.max(0, Math.ceil((until - first) / quarter))
  return Array.from({ length: count }, (_, i) => first + i * quarter)
}

const ms = (at: string) => Date.parse(at)
