import { timeOf } from '../calendar.ts'
import { isBlock, type Block } from './block.ts'
import type { Placed, Span } from './board.ts'
import type { Search } from './search.ts'
import { iso, minute } from './times.ts'
import { attempt } from './try-at.ts'

/** A start that was tried; the words are made for those that are shown. */
export type Tried = { readonly at: number; readonly found: readonly Placed[] | Block }

/** The starts of a day: 08:00, 08:30 …, by the store's clock. */
export function startsOn({ board, work }: Search, day: Span): number[] {
  const step = Math.max(1, work.stepMinutes)
  const [hours, minutes] = timeOf(iso(day.from), board.zone).split(':').map(Number) as [number, number]
  const first = day.from + ((step - ((hours * 60 + minutes) % step)) % step) * minute
  const count = Math.max(0, Math.ceil((day.until - first) / (step * minute)))
  return Array.from({ length: count }, (_, n) => first + n * step * minute)
}

/** Each of these starts: the refused ones are shown. */
export const tryEach = (search: Search, starts: readonly number[]): Tried[] =>
  starts.map((at) => ({ at, found: attempt(search, at) }))

/** Those that may fit: past a refusal the next is tried where its reason ends. */
export function trySome(search: Search, starts: readonly number[]): Tried[] {
  const tried: Tried[] = []
  let next = Number.NEGATIVE_INFINITY
  for (const at of starts) {
    if (at < next) continue
    const found = attempt(search, at)
    tried.push({ at, found })
    if (isBlock(found)) next = found.next
  }
  return tried
}

export const fits = ({ found }: Tried) => !isBlock(found)
