import { sql } from 'kysely'
import { followCustomer, followVehicle } from './customer/merge.ts'
import { fallDue as bookingFallDue, remind } from './appointment/steps.ts'
import { fallDue } from './follow-up/steps.ts'
import { lapse } from './import/export-steps.ts'
import { newId } from './id.ts'
import { limits } from './limits.ts'
import { comeDue } from './purchase-request/steps.ts'
import { perform, type House } from './perform.ts'
import { NotFound, Refused } from './refusals.ts'
import type { Actor, Take } from './step.ts'

const clock: Actor = { id: null, parties: ['clock'] }

/** What falls due, and the step it takes. */
const kinds: { readonly [kind: string]: Take<Record<never, never>> } = {
  'followUp.fallDue': fallDue,
  'appointment.fallDue': bookingFallDue,
  'purchaseRequest.comeDue': comeDue,
  'appointment.remind': remind,
  'customer.follow': followCustomer,
  'vehicle.follow': followVehicle,
  'exportRequest.lapse': lapse,
}

/**
 * Takes one row that is due, in any process, once: the row is held while its act is performed, and the act carries
 * the row's id, so that a process killed in between leaves nothing double.
 * @returns whether there was one
 */
export async function takeOneDue(house: House, failed: Failed = rethrow): Promise<boolean> {
  const at = house.clock.now()
  return house.db.doors.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('due')
      .where('doneAt', 'is', null)
      .where('kind', 'in', Object.keys(kinds))
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
        .set({ at: new Date(at.getTime() + limits.againMs) })
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

/** What is told of an error; where nobody says, it is thrown. */
export type Failed = (error: unknown) => void
export const rethrow: Failed = (error) => {
  throw error
}

/** Runs until stopped. */
export function watchDue(house: House, failed: Failed) {
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

/**
 * Takes as many rows of a kind as are due, store by store, in any process, once: they are held while the work is done,
 * and wait a minute where it fails. For work that is no act and may be done twice.
 * @returns whether there was one
 */
export const takeMany = (
  { db, clock }: House,
  kind: string,
  most: number,
  work: (store: string, subjects: readonly string[]) => Promise<void>,
  failed: Failed,
): Promise<boolean> =>
  db.doors.transaction().execute(async (trx) => {
    const now = clock.now()
    const rows = await trx
      .selectFrom('due')
      .where('kind', '=', kind)
      .where('doneAt', 'is', null)
      .where('at', '<=', now)
      .orderBy('at')
      .limit(most)
      .forUpdate()
      .skipLocked()
      .select(['id', 'storeId', 'subjectId'])
      .execute()
    for (const [store, of] of Map.groupBy(rows, ({ storeId }) => storeId)) {
      const later = new Date(now.getTime() + limits.againMs)
      const outcome = await work(store, [...new Set(of.map(({ subjectId }) => subjectId))]).then(
        () => ({ doneAt: now }),
        (error: unknown) => {
          failed(error)
          return { at: later }
        },
      )
      const ids = of.map(({ id }) => id)
      await trx.updateTable('due').set(outcome).where('id', 'in', ids).execute()
    }
    return rows.length > 0
  })

/** Work that takes longer than an act, in the hands of this process. */
export type Hold = {
  readonly store: string
  readonly subject: string
  /** Says that this process lives. @returns false where another has taken the work over */
  readonly live: () => Promise<boolean>
  readonly done: () => Promise<void>
  /** Another may take it up: at once, or where it has failed, a while later. */
  readonly letGo: (forMs?: number) => Promise<void>
}

/**
 * Takes up one piece of long work that nobody holds: a process that has been killed holds it no longer than a few
 * seconds. By the database's own clock, since those of machines disagree.
 */
export async function holdOne(
  { db, clock }: House,
  kind: string,
  subject?: string,
): Promise<Hold | undefined> {
  const own = newId()
  const until = sql`clock_timestamp() + make_interval(secs => ${limits.holdMs / 1000})`
  const { rows } = await sql<{ id: string; store: string; subject: string }>`
    update due set held_by = ${own}, held_until = ${until} where id = (
      select id from due where kind = ${kind} and done_at is null and at <= ${clock.now()}
        and (held_until is null or held_until < clock_timestamp())
        and (${subject ?? null}::uuid is null or subject_id = ${subject ?? null})
      order by at limit 1 for update skip locked)
    returning id, store_id as store, subject_id as subject`.execute(db.doors)
  const row = rows[0]
  if (!row) return undefined
  const mine = sql`id = ${row.id} and held_by = ${own}`
  return {
    store: row.store,
    subject: row.subject,
    async live() {
      const { numAffectedRows } = await sql`update due set held_until = ${until} where ${mine}`.execute(
        db.doors,
      )
      return numAffectedRows === 1n
    },
    async done() {
      await sql`update due set done_at = clock_timestamp() where ${mine}`.execute(db.doors)
    },
    async letGo(forMs = 0) {
      await sql`update due set held_until = clock_timestamp() + make_interval(secs => ${forMs / 1000})
        where ${mine}`.execute(db.doors)
    },
  }
}
