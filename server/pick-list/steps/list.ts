import { sql } from 'kysely'
import { alone } from '../../alone.ts'
import { reading } from '../../db.ts'
import { newId } from '../../id.ts'
import { nextNumber } from '../../number.ts'
import { followVersion } from '../../purchase-request/steps.ts'
import { keepFree } from '../../reservation/steps/free.ts'
import { takeOver } from '../../reservation/steps/line.ts'
import { step, type Work } from '../../step.ts'
import { pickLists } from '../desk.ts'

type Version = { readonly workOrderId: string; readonly quotationId: string }
type Line = {
  readonly id: string
  readonly quotationLineId: string
  readonly partId: string
  readonly position: number
  readonly neededMilli: number
}

/**
 * S83: the quotation goes to the customer and its parts to the parts department, before anybody has signed. A version
 * without parts has no list.
 */
export async function listParts(work: Work, version: Version) {
  const lines = await partsOf(work, version.quotationId)
  if (lines.length > 0) await list(alone(work), newId(), { ...version, lines })
  await followVersion(work, version.workOrderId, lines)
}

async function partsOf({ trx, act }: Work, quotationId: string): Promise<Line[]> {
  const rows = await reading(trx)
    .selectFrom('quotationLine as l')
    .innerJoin('part as p', (join) => join.onRef('p.code', '=', 'l.code').on('p.state', '<>', 'withdrawn'))
    .where('l.storeId', '=', act.store)
    .where('l.quotationId', '=', quotationId)
    .where('l.kind', 'in', ['part', 'material'])
    .orderBy('l.position')
    .select(['l.id as quotationLineId', 'p.id as partId', 'l.position', 'l.quantityMilli as neededMilli'])
    .execute()
  return rows.map((row) => ({ ...row, id: newId() }))
}

/** What is kept for this car already is taken over, what is free is kept at once; the rest stands as short. */
const list = step(pickLists, 'list', {
  async write(work, id, { workOrderId, quotationId, lines }: Version & { readonly lines: readonly Line[] }) {
    await write(work, id, { workOrderId, quotationId }, lines)
    const has = await takeOver(work, workOrderId, lines)
    const wants = lines.map(({ id: pickListLineId, partId, neededMilli }, at) => ({
      holder: { workOrderId, pickListLineId },
      partId,
      quantityMilli: neededMilli - has[at]!,
    }))
    const kept = await keepFree(work, wants)
    const short = wants.filter(({ quantityMilli }, at) => kept[at]! < quantityMilli)
    return { workOrderId, lines: lines.length, short: short.length }
  },
})

const write = (
  { trx, act }: Work,
  id: string,
  { workOrderId, quotationId }: Version,
  lines: readonly Line[],
) =>
  sql`
    with n as (${nextNumber(act.store, 'LD', act.at)}),
    listed as (insert into pick_list (store_id, id, number, work_order_id, quotation_id, listed_at)
      select ${act.store}, ${id}, n.number, ${workOrderId}, ${quotationId}, ${act.at} from n)
    insert into pick_list_line (store_id, id, pick_list_id, quotation_line_id, part_id, position, needed_milli)
    select ${act.store}, l.id, ${id}, l.line, l.part, l.position, l.needed
    from unnest(${lines.map((line) => line.id)}::uuid[], ${lines.map((line) => line.quotationLineId)}::uuid[],
      ${lines.map((line) => line.partId)}::uuid[], ${lines.map((line) => line.position)}::smallint[],
      ${lines.map((line) => line.neededMilli)}::bigint[]) as l (id, line, part, position, needed)`.execute(
    trx,
  )
