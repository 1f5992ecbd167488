import { sql, type RawBuilder, type Updateable } from 'kysely'
import type { Trx } from '../../db.ts'
import { newId } from '../../id.ts'
import type { DB } from '../../schema.ts'
import type { Work } from '../../step.ts'

type Columns = Omit<Updateable<DB['reservation']>, 'binId'> & {
  readonly binId?: string | null | typeof itsBin
}
/** `quantityMilli`: what is left of it to be shared out. */
type Row = { readonly id: string; quantityMilli: number }
type Line = { readonly id: string; readonly partId: string; readonly neededMilli: number }

/**
 * What is kept already for this very car goes over to the lines, picked first: what its booking had, and what an older
 * version of the quotation had and is on its way back to the bin.
 * @returns thousandths taken over for each line
 */
export async function takeOver(work: Work, workOrderId: string, lines: readonly Line[]): Promise<number[]> {
  const { store } = work.act
  const parts = lines.map(({ partId }) => partId)
  const rows = await standing(
    work.trx,
    store,
    sql<boolean>`v.part_id = any (${parts}::uuid[]) and ((v.work_order_id = ${workOrderId} and v.put_back_since is not null)
      or (v.pick_list_line_id is null and v.appointment_id in (select a.id from appointment a join work_order o
        on o.store_id = a.store_id and o.visit_id = a.visit_id where a.store_id = ${store} and o.id = ${workOrderId})))`,
  )
  const left = rows.map((row) => ({ ...row }))
  const taken: number[] = []
  for (const { id: pickListLineId, partId, neededMilli } of lines) {
    const mine = left.filter((row) => row.partId === partId && row.quantityMilli > 0)
    taken.push(await share(work, mine, neededMilli, { pickListLineId, workOrderId, putBackSince: null }))
  }
  return taken
}

/** Taken from its bin: what is kept for the line and lies there. @returns thousandths picked */
export async function pickForLine(work: Work, lineId: string, quantityMilli: number): Promise<number> {
  const rows = await ofLine(work, lineId, sql<boolean>`v.picked_at is null`)
  const columns = { pickedAt: work.act.at, pickedBy: work.act.actor.id, binId: itsBin }
  return share(work, rows, quantityMilli, columns)
}

/** The bin the part is stocked in, else the one with most of it. */
const itsBin = sql<
  string | null
>`coalesce((select k.bin_id from stocking k where k.store_id = reservation.store_id
  and k.part_id = reservation.part_id), (select s.bin_id from stock s where s.store_id = reservation.store_id
  and s.part_id = reservation.part_id order by s.quantity_milli desc, s.bin_id limit 1))`

/** Back in its bin, and still kept for the line: what was picked last goes first. */
export async function unpickForLine(work: Work, lineId: string, quantityMilli: number): Promise<number> {
  const rows = await ofLine(work, lineId, sql<boolean>`v.picked_at is not null and v.put_back_since is null`)
  return share(work, rows.toReversed(), quantityMilli, { pickedAt: null, pickedBy: null, binId: null })
}

/**
 * The lines are not wanted any more: what lies in its bin is free at once, what is picked has to go back. `toBooking`:
 * what came from a booking is kept for it again, as it is.
 */
export const dropLines = ({ trx, act }: Work, lineIds: readonly string[], toBooking: boolean) =>
  sql`update reservation v set
      pick_list_line_id = case when b.is_back then null else v.pick_list_line_id end,
      work_order_id = case when b.is_back then null else v.work_order_id end,
      released_at = case when not b.is_back and v.picked_at is null then ${act.at}::timestamptz else v.released_at end,
      put_back_since = case when b.is_back or v.picked_at is null then null
        else coalesce(v.put_back_since, ${act.at}::timestamptz) end
    from (select id, ${toBooking} and appointment_id is not null as is_back from reservation
      where store_id = ${act.store} and pick_list_line_id = any (${[...lineIds]}::uuid[]) and released_at is null) b
    where v.store_id = ${act.store} and v.id = b.id`.execute(trx)

/** In its bin again, and free. */
export const putBackOf = ({ trx, act }: Work, lineIds: readonly string[]) =>
  trx
    .updateTable('reservation')
    .set({ releasedAt: act.at, putBackBy: act.actor.id })
    .where('storeId', '=', act.store)
    .where('pickListLineId', 'in', [...lineIds])
    .where('putBackSince', 'is not', null)
    .where('releasedAt', 'is', null)
    .execute()

const ofLine = ({ trx, act }: Work, lineId: string, which: RawBuilder<boolean>) =>
  standing(trx, act.store, sql<boolean>`v.pick_list_line_id = ${lineId} and ${which}`)

const standing = (trx: Trx, store: string, which: RawBuilder<boolean>) =>
  trx
    .selectFrom('reservation as v')
    .where('v.storeId', '=', store)
    .where('v.releasedAt', 'is', null)
    .where(which)
    .orderBy('v.pickedAt', (by) => by.asc().nullsLast())
    .orderBy('v.id')
    .select(['v.id', 'v.partId', 'v.quantityMilli'])
    .execute()

/** So much of these rows gets the columns; a row that is larger than what is left is split. */
async function share(work: Work, rows: readonly Row[], quantityMilli: number, columns: Columns) {
  let left = quantityMilli
  for (const row of rows) {
    if (left <= 0) break
    const takes = Math.min(left, row.quantityMilli)
    const id = takes === row.quantityMilli ? row.id : await splitOff(work, row.id, takes)
    await write(work, id, columns)
    row.quantityMilli -= takes
    left -= takes
  }
  return quantityMilli - left
}

async function splitOff(work: Work, id: string, quantityMilli: number) {
  const { trx, act } = work
  const part = newId()
  await sql`insert into reservation (store_id, id, part_id, appointment_id, work_order_id, pick_list_line_id,
      quantity_milli, reserved_at, picked_at, picked_by, bin_id, put_back_since)
    select store_id, ${part}, part_id, appointment_id, work_order_id, pick_list_line_id, ${quantityMilli}, reserved_at,
      picked_at, picked_by, bin_id, put_back_since from reservation where store_id = ${act.store} and id = ${id}`.execute(
    trx,
  )
  await trx
    .updateTable('reservation')
    .set((eb) => ({ quantityMilli: eb('quantityMilli', '-', quantityMilli) }))
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
  return part
}

const write = ({ trx, act }: Work, id: string, columns: Columns) =>
  trx.updateTable('reservation').set(columns).where('storeId', '=', act.store).where('id', '=', id).execute()
