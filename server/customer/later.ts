import { sql } from 'kysely'
import type { Procedure } from '../../domain/procedure.ts'
import { customer, vehicle } from '../../domain/customer/procedure.ts'
import type { Reader } from '../db.ts'

type Later = { readonly what: string; readonly step: string | null; readonly number: string | null }

/**
 * What has been done with the kept file since the other was merged into it, in words: undoing would tear it apart.
 * Ids of the counter's own rows are UUIDv7: what was added later sorts behind the merge's own.
 */
export async function laterThanMerge(db: Reader, store: string, id: string): Promise<string> {
  const { rows } = await sql<Later>`
    with m as (select * from file_merge where merged_id = ${id} and undone_at is null)
    select 'step' as what, e.step, null as number from m join event e
      on e.store_id = ${store} and e.whole_id = m.kept_id and e.subject = m.subject and e.id > (
        select max(a.id) from event a where a.store_id = ${store} and a.whole_id = m.kept_id and a.step = 'absorb'
          and a.particulars->>'merge' = m.id::text)
      and e.step <> 'release' and not (e.step = 'absorb' and exists (
        select from file_merge u where u.id::text = e.particulars->>'merge' and u.undone_at is not null))
    union all
    select 'visit', null, o.number from m join visit t on t.store_id = ${store}
      and (case m.subject when 'vehicle' then t.vehicle_id else t.customer_id end) = m.kept_id
      and t.arrived_at > m.merged_at
      join work_order o on o.store_id = t.store_id and o.visit_id = t.id
      and not exists (select from file_merge_move x where x.store_id = t.store_id and x.merge_id = m.id
        and x.row_id = t.id::text)
    union all
    select 'demand', null, d.number from m join exchange_demand d on d.store_id = ${store}
      and (case m.subject when 'vehicle' then d.vehicle_id else d.customer_id end) = m.kept_id
      and exists (select from event e where e.store_id = d.store_id and e.whole_id = d.id and e.step = 'receive' and e.id > (
          select max(x.id) from event x where x.store_id = ${store} and x.whole_id = m.kept_id and x.step = 'absorb'
            and x.particulars->>'merge' = m.id::text))
    union all
    select 'party', null, coalesce(v.plate, v.vin) from m
      join vehicle_party p on m.subject = 'customer' and p.customer_id = m.kept_id and p.id > m.id
      join vehicle v on v.id = p.vehicle_id`.execute(db as never)
  return [...new Set(rows.map(wordsOf))].join('、')
}

const procedures: readonly Procedure[] = [customer, vehicle]

function wordsOf({ what, step, number }: Later): string {
  if (what === 'visit') return `工单 ${number}`
  if (what === 'demand') return `退换要求 ${number}`
  if (what === 'party') return `登记到车辆 ${number}`
  const name = step ?? ''
  return procedures.find(({ steps }) => name in steps)?.steps[name]?.title ?? name
}
