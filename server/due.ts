import { sql } from 'kysely'
import { followCustomer, followVehicle } from './customer/merge.ts'
import { fallDue } from './follow-up/steps.ts'
import { limits } from './limits.ts'
import { perform, type House } from './perform.ts'
import { NotFound, Refused } from './refusals.ts'
import type { Actor, Take } from './step.ts'

const clock: Actor = { id: null, parties: ['clock'] }

/** What falls due, and the step it takes. */
const kinds: { readonly [kind: string]: Take<Record<never, never>> } = {
  'followUp.fallDue': fallDue,
  'customer.follow': followCustomer,
  'vehicle.follow': followVehicle,
}

/**
 * Takes one row that is due, in any process, once: the row is held while its act is performed, and the act carries
 * the row's id, so that a process killed in between leaves nothing double.
 * @returns whether there was one
 */
export async function takeOneDue(house: House, failed: (error: unknown) => void = rethrow): Promise<boolean> {
  const at = house.clock.now()
  return house.db.doors.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('due')
      .where('doneAt', 'is', null)
      .where('at', '<=', at)
      .orderBy('at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .selectAll()
      .executeTakeFirst()
    if (!row) return false
    const take = kinds[row.kind]
    const act = { id: row.id, at, store: row.storeId, actor: clock }
    try {
      if (take) await perform(house, act, take, row.subjectId, {}).catch(overtaken)
      await trx.updateTable('due').set({ doneAt: at }).where('id', '=', row.id).execute()
    } catch (error) {
      // It waits a minute, so that it does not stand before the others.
      await trx
        .updateTable('due')
        .set({ at: new Date(at.getTime() + 60_000) })
        .where('id', '=', row.id)
        .execute()
      failed(error)
    }
    return true
  })
}

/** The record has moved on, or is gone: then nothing is due any more. Anything else is tried again later. */
function overtaken(error: unknown) {
  if (!(error instanceof Refused || error instanceof NotFound)) throw error
}

const rethrow = (error: unknown) => {
  throw error
}

/** Runs until stopped. */
export function watchDue(house: House, failed: (error: unknown) => void) {
  let stopped = false
  const round = async () => {
    while (!stopped && (await takeOneDue(house, failed)));
  }
  const timer = setInterval(() => void round().catch(failed), limits.dueEveryMs)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}

/** How long the oldest row waits, in seconds; null when none is late. For /health. */
export async function lateness(house: House): Promise<number | null> {
  const { rows } = await sql<{ late: number | null }>`
    select extract(epoch from ${house.clock.now()}::timestamptz - min(at))::float8 as late
    from due where done_at is null and at <= ${house.clock.now()}`.execute(house.db.doors)
  return rows[0]?.late ?? null
}
