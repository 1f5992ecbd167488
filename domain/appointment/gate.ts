import { never, type Block } from './block.ts'
import type { PartNeed } from './board.ts'
import type { Search } from './search.ts'
import { sayNo } from './sentences.ts'
import { begunBy, spanAt } from './spans.ts'
import { minute, type Clock } from './times.ts'
import { nextDay } from './windows.ts'

/** What is wrong with a start whatever bay or person it would have: the hour, and the parts. */
export const gateAt = (search: Search, at: number): Block | undefined =>
  tooSoon(search, at) ?? closed(search, at) ?? partsLate(search, at)

function tooSoon({ board: { now }, work: { leadMinutes } }: Search, at: number): Block | undefined {
  const earliest = now + leadMinutes * minute
  if (at >= earliest) return
  return {
    next: earliest,
    why: (clock) =>
      at < now
        ? sayNo('past', { at: clock(at) })
        : sayNo('tooSoon', { lead: leadMinutes, earliest: clock(earliest) }),
  }
}

function closed({ board, days }: Search, at: number): Block | undefined {
  if (spanAt(days, at)) return
  const holiday = board.closedDays.find(({ from, until }) => from <= at && at < until)
  return {
    next: nextDay(days, at),
    why: (clock) =>
      sayNo('closed', holiday ? { reason: holiday.reason } : (hours(board, at, clock) ?? { at: clock(at) })),
  }
}

/** The opening hours of that day: said without a date, or it is another day. */
function hours({ open }: Search['board'], at: number, clock: Clock) {
  const n = begunBy(open, at)
  const isThatDay = (moment: number) => !clock(moment).includes(' ')
  const day = [open[n], open[n + 1]].find((one) => one && isThatDay(one.from))
  return day && { opens: clock(day.from), closes: clock(day.until) }
}

/** A part that is not there must come at least the time to prepare before the car does: it is still to be picked. */
function partsLate({ work: { parts, leadMinutes } }: Search, at: number): Block | undefined {
  const late = parts.filter((part) => pickedAt(part, leadMinutes) > at).sort((a, b) => last(b) - last(a))[0]
  if (!late) return
  const { name, arrivesAt } = late
  return {
    next: pickedAt(late, leadMinutes),
    why: (clock) => sayNo('partsLate', arrivesAt === null ? { name } : { name, arrives: clock(arrivesAt) }),
  }
}

const last = ({ arrivesAt }: PartNeed) => arrivesAt ?? Number.MAX_VALUE
const isInStock = ({ needMilli, freeMilli }: PartNeed) => freeMilli >= needMilli

/** When a part stands ready for the car: from stock at once. */
export const pickedAt = (part: PartNeed, leadMinutes: number): number =>
  isInStock(part) ? 0 : part.arrivesAt === null ? never : part.arrivesAt + leadMinutes * minute
