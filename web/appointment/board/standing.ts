import type { Booking } from './read.ts'

/** Where a booking stands on its day. */
export type Standing =
  | 'waiting'
  | 'failing'
  | 'arrived'
  | 'missed'
  | 'late'
  | 'confirmed'
  | 'calling'
  | 'open'

/** The call is in sight so long before it is due. */
const soonMs = 15 * 60_000

type Asked = Pick<Booking, 'state' | 'startsAt' | 'expectedAt' | 'confirmAt' | 'confirmedAt'>

export function standingOf(booking: Asked, now: number): Standing {
  const { state, startsAt, expectedAt, confirmAt, confirmedAt } = booking
  if (state === 'waiting' || state === 'failing' || state === 'arrived') return state
  if (state !== 'registered') return 'missed'
  const awaited = expectedAt ?? startsAt
  if (awaited && Date.parse(awaited) < now) return 'late'
  if (confirmedAt) return 'confirmed'
  return confirmAt && Date.parse(confirmAt) - soonMs <= now ? 'calling' : 'open'
}
