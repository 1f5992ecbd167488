import { isBlock, type Block } from './block.ts'
import type { Bay, Placed, Span } from './board.ts'
import { crewsAt } from './crews.ts'
import { gapAround, least, roomIn, stopped } from './gaps.ts'
import { kitFor } from './kit.ts'
import { lacking } from './lacking.ts'
import type { Need } from './need.ts'
import type { Search } from './search.ts'
import { hour } from './times.ts'
import { tooLong } from './too-long.ts'
import type { Crew } from './turns.ts'

/** A car is handed to another only where that saves more than this. */
const handOverMs = hour

/** Puts a piece where it begins at that moment and is done within the window; or says what is in the way. */
export function placeAt(search: Search, need: Need, at: number, window: Span, kept?: string): Placed | Block {
  const early = bayAt(search, need, { from: at, until: at + need.ms }, window)
  if (isBlock(early)) return early
  const crews = crewsAt(search, need, at)
  if (isBlock(crews)) return crews
  const inTime = crews.filter(({ until }) => until <= window.until)
  let missing: Block | undefined
  for (const crew of keptFirst(inTime, kept)) {
    const span = { from: at, until: crew.until }
    const bay = bayAt(search, need, span, window)
    const kit = isBlock(bay) ? bay : kitFor(search, need, span, window)
    if (!isBlock(bay) && !isBlock(kit)) return placed(span, bay, crew, kit)
    missing ??= isBlock(bay) ? bay : (kit as Block)
  }
  if (missing) return lacking(search, need, at, missing)
  const kit = kitFor(search, need, { from: at, until: at + need.ms }, window)
  return isBlock(kit) ? kit : tooLong(search, need, at, window, crews)
}

function bayAt(search: Search, need: Need, span: Span, window: Span): Bay | Block {
  const { noBay, bays, ms } = need
  if (noBay) return { next: Number.POSITIVE_INFINITY, why: () => noBay }
  const free = bays.flatMap((bay) => {
    const gap = gapAround(search.bay(bay), span)
    return gap ? [{ bay, room: roomIn(gap, window) }] : []
  })
  return least(free, ({ room }) => room)?.bay ?? stopped(bays.map(search.bay), span, ms)
}

/** The one who was at the car goes on, unless another is done much sooner. */
function keptFirst(crews: readonly Crew[], kept: string | undefined): readonly Crew[] {
  const same = crews.find(({ people }) => people[0]?.id === kept)
  return same && same.until <= crews[0]!.until + handOverMs ? [same, ...crews] : crews
}

const placed = (span: Span, bay: Bay, { people, turns }: Crew, kit: readonly { id: string }[]): Placed => ({
  ...span,
  bayId: bay.id,
  personIds: people.map(({ id }) => id),
  toolIds: kit.map(({ id }) => id),
  turns,
})
