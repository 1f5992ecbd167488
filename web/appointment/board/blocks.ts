import type { Held, Span } from '../../../domain/appointment/board.ts'
import { byBeginning, meets } from '../../../domain/appointment/spans.ts'
import type { Booking, BoardWeek, Visit } from './read.ts'

/** Time that a car holds of one bay or one person; `row` of `rows` where others hold it at the same time. */
export type Block = Span & {
  readonly key: string
  readonly holder: string
  readonly label: string
  readonly booking: Booking | undefined
  readonly visit: Visit | undefined
  readonly row: number
  readonly rows: number
}
export type Cars = (holder: string) => Pick<Block, 'booking' | 'visit'>

/** Whose time it is: of a booking, of a stay, or of a stay that was booked. */
export function carsOf({ bookings, visits }: Pick<BoardWeek, 'bookings' | 'visits'>): Cars {
  const byId = new Map(bookings.map((one) => [one.id, one]))
  const byVisit = new Map(bookings.flatMap((one) => (one.visitId ? [[one.visitId, one] as const] : [])))
  const stays = new Map(visits.map((one) => [one.id, one]))
  return (holder) => {
    const booking = byId.get(holder) ?? byVisit.get(holder)
    return { booking, visit: stays.get(booking?.visitId ?? holder) ?? stays.get(holder) }
  }
}

/** What is held within the span; what one car holds without a gap is one block. */
export function blocksOf(lane: string, held: readonly Held[], within: Span, cars: Cars): Block[] {
  const mine: Held[] = []
  for (const one of held.filter((other) => meets(other, within)).toSorted(byBeginning)) {
    const n = mine.findLastIndex(({ holder }) => holder === one.holder)
    const last = mine[n]
    if (last && last.until >= one.from) mine[n] = { ...last, until: Math.max(last.until, one.until) }
    else mine.push(one)
  }
  return stacked(
    mine.map(({ holder, label, from, until }) => ({
      ...cars(holder),
      key: `${lane} ${holder} ${from}`,
      holder,
      label,
      from: Math.max(from, within.from),
      until: Math.min(until, within.until),
    })),
  )
}

/** Blocks that overlap share the height of the lane; those that do not have it whole. */
export function stacked<One extends Span>(blocks: readonly One[]): (One & { row: number; rows: number })[] {
  const done: (One & { row: number; rows: number })[] = []
  let group: (One & { row: number; rows: number })[] = []
  let ends: number[] = []
  const close = () => {
    done.push(...group.map((one) => ({ ...one, rows: ends.length })))
    group = []
    ends = []
  }
  for (const one of blocks.toSorted(byBeginning)) {
    if (ends.every((until) => until <= one.from)) close()
    const free = ends.findIndex((until) => until <= one.from)
    const row = free < 0 ? ends.length : free
    ends[row] = one.until
    group.push({ ...one, row, rows: 1 })
  }
  close()
  return done
}
