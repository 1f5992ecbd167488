import type { Placed } from './board.ts'
import { pickedAt } from './gate.ts'
import type { Need } from './need.ts'
import type { Search } from './search.ts'
import { sayYes, type Favour, type Reason } from './sentences.ts'
import { clockOf, type Clock } from './times.ts'

/** What speaks for a slot, each said once: who, where, with which parts and tools. */
export function reasonsFor(search: Search, at: number, pieces: readonly Placed[]): Reason[] {
  const clock = clockOf(search.board.zone, at)
  const of = (reasons: (nth: number) => (Reason | undefined)[]) => pieces.flatMap((_, nth) => reasons(nth))
  const all = [
    ...of((nth) => [...people(search, search.needs[nth]!, pieces[nth]!, at, clock)]),
    ...of((nth) => [bay(search, pieces[nth]!, at, clock)]),
    parts(search, clock),
    ...of((nth) => tools(search, pieces[nth]!, at, clock)),
  ].filter((reason) => reason !== undefined)
  return all.filter((one, n) => all.findIndex((other) => same(one, other)) === n)
}

/** Said of one name once, at its first hour. */
const same = (one: Reason, other: Reason) =>
  one.facts.name !== undefined ? one.facts.name === other.facts.name : one.says === other.says

function people(search: Search, need: Need, { personIds, from }: Placed, at: number, clock: Clock): Reason[] {
  if (need.nobody) return [sayYes('nobodyNeeded', { kind: need.piece.bayKind })]
  const [name, second] = personIds.map((id) => search.board.people.find((one) => one.id === id)?.name ?? id)
  const first = since('personOnShift', 'personFrom', name!, from, at, clock)
  return second === undefined ? [first] : [first, sayYes('secondPerson', { name: second })]
}

function bay({ board }: Search, { bayId, from }: Placed, at: number, clock: Clock): Reason {
  const name = board.bays.find(({ id }) => id === bayId)?.name ?? bayId
  return since('bayFree', 'bayFrom', name, from, at, clock)
}

const tools = ({ board }: Search, { toolIds, from }: Placed, at: number, clock: Clock): Reason[] =>
  board.tools
    .filter(({ id }) => toolIds.includes(id))
    .map(({ name }) => since('toolFree', 'toolFrom', name, from, at, clock))

function parts({ work: { parts, leadMinutes } }: Search, clock: Clock): Reason | undefined {
  if (parts.length === 0) return
  const picked = Math.max(...parts.map((part) => pickedAt(part, leadMinutes)))
  return picked === 0 ? sayYes('partsInStock', {}) : sayYes('partsBy', { picked: clock(picked) })
}

const since = (now: Favour, later: Favour, name: string, from: number, at: number, clock: Clock): Reason =>
  from === at ? sayYes(now, { name }) : sayYes(later, { name, from: clock(from) })
