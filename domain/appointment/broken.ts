import type { Bay, Board, Closed, Held, Person, Span, Tool } from './board.ts'
import { sayNo, type Because, type Told } from './sentences.ts'
import { meets, spanAt } from './spans.ts'
import { clockOf, told, type Clock } from './times.ts'

/** A hold as it is kept: `resource` is the id of the bay, person or tool. */
export type Hold = Held & { readonly resource: string }

/** A hold that can no longer be kept (S44): told to the customer, with an apology. */
export type Broken = Told<Because> & {
  readonly holder: string
  readonly label: string
  readonly resource: string
  readonly span: Span
}

/** Every hold on the board. */
export const holdsOn = ({ bays, people, tools }: Board): Hold[] =>
  [...bays, ...people, ...tools].flatMap(({ id, held }) => held.map((one) => ({ ...one, resource: id })))

/** Which holds stand on a closed bay, an absent person, a tool that is away; what is over is left in peace. */
export function brokenBy(board: Board, holds: readonly Hold[] = holdsOn(board)): Broken[] {
  const [bays, people, tools] = [byId(board.bays), byId(board.people), byId(board.tools)]
  return holds
    .filter(({ until }) => until > board.now)
    .flatMap((hold) => {
      const { resource, holder, label, from, until } = hold
      const clock = clockOf(board.zone, from)
      const bay = bays.get(resource)
      const person = people.get(resource)
      const tool = tools.get(resource)
      const why =
        (bay && ofBay(bay, hold, clock)) ??
        (person && ofPerson(person, hold, clock)) ??
        (tool && ofTool(tool, hold, clock))
      return why ? [{ ...why, holder, label, resource, span: { from, until } }] : []
    })
}

const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]))

const ofBay = ({ name, closed }: Bay, hold: Hold, clock: Clock) => out('bayClosed', name, closed, hold, clock)

/** As a dispatched job stands: it begins in a shift on duty and no absence falls into it. */
const ofPerson = ({ name, away, present }: Person, hold: Hold, clock: Clock) =>
  out('personAway', name, away, hold, clock) ??
  (spanAt(present, hold.from) ? undefined : sayNo('nobodyOnShift', { name, at: clock(hold.from) }))

const ofTool = ({ name, closed, calibratedUntil }: Tool, hold: Hold, clock: Clock) =>
  out('toolAway', name, closed, hold, clock) ??
  (calibratedUntil === null || calibratedUntil >= hold.until
    ? undefined
    : sayNo('toolUncalibrated', { name, expires: clock(calibratedUntil) }))

function out(because: Because, name: string, closed: readonly Closed[], hold: Hold, clock: Clock) {
  const stop = closed.find((one) => meets(one, hold))
  return stop && sayNo(because, { name, reason: stop.reason, ...told(clock, stop) })
}
