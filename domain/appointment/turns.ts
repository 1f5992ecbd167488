import { never } from './block.ts'
import type { Person, Span } from './board.ts'
import type { Duty } from './search.ts'
import { begunBy } from './spans.ts'

/** A person at the work: his turns, when it is done, and how much time of his is free around it. */
export type Crew = {
  readonly people: readonly Person[]
  readonly turns: readonly Span[]
  /** Infinity: it is not known when he would be done. */
  readonly until: number
  readonly room: number
}

/**
 * The turns of a person who begins now; undefined: he is not there, or another car or an absence comes between.
 * Work of one day waits over a break; work of several days waits for whatever else he has to do.
 */
export function turnsFrom(
  person: Person,
  duty: Duty,
  at: number,
  ms: number,
  lasting: boolean,
): Crew | undefined {
  const { free, parted } = duty
  const turns: Span[] = []
  const first = begunBy(free, at)
  if (!free[first] || at >= free[first].until) return
  let left = ms
  for (let n = first; n < free.length; n++) {
    const from = Math.max(at, free[n]!.from)
    const until = Math.min(free[n]!.until, from + left)
    if (until > from) turns.push({ from, until })
    left -= until - from
    if (left === 0) return { people: [person], turns, until, room: roomFrom(duty, first, n) }
    if (!lasting && parted[n] === false) return
  }
  return { people: [person], turns, until: never, room: never }
}

/** The free time of which these spans are part, breaks left out. */
function roomFrom({ free, parted }: Duty, first: number, last: number): number {
  let room = 0
  for (let n = first; n <= last; n++) room += free[n]!.until - free[n]!.from
  for (let n = first - 1; n >= 0 && parted[n] && isSameDay(free[n]!, free[n + 1]!); n--)
    room += free[n]!.until - free[n]!.from
  for (let n = last + 1; n < free.length && parted[n - 1] && isSameDay(free[n - 1]!, free[n]!); n++)
    room += free[n]!.until - free[n]!.from
  return room
}

/** A night is longer than any break. */
const isSameDay = (one: Span, next: Span) => next.from - one.until < 5 * 3_600_000
