import { isBlock, never, type Block } from './block.ts'
import type { Placed, Span } from './board.ts'
import { soonest } from './gaps.ts'
import { nextTurn } from './no-crew.ts'
import { placeAt } from './place.ts'
import type { Search } from './search.ts'
import { tooLong } from './too-long.ts'
import { boardEnd, horizonOf, isLongWork, nextDay, windowsOf } from './windows.ts'

/** The pieces one after the other, the first at that moment; or the first thing that is in the way. */
export function chainAt(search: Search, at: number): readonly Placed[] | Block {
  const hopeless = search.needs.findIndex(
    (_, nth) => at + before(search, nth) >= (search.lost.get(nth)?.from ?? never),
  )
  if (hopeless > 0) return search.lost.get(hopeless)!.found
  const quickest = chained(search, at, false)
  if (isBlock(quickest) || search.needs.length < 2) return quickest
  // To keep the person may cost the time that the last piece lacks.
  const kept = chained(search, at, true)
  return isBlock(kept) ? quickest : kept
}

function chained(search: Search, at: number, keeps: boolean): readonly Placed[] | Block {
  const horizon = horizonOf(search, at)
  const pieces: Placed[] = []
  let from = at
  for (let nth = 0; nth < search.needs.length; nth++) {
    const last = keeps ? pieces.at(-1)?.personIds[0] : undefined
    const next =
      nth === 0
        ? placeAt(search, search.needs[0]!, at, windowsOf(search, 0, at, horizon)[0]!)
        : soonestOf(search, nth, from, horizon, last)
    if (isBlock(next)) return nth === 0 ? next : { ...next, next: untilOther(search, nth, at, from) }
    pieces.push(next)
    from = next.until
  }
  return pieces
}

/** What cannot follow at its hour cannot follow later that day either: only an earlier end of what comes before helps. */
const untilOther = (search: Search, nth: number, at: number, from: number): number =>
  at + before(search, nth) === from && !isLongWork(search) ? nextDay(search.days, at) : at + 1

/** The least time that the pieces before it take. */
const before = ({ needs }: Search, nth: number) => needs.slice(0, nth).reduce((sum, { ms }) => sum + ms, 0)

/** Of starts on one day the later ones mostly wait for the same gap: what was found stands until that gap begins. */
function soonestOf(search: Search, nth: number, from: number, horizon: number, kept = ''): Placed | Block {
  const key = `${nth} ${horizon} ${kept}`
  const known = search.later.get(key)
  if (known && known.from <= from && (isBlock(known.found) || from <= known.found.from)) return known.found
  const found = waiting(search, nth, from, horizon, kept)
  search.later.set(key, { from, found })
  if (isBlock(found) && found.next === never && from < (search.lost.get(nth)?.from ?? never))
    search.lost.set(nth, { from, found })
  return found
}

/** A later piece may wait. It is put where it is done first. */
function waiting(search: Search, nth: number, from: number, horizon: number, kept: string): Placed | Block {
  let reason: Block | undefined
  const windows = windowsOf(search, nth, from, horizon)
  for (const window of windows) {
    const found = within(search, nth, window, kept)
    if (!isBlock(found)) return found
    reason ??= found
    if (found.next === never) return { ...reason, next: never }
  }
  return reason ?? tooLong(search, search.needs[nth]!, from, { from, until: horizon })
}

function within(search: Search, nth: number, window: Span, kept: string): Placed | Block {
  const need = search.needs[nth]!
  let best: Placed | undefined
  let reason: Block | undefined
  for (let at = window.from; at + need.ms < Math.min(window.until + 1, best?.until ?? never); ) {
    const found = placeAt(search, need, at, window, kept)
    if (isBlock(found)) {
      reason ??= found
      at = found.next
      if (at >= boardEnd(search) && !best) return { ...reason, next: never }
      continue
    }
    if (need.lasting || found.personIds[0] === kept) return found
    if (!best || found.until < best.until) best = found
    // Who comes back from his break may be done before the one who goes into his.
    at = soonest(need.able.map((person) => nextTurn(search, person, at)))
  }
  return best ?? reason ?? tooLong(search, need, window.from, window)
}
