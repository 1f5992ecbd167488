import { rankAsked } from './able.ts'
import { never, type Block } from './block.ts'
import type { Person } from './board.ts'
import { least, soonest } from './gaps.ts'
import type { Need } from './need.ts'
import type { Search } from './search.ts'
import { sayNo } from './sentences.ts'
import { begunBy, spanAt } from './spans.ts'
import { firstOver, sayStop } from './stops.ts'

export const nobodyAble = ({ piece: { skill, grade }, wanted }: Need): Block => ({
  next: never,
  why: () =>
    sayNo('nobodyWithSkill', {
      skill,
      ...(wanted ? { name: wanted.name } : rankAsked(grade) > 1 ? { grade } : {}),
    }),
})

/** Named is the one whose permit lasts longest. */
export const noPermit = ({ able, wanted }: Need, next: number): Block => ({
  next,
  why: (clock) => {
    const last = least(able, ({ hvUntil }) => -(hvUntil ?? 0))
    if (last?.hvUntil) return sayNo('noPermit', { name: last.name, expires: clock(last.hvUntil) })
    return sayNo('noPermit', wanted ? { name: wanted.name } : {})
  },
})

/** All who may do it are with another car, away, or off shift. */
export const busy = (search: Search, { piece }: Need, people: readonly Person[], at: number): Block => ({
  next: soonest(people.map((person) => nextTurn(search, person, at))),
  why: (clock) => {
    const stop = firstOver(people.map((person) => stopOf(search, person, at)))
    if (stop) return sayStop(stop, clock)
    const name = people.length === 1 ? { name: people[0]!.name } : {}
    return sayNo('nobodyOnShift', { at: clock(at), skill: piece.skill, ...name })
  },
})

/** What he is at now; or, if he is free, what comes before he would be done. */
function stopOf(search: Search, person: Person, at: number) {
  const { stops, free } = search.person(person)
  return spanAt(free, at)
    ? stops.find(({ from }) => from >= at)
    : stops.find(({ from, until }) => from <= at && at < until)
}

export const noSecond = (search: Search, { able, seconds }: Need, at: number): Block => ({
  next: soonest([...able, ...seconds].map((person) => nextTurn(search, person, at))),
  why: (clock) => sayNo('noSecondPerson', { at: clock(at) }),
})

/** When his next free time begins. */
export function nextTurn(search: Search, person: Person, after: number): number {
  const { free } = search.person(person)
  return free[begunBy(free, after) + 1]?.from ?? never
}
