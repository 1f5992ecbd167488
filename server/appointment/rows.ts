import type { Updateable } from 'kysely'
import { lapseFor } from '../purchase-request/steps.ts'
import type { DB } from '../schema.ts'
import { releaseBooking } from '../reservation/steps/booking.ts'
import { freeBooking } from '../slot/steps.ts'
import type { Work } from '../step.ts'

/** Columns of one booking; its state is the engine's alone. */
export const set = ({ trx, act }: Work, id: string, columns: Omit<Updateable<DB['appointment']>, 'state'>) =>
  trx.updateTable('appointment').set(columns).where('storeId', '=', act.store).where('id', '=', id).execute()

/** The booking is over before the car has come: bay, person, tool and parts are free, and nothing is asked for any more. */
export async function release(work: Work, id: string) {
  const { trx, act } = work
  await freeBooking(trx, act, id)
  await releaseBooking(work, id)
  await lapseFor(work, id)
}
