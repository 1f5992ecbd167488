import { sql } from 'kysely'
import { newId } from '../id.ts'
import { nextNumber } from '../number.ts'
import type { Work } from '../step.ts'

/** 出门证: only `deliver` issues it, so it exists only when checked, washed and paid. Returns its number. */
export async function issueGatePass({ trx, act }: Work, workOrderId: string): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    with n as (${nextNumber(act.store, 'CM', act.at)})
    insert into gate_pass (store_id, id, work_order_id, number, issued_at, issued_by)
    select ${act.store}, ${newId()}, ${workOrderId}, n.number, ${act.at}, ${act.actor.id} from n
    returning number`.execute(trx)
  return rows[0]!.number
}
