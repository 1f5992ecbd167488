import { sql } from 'kysely'
import { workOrder } from '../../../domain/work-order/procedure.ts'
import { alone } from '../../alone.ts'
import { reading } from '../../db.ts'
import { freeOf, keepFree } from '../../reservation/steps/free.ts'
import { step, touch, type Work } from '../../step.ts'
import { pickLists } from '../desk.ts'
import { hourTold } from '../../promise/values.ts'

type Waiting = {
  readonly id: string
  readonly pickListId: string
  readonly workOrderId: string
  readonly lacksMilli: number
}

/**
 * Parts have come: they are kept for the order that asked for them, then for the others that are short of them, whose
 * car was promised first, or that has waited longest.
 */
export async function keepArrived(work: Work, partId: string, askedBy: string | null) {
  const waiting = await waitingFor(work, partId, askedBy)
  // Every list before the part, in the order of their ids, as whoever picks does.
  for (const id of [...new Set(waiting.map(({ pickListId }) => pickListId))].sort())
    await touch(work, pickLists, id)
  for (const line of await waitingFor(work, partId, askedBy)) {
    if (!(await freeOf(work, [partId])).get(partId)) return
    await keep(alone(work), line.pickListId, { ...line, partId })
  }
}

const keep = step(pickLists, 'keep', {
  async write(work, _id, { id, workOrderId, partId, lacksMilli }: Waiting & { readonly partId: string }) {
    const holder = { workOrderId, pickListLineId: id }
    const [quantityMilli = 0] = await keepFree(work, [{ holder, partId, quantityMilli: lacksMilli }])
    return { partId, quantityMilli }
  },
})

async function waitingFor({ trx, act }: Work, partId: string, askedBy: string | null) {
  const { rows } = await sql<Waiting>`
    select l.id, k.id as pick_list_id, k.work_order_id, l.needed_milli - x.kept_milli as lacks_milli
    from pick_list_line l join pick_list k on k.store_id = l.store_id and k.id = l.pick_list_id
    join work_order o on o.store_id = k.store_id and o.id = k.work_order_id
    cross join lateral (select coalesce(sum(v.quantity_milli), 0)::bigint as kept_milli from reservation v
      where v.store_id = l.store_id and v.pick_list_line_id = l.id and v.released_at is null) x
    where l.store_id = ${act.store} and l.part_id = ${partId} and l.dropped_at is null and k.state in ('listed', 'putBack')
      and o.state not in (${sql.join(workOrder.ends)}) and x.kept_milli < l.needed_milli
    order by k.work_order_id = ${askedBy} desc nulls last, ${hourTold} nulls last, k.listed_at, l.position`.execute(
    reading(trx) as never,
  )
  return rows
}
