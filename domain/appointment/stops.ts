import type { Closed, Held, Span } from './board.ts'
import type { Because, Told } from './sentences.ts'
import { sayNo } from './sentences.ts'
import { byBeginning, merged, meets, without } from './spans.ts'
import { told, type Clock } from './times.ts'

/** Why a bay, a person or a tool cannot be had for a time. */
export type Stop = Span & { readonly because: Because; readonly name: string; readonly label: string }

/** What a search knows of a bay, a person or a tool: its stops and what they leave, both in order. */
export type Times = { readonly stops: readonly Stop[]; readonly free: readonly Span[] }

export const always: readonly Span[] = [{ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }]

export function timesOf(frame: readonly Span[], stops: readonly Stop[]): Times {
  const inOrder = stops.filter(({ from, until }) => until > from).sort(byBeginning)
  return { stops: inOrder, free: without(frame, inOrder) }
}

export const taken = (because: Because, name: string, held: readonly Held[]): Stop[] =>
  held.map(({ from, until, label }) => ({ from, until, because, name, label }))

export const closed = (because: Because, name: string, spans: readonly Closed[]): Stop[] =>
  spans.map(({ from, until, reason }) => ({ from, until, because, name, label: reason }))

export const stopIn = ({ stops }: Times, span: Span) => stops.find((stop) => meets(stop, span))

/** The stop that is over first: what the people on the telephone would wait for. */
export const firstOver = (stops: readonly (Stop | undefined)[]) =>
  stops.reduce((best, stop) => (!best || (stop && stop.until < best.until) ? stop : best), undefined)

export const sayStop = (stop: Stop, clock: Clock): Told<Because> =>
  sayNo(stop.because, { name: stop.name, label: stop.label, reason: stop.label, ...told(clock, stop) })

/** For each free span: whether only a break or the night parts it from the next one. */
export const partedByBreaks = ({ free, stops }: Times): boolean[] => {
  const solid = merged(stops)
  let next = 0
  return free.slice(1).map(({ from }, n) => {
    while (next < solid.length && solid[next]!.until <= free[n]!.until) next++
    return !solid[next] || solid[next]!.from >= from
  })
}
