import type { Line } from '../server/demo/way.ts'
import { later, morning, people, store, type World } from './world.ts'

/**
 * S72: while this is done, as many of each of these parts as it takes are said to come, for this order; then the supplier takes it back, and
 * what is short is short without a word.
 */
export async function saidToCome<T>(
  { owner }: World,
  orderId: string,
  lines: readonly Pick<Line, 'code'>[],
  work: () => Promise<T>,
): Promise<T> {
  for (const { code } of lines)
    await owner.query(
      `insert into purchase_request (store_id, id, number, part_id, work_order_id, quantity_milli, needed_by,
         requested_by, requested_at, arrives_at, promised_at, state)
       select $1, gen_random_uuid(), 'T-' || gen_random_uuid(), p.id, $2, 99000, $3, $4, $3, $5, $3, 'promised'
       from part p where p.code = $6 and p.state = 'inUse'`,
      [store, orderId, morning, people.su.id, later(30), code],
    )
  const done = await work()
  await owner.query("delete from purchase_request where number like 'T-%' and work_order_id = $1", [orderId])
  return done
}
