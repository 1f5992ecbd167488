import type { Insertable } from 'kysely'
import { reading } from '../db.ts'
import type { DB } from '../schema.ts'
import { reckonOrderSoon, reckonSoon } from '../warranty/steps.ts'
import { step } from '../step.ts'
import { withdrawVisit } from '../visit/steps.ts'
import { workOrders } from './desk.ts'

export type AdoptForm = {
  readonly visitId: string
  readonly vehicleId: string
  readonly customerId: string | null
  /** The other system, as its numbers are known here, and its number. */
  readonly system: string
  readonly number: string
  readonly complaint: string
  readonly odometerKm: number | null
  readonly openedAt: Date
  readonly said: Said
  readonly lines: readonly AdoptedLine[]
}
type Said = Omit<Insertable<DB['adoptedOrder']>, 'storeId' | 'workOrderId'>
export type AdoptedLine = Omit<Insertable<DB['adoptedLine']>, 'storeId' | 'workOrderId' | 'position'>

/**
 * An order of another system, delivered there on the day of this act. It keeps its number, takes none of ours, and
 * nothing follows from it: no follow-up, no message, no task.
 */
export const adopt = step(workOrders, 'adopt', {
  async write(work, id, { lines, said, system, ...order }: AdoptForm) {
    const { trx, act } = work
    const own = { storeId: act.store, workOrderId: id }
    const rows = lines.map((line, i) => ({ ...own, ...line, position: i + 1 }))
    await trx
      .with('head', (db) =>
        db.insertInto('workOrder').values({
          ...order,
          id,
          storeId: act.store,
          adoptedFrom: system,
          washMode: 'none',
          deliveredAt: act.at,
        }),
      )
      .insertInto('adoptedOrder')
      .values({ ...own, ...said })
      .execute()
    if (rows.length > 0) await trx.insertInto('adoptedLine').values(rows).execute()
    if (said.kind === 'warranty') await reckonSoon(work, order.vehicleId)
    return { system, lines: lines.length }
  },
})

/** An import is undone: the order goes out of every list, its stay and what was read in it with it. */
export const withdrawOrder = step(workOrders, 'withdraw', {
  async write(work, id, _form: Record<never, never>) {
    const { visitId } = await reading(work.trx)
      .selectFrom('workOrder')
      .where('storeId', '=', work.act.store)
      .where('id', '=', id)
      .select('visitId')
      .executeTakeFirstOrThrow()
    await withdrawVisit(work, visitId, {})
    await reckonOrderSoon(work, id)
  },
})
