import { isRefusal } from '../../domain/appointment/board.ts'
import { tryAt } from '../../domain/appointment/try-at.ts'
import { dayOf } from '../../domain/calendar.ts'
import { reading, type Reader } from '../db.ts'
import { claim } from '../lock.ts'
import { freeBooking, holdForBooking } from '../slot/steps.ts'
import type { Work } from '../step.ts'
import { boardOf } from './board.ts'
import { holdsOf } from './hold.ts'
import { linesOn } from './request.ts'
import { storeAt } from './store.ts'
import { workFor } from './work.ts'

const minute = 60_000

/**
 * Who comes as booked, or late by less than the setting, is received as booked; late is who comes after the hour that was
 * agreed when he was called (S45), and what is held stays where it is. Who comes later has the first time from now on
 * that hurts nobody, as long as it is today; else his place is free, and he waits as one who has not booked.
 * @returns how it was decided
 */
export async function decideArrival(work: Work, id: string, startsAt: Date) {
  const { trx, act } = work
  const db = reading(trx)
  const here = await storeAt(db, act)
  const { values, zone } = here
  const minutesAfter = (hour: number) => Math.floor((act.at.getTime() - hour) / minute)
  const lateMinutes = minutesAfter(Math.max(startsAt.getTime(), await agreedHour(db, act.store, id)))
  const isEarly = minutesAfter(startsAt.getTime()) < -values['booking.early']
  if (lateMinutes <= values['booking.late'])
    return { is: isEarly ? 'early' : 'asBooked', lateMinutes } as const
  await claim(trx, `board ${act.store}`)
  const today = dayOf(act.at.toISOString(), zone)
  const board = await boardOf(db, here, { fromDay: today, untilDay: today })
  const asked = { ...(await workFor(db, here, await linesOn(db, act.store, id), id)), leadMinutes: 0 }
  const step = values['booking.step'] * minute
  const end = board.open.at(-1)?.until ?? 0
  // The car is here: it may begin at this very minute, and after that on the grid of the clock.
  for (let at = act.at.getTime(); at < end; at = Math.floor(at / step + 1) * step) {
    const verdict = tryAt(board, asked, at, { holder: id })
    if (isRefusal(verdict)) continue
    await holdForBooking(trx, act, id, holdsOf(verdict))
    return { is: 'moved', lateMinutes } as const
  }
  await freeBooking(trx, act, id)
  return { is: 'placeLost', lateMinutes } as const
}

/** Epoch ms of the hour told on the telephone; 0 where none was. */
async function agreedHour(db: Reader, store: string, id: string) {
  const { expectedAt } = await db
    .selectFrom('appointment')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('expectedAt')
    .executeTakeFirstOrThrow()
  return expectedAt?.getTime() ?? 0
}
