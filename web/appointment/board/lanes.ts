import { skillsOn } from '../../../domain/appointment/able.ts'
import type { Bay, Board, Closed, Person, Span } from '../../../domain/appointment/board.ts'
import { freeMinutes } from '../../../domain/appointment/free-minutes.ts'
import { meets, without } from '../../../domain/appointment/spans.ts'
import { blocksOf, type Block, type Cars } from './blocks.ts'
import { groupNames, groups, isIn, type Group } from './groups.ts'

export type Lane = {
  readonly id: string
  readonly is: 'bay' | 'person'
  readonly name: string
  /** Of a bay: whose work stands there today. Of a person: what he can do. */
  readonly who: readonly string[]
  readonly blocks: readonly Block[]
  /** Hatched, with the reason. */
  readonly closed: readonly Closed[]
  /** Nobody there: lunch, before and after the shift. */
  readonly off: readonly Span[]
  /** Null: no booking is taken for it. */
  readonly leftMinutes: number | null
  /** Of a bay: empty, whether or not anybody could work there. */
  readonly emptyMinutes: number | null
}
type Day = {
  readonly board: Board
  readonly axis: Span
  readonly cars: Cars
  readonly group: Group | undefined
}

/** A lane a bay: those that can be booked, and those that hold something today. */
export function bayLanes({ board, axis, cars, group }: Day): Lane[] {
  const kinds = [...new Set(board.bays.map(({ kind }) => kind))]
  const free = new Map(freeMinutes(board, axis, kinds).bays.map((one) => [one.bayId, one]))
  return board.bays
    .filter(
      (bay) =>
        isIn(group, bay.kind) && ((bay.bookable && isAsked(bay)) || bay.held.some((one) => meets(one, axis))),
    )
    .map((bay) => ({
      id: bay.id,
      is: 'bay',
      name: bay.name,
      who: peopleOn(board, bay, axis),
      blocks: blocksOf(bay.id, bay.held, axis, cars),
      closed: bay.closed.filter((one) => meets(one, axis)),
      off: nobodyOn(board, bay, axis),
      leftMinutes: free.get(bay.id)?.minutes ?? null,
      emptyMinutes: free.get(bay.id)?.emptyMinutes ?? null,
    }))
}

/** Nobody books a wash alone. */
const isAsked = ({ kind }: Bay) => groupNames.some((name) => isIn(name, kind))

/** A lane a person: those who are on shift, or hold something today. */
export function personLanes({ board, axis, cars, group }: Day): Lane[] {
  const free = new Map(freeMinutes(board, axis, []).people.map((one) => [one.personId, one.minutes]))
  return board.people
    .filter((person) => canDo(person, group) && isAbout(person, axis))
    .map((person) => ({
      id: person.id,
      is: 'person',
      name: person.name,
      who: person.skills,
      blocks: blocksOf(person.id, person.held, axis, cars),
      closed: person.away.filter((one) => meets(one, axis)),
      off: without([axis], person.present).flatMap((one) => without([one], person.away)),
      leftMinutes: free.get(person.id) ?? 0,
      emptyMinutes: null,
    }))
}

const isAbout = ({ present, away, held }: Person, axis: Span) =>
  [...present, ...away, ...held].some((one) => meets(one, axis))

const canDo = ({ skills }: Person, group: Group | undefined) =>
  !group || groups[group].some((kind) => skillsOn(kind).some((skill) => skills.includes(skill)))

const peopleOn = ({ people }: Board, { held }: Bay, axis: Span) =>
  people
    .filter((person) =>
      held.some(
        (one) => meets(one, axis) && person.held.some((his) => his.holder === one.holder && meets(his, one)),
      ),
    )
    .map(({ name }) => name)

/** When nobody is there who works on such a bay. */
function nobodyOn({ people }: Board, { kind }: Bay, axis: Span): Span[] {
  const skills = skillsOn(kind)
  if (skills.length === 0) return []
  const able = people.filter((person) => skills.some((skill) => person.skills.includes(skill)))
  return without(
    [axis],
    able.flatMap(({ present }) => present),
  )
}
