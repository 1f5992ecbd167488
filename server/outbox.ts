import type { Kysely } from 'kysely'
import type { DoorTables } from './db.ts'
import { limits } from './limits.ts'
import type { House } from './perform.ts'

/** A way to the outside. Returns its true result; throws to be tried again. */
export type Channel = { readonly name: string; readonly send: (id: string, store: string) => Promise<string> }

/** Nothing is connected: the words stay on the outbox page and a person sends them. Never a pretended success. */
export const visible: Channel = { name: 'visible', send: async () => 'not_connected' }

const backOffMs = [1_000, 10_000, 60_000, 600_000, 3_600_000]

/**
 * Sends one errand. The row is held while the channel answers, so that no other process sends it too; the channel
 * gets the same id every time.
 */
export async function sendOne(house: House, channels: readonly Channel[]): Promise<boolean> {
  const at = house.clock.now()
  return house.db.doors.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('outbox')
      .where('doneAt', 'is', null)
      .where('nextAt', '<=', at)
      .orderBy('nextAt')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .selectAll()
      .executeTakeFirst()
    if (!row) return false
    const channel = channels.find(({ name }) => name === row.channel) ?? visible
    await channel.send(row.id, row.storeId).then(
      (result) => done(trx, row.id, at, result),
      (error: unknown) => later(trx, row, at, error),
    )
    house.live.changed(row.storeId, ['message', `message:${row.id}`])
    return true
  })
}

const done = (trx: Kysely<DoorTables>, id: string, at: Date, result: string) =>
  trx.updateTable('outbox').set({ doneAt: at, result }).where('id', '=', id).execute()

function later(trx: Kysely<DoorTables>, row: { id: string; attempts: number }, at: Date, error: unknown) {
  const wait = backOffMs[Math.min(row.attempts, backOffMs.length - 1)]!
  return trx
    .updateTable('outbox')
    .set({
      attempts: row.attempts + 1,
      nextAt: new Date(at.getTime() + wait),
      result: String(error).slice(0, 200),
    })
    .where('id', '=', row.id)
    .execute()
}

/** Runs until stopped. */
export function watchOutbox(house: House, channels: readonly Channel[], failed: (error: unknown) => void) {
  let stopped = false
  const round = async () => {
    while (!stopped && (await sendOne(house, channels)));
  }
  const timer = setInterval(() => void round().catch(failed), limits.outboxEveryMs)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
