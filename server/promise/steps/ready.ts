import { sql } from 'kysely'
import { tell, toldColumns, toldTables, wordsOf, type Told } from '../../message/steps.ts'
import type { Particulars, Work } from '../../step.ts'

/**
 * S67: checked and washed, the car is ready; the owner is told at once, and with an apology where it is late.
 * @returns what the event of the check or the wash keeps of it: nothing while the other is still owed
 */
export async function readyOf(work: Work, id: string): Promise<Particulars> {
  const { trx, act } = work
  const { rows } = await sql<Told & { promisedAt: Date | null }>`
    with ready as (
      update work_order set ready_at = ${act.at} where store_id = ${act.store} and id = ${id} and ready_at is null
        and passed_at is not null and (wash_mode = 'none' or washed_at is not null) returning promised_at)
    select ready.promised_at, ${toldColumns(act.at, sql`o.promised_at`, sql`q.state = 'answered'`)}
    from ready, ${toldTables} where o.store_id = ${act.store} and o.id = ${id}`.execute(trx)
  const [told] = rows
  if (!told) return {}
  const lateMinutes = told.promisedAt
    ? Math.max(0, Math.ceil((act.at.getTime() - new Date(told.promisedAt).getTime()) / 60_000))
    : 0
  const kind = lateMinutes > 0 ? 'readyLate' : 'ready'
  await tell(work, { of: { workOrderId: id }, kind, customerId: told.customerId, holes: wordsOf(told) }, told)
  return { ready: true, lateMinutes }
}
