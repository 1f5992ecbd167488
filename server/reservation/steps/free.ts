import { sql } from 'kysely'
import type { Trx } from '../../db.ts'
import { newId } from '../../id.ts'
import { claimAll } from '../../lock.ts'
import type { Work } from '../../step.ts'

/** For whom a part is kept: a booking, or a line of the pick list of an order. */
export type Holder =
  | { readonly appointmentId: string }
  | { readonly workOrderId: string; readonly pickListLineId: string }
export type Want = { readonly holder: Holder; readonly partId: string; readonly quantityMilli: number }

/**
 * Keeps what is free of each want, in their order; who comes second has what the first has left.
 * @returns thousandths kept of each
 */
export async function keepFree(work: Work, wants: readonly Want[]): Promise<number[]> {
  const { trx, act } = work
  const free = await freeOf(
    work,
    wants.map(({ partId }) => partId),
  )
  const kept = wants.map(({ holder, partId, quantityMilli }) => {
    const takes = Math.max(0, Math.min(quantityMilli, free.get(partId) ?? 0))
    free.set(partId, (free.get(partId) ?? 0) - takes)
    const row = { id: newId(), storeId: act.store, partId, ...holder, reservedAt: act.at }
    return { ...row, quantityMilli: takes }
  })
  const rows = kept.filter(({ quantityMilli }) => quantityMilli > 0)
  if (rows.length > 0) await trx.insertInto('reservation').values(rows).execute()
  return kept.map(({ quantityMilli }) => quantityMilli)
}

/**
 * Thousandths in stock and kept for nobody. The parts are claimed first, in the order of their ids, until the act is
 * over: of two who want the last piece the second sees what the first has taken.
 */
export async function freeOf({ trx, act }: Work | Claimed, partIds: readonly string[]) {
  const ids = [...new Set(partIds)].sort()
  if (ids.length === 0) return new Map<string, number>()
  await claimAll(
    trx,
    ids.map((id) => `part ${act.store} ${id}`),
  )
  const { rows } = await sql<{ id: string; free: number }>`
    select p.id, ((select coalesce(sum(s.quantity_milli), 0) from stock s where s.store_id = ${act.store} and s.part_id = p.id)
      - (select coalesce(sum(v.quantity_milli), 0) from reservation v where v.store_id = ${act.store}
        and v.part_id = p.id and v.released_at is null))::bigint as free
    from unnest(${ids}::uuid[]) as p (id)`.execute(trx)
  return new Map(rows.map(({ id, free }) => [id, Math.max(0, free)]))
}
type Claimed = { readonly trx: Trx; readonly act: { readonly store: string } }
