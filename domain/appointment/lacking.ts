import type { Block } from './block.ts'
import { nextGap, soonest } from './gaps.ts'
import type { Need } from './need.ts'
import { nextTurn } from './no-crew.ts'
import type { Search } from './search.ts'
import { begunBy, spanAt } from './spans.ts'
import { turnsFrom } from './turns.ts'

/** There are people, and a bay, but not for as long as these people need: when it is worth another look. */
export function lacking(search: Search, need: Need, at: number, block: Block): Block {
  const turn = soonest(need.able.map((person) => nextTurn(search, person, at)))
  return {
    ...block,
    next: Math.max(
      Math.min(block.next, turn),
      need.lasting && !need.nobody ? nextLongGap(search, need, at) : at,
    ),
  }
}

/** Work of days is done no sooner for beginning later: a bay that is not free beyond its soonest end is of no use. */
function nextLongGap(search: Search, need: Need, at: number): number {
  const ends = need.able.map((person) => {
    const duty = search.person(person)
    const begins = spanAt(duty.free, at) ? at : nextTurn(search, person, at)
    return turnsFrom(person, duty, begins, need.ms, true)?.until ?? Number.POSITIVE_INFINITY
  })
  const end = soonest(ends)
  return soonest(
    need.bays.map((bay) => {
      const times = search.bay(bay)
      const gap = times.free[begunBy(times.free, at)]
      return gap && gap.until >= end ? at : nextGap(times, at, need.ms, end)
    }),
  )
}
