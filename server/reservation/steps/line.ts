import { sql, type RawBuilder, type Updateable } from 'kysely'
import type { Trx } from '../../db.ts'
import { newId } from '../../id.ts'
import type { DB } from '../../schema.ts'
import type { Work } from '../../step.ts'

type Columns = Omit<Updateable<DB['reservation']>, 'binId'> & {
  readonly binId?: string | null | typeof itsBin
}
type Row = { readonly id: string; readonly pickListLineId: string | null; readonly quantityMilli: number }
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
  const taken = share(
    lines.map(({ id, partId, neededMilli }) => ({
      lineId: id,
      rows: rows.filter((row) => row.partId === partId),
      quantityMilli: neededMilli,
    })),
  )
  await splitOff(work, taken.splits)
  if (taken.whole.length > 0)
    await sql`update reservation v set pick_list_line_id = w.line, work_order_id = ${workOrderId}, put_back_since = null
      from unnest(${taken.whole.map(({ id }) => id)}::uuid[], ${taken.whole.map(({ lineId }) => lineId)}::uuid[]) as w (id, line)
      where v.store_id = ${store} and v.id = w.id`.execute(work.trx)
  return taken.milli
}

type Asked = { readonly id: string; readonly quantityMilli: number }

/** Taken from their bins: what is kept for the lines and lies there. @returns thousandths picked for each */
export async function pickForLines(work: Work, lines: readonly Asked[]): Promise<number[]> {
  const rows = await ofLines(work, lines, sql<boolean>`v.picked_at is null`)
  return mark(work, lines, rows, { pickedAt: work.act.at, pickedBy: work.act.actor.id, binId: itsBin })
}

/** The bin the part is stocked in, else the one with most of it. */
const itsBin = sql<
  string | null
>`coalesce((select k.bin_id from stocking k where k.store_id = reservation.store_id
  and k.part_id = reservation.part_id), (select s.bin_id from stock s where s.store_id = reservation.store_id
  and s.part_id = reservation.part_id order by s.quantity_milli desc, s.bin_id limit 1))`

/** Back in their bins, and still kept for the lines: what was picked last goes first. */
export async function unpickForLines(work: Work, lines: readonly Asked[]): Promise<number[]> {
  const rows = await ofLines(work, lines, sql<boolean>`v.picked_at is not null and v.put_back_since is null`)
  return mark(work, lines, rows.toReversed(), { pickedAt: null, pickedBy: null, binId: null })
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

const ofLines = ({ trx, act }: Work, lines: readonly Asked[], which: RawBuilder<boolean>) =>
  standing(
    trx,
    act.store,
    sql<boolean>`v.pick_list_line_id = any (${lines.map(({ id }) => id)}::uuid[]) and ${which}`,
  )

const standing = (trx: Trx, store: string, which: RawBuilder<boolean>) =>
  trx
    .selectFrom('reservation as v')
    .where('v.storeId', '=', store)
    .where('v.releasedAt', 'is', null)
    .where(which)
    .orderBy('v.pickedAt', (by) => by.asc().nullsLast())
    .orderBy('v.id')
    .select(['v.id', 'v.partId', 'v.pickListLineId', 'v.quantityMilli'])
    .execute()

async function mark(work: Work, lines: readonly Asked[], rows: readonly Row[], columns: Columns) {
  const { milli, splits, whole } = share(
    lines.map(({ id, quantityMilli }) => ({
      lineId: id,
      rows: rows.filter(({ pickListLineId }) => pickListLineId === id),
      quantityMilli,
    })),
  )
  await splitOff(work, splits)
  if (whole.length > 0)
    await work.trx
      .updateTable('reservation')
      .set(columns)
      .where('storeId', '=', work.act.store)
      .where(
        'id',
        'in',
        whole.map(({ id }) => id),
      )
      .execute()
  return milli
}

type Want = { readonly lineId: string; readonly rows: readonly Row[]; readonly quantityMilli: number }
type Split = { readonly id: string; readonly of: string; readonly takes: number }

/** So much of its rows for each line, one line after the other; a row that is larger than what is left is split. */
function share(wants: readonly Want[]) {
  const left = new Map(wants.flatMap(({ rows }) => rows.map((row) => [row.id, row.quantityMilli] as const)))
  const splits: Split[] = []
  const whole: { readonly id: string; readonly lineId: string }[] = []
  const milli = wants.map(({ lineId, rows, quantityMilli }) => {
    let open = quantityMilli
    for (const { id: of } of rows) {
      const takes = Math.min(open, left.get(of)!)
      if (takes <= 0) continue
      const id = takes === left.get(of) ? of : newId()
      if (id !== of) splits.push({ id, of, takes })
      whole.push({ id, lineId })
      left.set(of, left.get(of)! - takes)
      open -= takes
    }
    return quantityMilli - open
  })
  return { milli, splits, whole }
}

/** A part of a row as a row of its own, by one statement however many are split. */
async function splitOff({ trx, act }: Work, splits: readonly Split[]) {
  if (splits.length === 0) return
  await sql`
    with w as (select * from unnest(${splits.map(({ id }) => id)}::uuid[], ${splits.map(({ of }) => of)}::uuid[],
      ${splits.map(({ takes }) => takes)}::bigint[]) as w (id, source, takes)),
    cut as (update reservation v set quantity_milli = v.quantity_milli - x.takes
      from (select source, sum(takes)::bigint as takes from w group by source) x
      where v.store_id = ${act.store} and v.id = x.source)
    insert into reservation (store_id, id, part_id, appointment_id, work_order_id, pick_list_line_id,
      quantity_milli, reserved_at, picked_at, picked_by, bin_id, put_back_since)
    select v.store_id, w.id, part_id, appointment_id, work_order_id, pick_list_line_id, w.takes, reserved_at,
      picked_at, picked_by, bin_id, put_back_since
    from w join reservation v on v.store_id = ${act.store} and v.id = w.source`.execute(trx)
}
