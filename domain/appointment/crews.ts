import { hasPermit } from './able.ts'
import { never, type Block } from './block.ts'
import type { Person } from './board.ts'
import { gapAround, least, soonest } from './gaps.ts'
import type { Need } from './need.ts'
import { busy, nextTurn, noPermit, noSecond, nobodyAble } from './no-crew.ts'
import type { Search } from './search.ts'
import { turnsFrom, type Crew } from './turns.ts'

/** All who could begin it now, those who are done first in front; or why nobody can. */
export function crewsAt(search: Search, need: Need, at: number): readonly Crew[] | Block {
  const { ms, lasting, piece } = need
  if (need.nobody) return [{ people: [], turns: [{ from: at, until: at + ms }], until: at + ms, room: 0 }]
  if (need.able.length === 0) return nobodyAble(need)
  const licensed = need.able.filter((person) => mayUntil(need, person, at + ms))
  if (licensed.length === 0) return noPermit(need, never)
  const crews = licensed
    .map((person) => turnsFrom(person, search.person(person), at, ms, lasting))
    .filter((crew) => crew !== undefined)
  if (crews.length === 0) return busy(search, need, licensed, at)
  const valid = crews.filter(({ people, until }) => until === never || mayUntil(need, people[0]!, until))
  if (valid.length === 0)
    return noPermit(need, soonest(licensed.map((person) => nextTurn(search, person, at))))
  const whole = piece.secondPerson ? valid.flatMap((crew) => withSecond(search, need, crew)) : valid
  if (whole.length === 0) return noSecond(search, need, at)
  return whole.toSorted(byEnd)
}

const mayUntil = ({ permit }: Need, person: Person, at: number) => !permit || hasPermit(person, at)

/** Another with a permit, there and free in every turn. */
function withSecond(search: Search, { seconds }: Need, crew: Crew): Crew[] {
  const until = crew.turns.at(-1)?.until ?? 0
  const beside = seconds
    .filter((one) => one !== crew.people[0] && hasPermit(one, until))
    .map((one) => ({ one, gaps: crew.turns.map((turn) => gapAround(search.person(one), turn)) }))
    .filter(({ gaps }) => gaps.every((gap) => gap !== undefined))
  const chosen = least(beside, ({ gaps }) => (gaps[0] ? gaps[0].until - gaps[0].from : 0))
  return chosen ? [{ ...crew, people: [...crew.people, chosen.one] }] : []
}

const byEnd = (a: Crew, b: Crew) =>
  less(a.until, b.until) || less(a.room, b.room) || less(a.people[0]!.id, b.people[0]!.id)
/** Infinity less Infinity is no number. */
const less = <T>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)
