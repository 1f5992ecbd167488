import { sql } from 'kysely'
import type { RequestForm } from '../../domain/purchase-request/forms.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { freeOf } from '../reservation/steps/free.ts'
import type { Act } from '../step.ts'

type Row = {
  readonly state: string
  readonly partId: string
  readonly part: string
  readonly neededMilli: number
  readonly keptMilli: number
  readonly askedMilli: number
}

const nobodys = { orderIsOver: false, isLacking: true, part: '', kept: '', free: '', asked: '' }

/**
 * Whether an order lacks a part: what its quotations that stand need of it, less what is kept for it, what is free, and
 * what was asked for. A part that no quotation has yet is needed as the form says.
 */
export async function requestFacts(
  trx: Trx,
  { workOrderId, partCode, quantityMilli }: RequestForm,
  act: Act,
) {
  if (!workOrderId) return nobodys
  // Two who ask for the same order: the second sees what the first has asked for.
  await sql`select id from work_order where store_id = ${act.store} and id = ${workOrderId} for no key update`.execute(
    trx,
  )
  const { rows } = await sql<Row>`
    select o.state, p.id as part_id, p.name as part, coalesce((select sum(l.quantity_milli) from quotation q
        join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id where q.store_id = o.store_id
        and q.work_order_id = o.id and q.state not in ('superseded', 'takenBack') and l.code = p.code and l.kind in ('part', 'material')
        and l.answer is distinct from 'refused'), ${quantityMilli})::bigint as needed_milli,
      (select coalesce(sum(v.quantity_milli), 0) from reservation v where v.store_id = o.store_id
        and v.work_order_id = o.id and v.part_id = p.id and v.released_at is null
        and v.put_back_since is null)::bigint as kept_milli,
      (select coalesce(sum(r.quantity_milli), 0) from purchase_request r where r.store_id = o.store_id
        and r.work_order_id = o.id and r.part_id = p.id and r.state in ('requested', 'promised'))::bigint as asked_milli
    from work_order o, part p where o.store_id = ${act.store} and o.id = ${workOrderId} and p.code = ${partCode}
      and p.state = 'inUse'`.execute(reading(trx) as never)
  const [row] = rows
  if (!row) throw new NotFound('workOrder')
  const freeMilli = (await freeOf({ trx, act }, [row.partId])).get(row.partId) ?? 0
  const written = (milli: number) => String(milli / 1000)
  return {
    orderIsOver: workOrder.ends.includes(row.state as 'delivered'),
    isLacking: row.neededMilli > row.keptMilli + row.askedMilli + freeMilli,
    part: row.part,
    kept: written(row.keptMilli),
    free: written(freeMilli),
    asked: written(row.askedMilli),
  }
}
