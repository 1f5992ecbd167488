import { skillsOn } from './able.ts'
import type { Bay, Board, Person, Span } from './board.ts'
import { lengthOf, shared, without } from './spans.ts'
import { minute } from './times.ts'

export type Free = {
  /** 余: the bay is free and somebody who works on such a bay is there and free. `emptyMinutes`: nobody asked for. */
  readonly bays: readonly {
    readonly bayId: string
    readonly minutes: number
    readonly emptyMinutes: number
  }[]
  readonly people: readonly { readonly personId: string; readonly minutes: number }[]
  /** Of a kind together: each minute as many times as bays and people can be paired in it. */
  readonly kinds: readonly { readonly kind: string; readonly minutes: number }[]
}

/** What is left of a day, from now on, in opening hours; absences and breaks out. Of bays of these kinds. */
export function freeMinutes(board: Board, day: Span, bayKinds: readonly string[]): Free {
  const open = shared(without(board.open, board.closedDays), [
    { from: Math.max(day.from, board.now), until: day.until },
  ])
  const people = board.people.map((person) => ({ person, free: leftOf(person.present, person, open) }))
  const bays = board.bays
    .filter(({ kind, bookable }) => bookable && bayKinds.includes(kind))
    .map((bay) => ({ bay, free: leftOf(open, bay, open) }))
  const ableOn = (kind: string) =>
    people.filter(({ person }) => worksOn(person, kind)).map(({ free }) => free)
  return {
    bays: bays.map(({ bay, free }) => ({
      bayId: bay.id,
      emptyMinutes: minutesOf(free),
      minutes: minutesOf(skillsOn(bay.kind).length === 0 ? free : shared(free, ableOn(bay.kind).flat())),
    })),
    people: people.map(({ person, free }) => ({ personId: person.id, minutes: minutesOf(free) })),
    kinds: bayKinds.map((kind) => {
      const free = bays.filter(({ bay }) => bay.kind === kind).map((one) => one.free)
      const own = skillsOn(kind).length === 0 ? minutesOf(free.flat()) : pairedMinutes(free, ableOn(kind))
      return { kind, minutes: own }
    }),
  }
}

const leftOf = (frame: readonly Span[], one: Bay | Person, open: readonly Span[]): Span[] =>
  shared(without(frame, [...one.held, ...('closed' in one ? one.closed : one.away)]), open)

const worksOn = ({ skills }: Person, kind: string) => skillsOn(kind).some((skill) => skills.includes(skill))

const minutesOf = (spans: readonly Span[]) => Math.round(lengthOf(spans) / minute)

/** One person works on one bay at a time. */
function pairedMinutes(bays: readonly (readonly Span[])[], people: readonly (readonly Span[])[]): number {
  const moments = [...new Set([...bays, ...people].flat().flatMap(({ from, until }) => [from, until]))].sort(
    (a, b) => a - b,
  )
  const at = (all: readonly (readonly Span[])[], moment: number) =>
    all.filter((free) => free.some(({ from, until }) => from <= moment && moment < until)).length
  const sum = moments.slice(1).reduce((total, until, n) => {
    const from = moments[n]!
    return total + Math.min(at(bays, from), at(people, from)) * (until - from)
  }, 0)
  return Math.round(sum / minute)
}
