import { sql } from 'kysely'
import type { ToCall, ToCheck } from '../../domain/staff/warnings.ts'
import type { Reader } from '../db.ts'

/** What the conflict rules may stand in the way of: cars under way with their mechanics, calls that are due (R2.2, T5). */
export async function conflictsOf(db: Reader, store: string) {
  const toCheck = await db
    .selectFrom('workOrder as o')
    .where('o.storeId', '=', store)
    .where('o.state', 'in', ['signed', 'working', 'checking'])
    .orderBy('o.id')
    .limit(most)
    .select(['o.id as orderId', 'o.number', sql<boolean>`o.state = 'checking'`.as('waits'), mechanics])
    .execute()
  const toCall = await db
    .selectFrom('followUp as f')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'f.storeId').onRef('o.id', '=', 'f.workOrderId'),
    )
    .where('f.storeId', '=', store)
    .where('f.state', '=', 'due')
    .orderBy('f.dueAt')
    .limit(most)
    .select(['f.id as followUpId', 'o.number'])
    .select(sql<string[]>`array_remove(array[o.advisor_id, o.received_by], null)`.as('received'))
    .execute()
  return { toCheck, toCall } satisfies { toCheck: readonly ToCheck[]; toCall: readonly ToCall[] }
}

const most = 200

/** Who was given a job of the order, or had his clock on one: the same that the rule asks. */
const mechanics = sql<string[]>`array(
  select j.technician_id from job j
  where j.store_id = o.store_id and j.work_order_id = o.id and j.technician_id is not null
  union select i.staff_id from work_interval i join job j on j.store_id = i.store_id and j.id = i.job_id
  where j.store_id = o.store_id and j.work_order_id = o.id)`.as('mechanics')
