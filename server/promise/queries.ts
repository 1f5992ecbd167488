import { addDays, dayOf, timeOf } from '../../domain/calendar.ts'
import { earliestOf as chainOf, rounded, type Asked, type Earliest } from '../../domain/promise/chain.ts'
import type { Link } from '../../domain/promise/sentences.ts'
import { stretchesOf, type MissingPart } from '../../domain/promise/work.ts'
import { boardFrom } from '../appointment/board.ts'
import type { Reader } from '../db.ts'
import { valuesFrom } from '../setting/values.ts'
import { dayIn } from '../zone.ts'
import { rowsFor, type Of } from './rows.ts'

type Here = { readonly store: string; readonly at: Date }

/** Most cars go home in these days. */
const daysNear = 3
const daysAhead = 14

export type Reckoned = {
  readonly zone: string
  readonly at: Date
  /** Of a quotation: what it says. */
  readonly promisedAt: Date | null
  /** What can be promised; null: nobody can say. */
  readonly earliest: Date | null
  readonly ready: number | null
  readonly isReckoned: boolean
  readonly chain: readonly Link[]
  readonly because: Link
  /** Parts that nobody has told of. */
  readonly untold: readonly string[]
  /** How far the board was looked at. */
  readonly until: number
}

/** S65: when the car can be fetched at the earliest, and why not sooner. One statement; a second where days are full. */
export async function reckon(db: Reader, here: Here, of: Of): Promise<Reckoned> {
  const near = await within(db, here, of, daysNear)
  return near.ready !== null || near.untold.length > 0 || !near.isReckoned
    ? near
    : within(db, here, of, daysAhead)
}

async function within(db: Reader, { store, at }: Here, of: Of, days: number) {
  const rows = await rowsFor(db, { store, at }, of, days)
  const { zone, order, labour, parts } = rows
  const values = valuesFrom(rows.values)
  const today = dayIn(at, zone)
  const board = boardFrom(rows, { at, zone, values }, { fromDay: today, untilDay: addDays(today, days) })
  const missing: readonly MissingPart[] = parts
  const untold = missing.flatMap(({ name, arrivesAt }) => (arrivesAt === null ? [name] : []))
  const check = Math.min(values['promise.check'], values['booking.finish'])
  const asked: Asked = {
    stretches: stretchesOf(labour, missing),
    untold,
    checkMinutes: order.passedAt === null ? check : 0,
    washMinutes: order.washMode === 'none' || order.washedAt !== null ? 0 : values['booking.finish'] - check,
    holder: order.visitId ?? undefined,
  }
  const found: Earliest = chainOf(board, asked)
  return {
    ...found,
    zone,
    at,
    untold,
    promisedAt: rows.promisedAt,
    earliest: found.ready === null ? null : new Date(rounded(found.ready)),
    until: board.open.at(-1)?.until ?? at.getTime(),
  }
}

/** What the rules ask about an hour that is to be promised; beyond the days looked at nobody says that it cannot be. */
export function possibleFacts(reckoned: Reckoned, promisedAt = reckoned.promisedAt) {
  const { earliest, ready, isReckoned, because, untold, until, zone, at } = reckoned
  const clock = (when: Date) => {
    const [day, time] = [dayOf(when.toISOString(), zone), timeOf(when.toISOString(), zone)]
    return day === dayIn(at, zone) ? time : `${day.slice(5)} ${time}`
  }
  const promised = promisedAt?.getTime() ?? 0
  return {
    untold: untold.length > 0 ? untold.join('、') : null,
    isPossible: ready === null ? !isReckoned || untold.length > 0 || promised > until : promised >= ready,
    time: promisedAt ? clock(promisedAt) : '',
    earliest: earliest ? `最早 ${clock(earliest)}` : '两周内排不出',
    earliestEnglish: earliest ? `${clock(earliest)} at the earliest` : 'nothing can be kept within two weeks',
    reason: because.says,
    reasonEnglish: because.english,
  }
}
