import type { Board } from '../../domain/appointment/board.ts'
import { isRefusal } from '../../domain/appointment/board.ts'
import { isLasting } from '../../domain/appointment/able.ts'
import { proposalsFor } from '../../domain/appointment/proposals.ts'
import { tryAt } from '../../domain/appointment/try-at.ts'
import { addDays, dayOf, timeOf } from '../../domain/calendar.ts'
import { reading, type Reader, type Trx } from '../db.ts'
import { claim } from '../lock.ts'
import { NotFound } from '../refusals.ts'
import { presencesOf } from '../shift/queries.ts'
import type { Act } from '../step.ts'
import { boardOf } from './board.ts'
import type { Line } from './lines.ts'
import { storeAt, type Store } from './store.ts'
import { workFor, type Asked } from './work.ts'

/** How far the next free time is looked for when the wish cannot be met. */
const daysAhead = 14
/** Most find something in these days: while one is judged, the others wait. */
const daysNear = 2

export type PromiseForm = {
  readonly startsAt: string
  readonly bayId: string | null
  readonly personId: string | null
  readonly receiverId: string
}
type Booking = {
  /** The booking itself: what it holds already is not in its way. */
  readonly own: string | null
  readonly lines: readonly Line[]
  readonly level: string
}

/**
 * What the rules ask about a promised time. Everything of the car has been read by now; from here on nobody else
 * promises anything of this store until the act is over, so that two who want one slot are told apart.
 */
export async function promiseFacts(trx: Trx, act: Act, form: PromiseForm, { own, lines, level }: Booking) {
  const db = reading(trx)
  const receiver = await receiverOf(db, act, form)
  const here = await storeAt(db, act)
  await claim(trx, `board ${act.store}`)
  const { proposal, refusal, next, work } = await judged(db, here, form, lines, own)
  return {
    ...receiver,
    level,
    refusedBecause: refusal?.says ?? null,
    refusedEnglish: refusal?.english ?? null,
    next: next?.[0] ?? '',
    nextEnglish: next?.[1] ?? '',
    proposal,
    parts: work.parts,
  }
}

async function judged(
  db: Reader,
  here: Store,
  { startsAt, bayId, personId }: PromiseForm,
  lines: readonly Line[],
  own: string | null,
) {
  const from = Date.parse(startsAt)
  const fromDay = dayOf(new Date(Math.max(from, here.at.getTime())).toISOString(), here.zone)
  const work = await workFor(db, here, lines, own)
  const within = (days: number) => boardOf(db, here, { fromDay, untilDay: addDays(fromDay, days) })
  const board = await within(work.pieces.some(isLasting) ? daysAhead : daysNear)
  const only = { holder: own ?? undefined, bayId: bayId ?? undefined, personId: personId ?? undefined }
  const verdict = tryAt(board, work, from, only)
  if (!isRefusal(verdict)) return { proposal: verdict, refusal: undefined, next: undefined, work }
  const next = nextOf(board, work, from, own) ?? nextOf(await within(daysAhead), work, from, own) ?? nothing
  return { proposal: undefined, refusal: verdict, next, work }
}

const nothing = [
  '两周内没有可兑现的时间，可登记候补',
  'Nothing can be kept within two weeks: offer the waiting list',
] as const

/** The next time that can be kept, to be said with the refusal. */
function nextOf(board: Board, work: Asked, from: number, own: string | null) {
  const wish = { from: Math.max(from, board.now), until: Math.max(from, board.now) }
  const [first] = proposalsFor(board, work, wish, 1, 0, { holder: own ?? undefined }).yes
  if (!first) return undefined
  const at = new Date(first.from).toISOString()
  const told = `${dayOf(at, board.zone).slice(5)} ${timeOf(at, board.zone)}`
  return [`最近可行 ${told}`, `The next that can: ${told}`] as const
}

/** Who will receive the car, whether that is his duty, and whether he is there then. */
async function receiverOf(db: Reader, { store }: Pick<Act, 'store'>, { receiverId, startsAt }: PromiseForm) {
  const [found] = await presencesOf(db, store, { from: startsAt }, receiverId)
  if (!found) throw new NotFound('staff')
  const duties = await db
    .selectFrom('postHolding as h')
    .innerJoin('postDuty as d', 'd.postCode', 'h.postCode')
    .where('h.storeId', '=', store)
    .where('h.staffId', '=', receiverId)
    .where('h.untilDay', 'is', null)
    .select('d.duty')
    .execute()
  const has = (duty: string) => duties.some((one) => one.duty === duty)
  return {
    receiver: found.name,
    receiverReceives: has('advisor') || has('claims'),
    receiverIsOfClaims: has('claims'),
    receiverIsThere: found.is === 'here',
  }
}
