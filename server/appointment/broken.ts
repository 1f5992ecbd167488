import { sql, type RawBuilder } from 'kysely'
import type { Reader } from '../db.ts'
import { worksOnCars } from '../shift/queries.ts'
import { valuesAt } from '../setting/values.ts'
import { partNeeds } from './needs.ts'

export type Broken = { readonly cause: 'bay' | 'tool' | 'person' | 'parts'; readonly says: string }

/**
 * What stands in the way of a booking's promise now: what it holds is closed, absent or off shift, or a part comes too
 * late. The first of these in the order of the four marks; undefined where the promise can be kept.
 */
export async function brokenOf(
  db: Reader,
  { store, at }: { readonly store: string; readonly at: Date },
  id: string,
): Promise<Broken | undefined> {
  const values = await valuesAt(db, store, at)
  const lead = sql`make_interval(mins => ${values['booking.lead']})`
  const held = (kind: string) =>
    sql`slot s where s.store_id = ${store} and s.appointment_id = ${id} and s.resource_kind = ${kind}`
  const { rows } = await sql<Broken>`
    select cause, says from (
      (select 1 as n, 'bay' as cause, b.name || '停用：' || c.reason as says
        from closure c join bay b on b.store_id = c.store_id and b.id = c.resource_id
        where c.store_id = ${store} and c.state = 'inForce' and c.resource_kind = 'bay'
          and exists (select from ${held('bay')} and s.resource_id = c.resource_id
            and s.starts_at < c.ends_at and s.ends_at > c.starts_at) limit 1)
      union all (select 2, 'person', p.name || '那段时间不在岗'
        from staff p where exists (select from ${held('person')} and s.resource_id = p.id
          and (not exists (select from shift h where h.store_id = ${store} and h.staff_id = p.id and h.state = 'planned'
              and h.on_duty and h.starts_at <= s.starts_at and h.ends_at >= s.ends_at)
            or exists (select from absence a where a.store_id = ${store} and a.staff_id = p.id
              and a.state = 'registered' and a.starts_at < s.ends_at and a.ends_at > s.starts_at)
            or not ${worksOnCars(store)})) limit 1)
      union all (select 3, 'tool', l.name || '停用或检定到期'
        from tool l join store z on z.id = l.store_id where l.store_id = ${store} and exists (select from ${held('tool')} and s.resource_id = l.id
          and (l.state <> 'inUse' or s.ends_at > (l.calibrated_until + 1)::timestamp at time zone z.time_zone
            or exists (select from closure c where c.store_id = ${store} and c.state = 'inForce'
            and c.resource_kind = 'tool' and c.resource_id = l.id and s.starts_at < c.ends_at and s.ends_at > c.starts_at)))
        limit 1)
      union all (select 4, 'parts', ${lateParts(store, id, at, lead)})
    ) as found where says is not null order by n limit 1`.execute(db as never)
  return rows[0]
}

/**
 * The first part that is not kept for the booking and does not come in time: nobody has asked for it, it is promised for
 * too late, it should have been here, or the time to pick has come and nobody has answered.
 */
const lateParts = (store: string, id: string, at: Date, lead: RawBuilder<unknown>) => sql`(
  select n.name || case when r.id is null then '缺货，没有请购'
      when r.arrives_at is null then '到货时间没有答复'
      when r.arrives_at <= ${at} then to_char(r.arrives_at at time zone n.time_zone, '应于 MM-DD HH24:MI 到货，还没到')
      else to_char(r.arrives_at at time zone n.time_zone, ' MM-DD HH24:MI才到货') end
  from (select w.*, a.starts_at, t.time_zone
      from ${partNeeds(store, sql`l.appointment_id = ${id}`)} w join appointment a on a.store_id = ${store}
        and a.id = w.appointment_id join store t on t.id = a.store_id where w.kept_milli < w.needed_milli) n
  left join lateral (select q.id, q.arrives_at from purchase_request q where q.store_id = ${store}
      and q.appointment_id = ${id} and q.part_id = n.part_id and q.state in ('requested', 'promised')
    order by q.arrives_at desc nulls first limit 1) r on true
  where r.id is null or r.arrives_at > n.starts_at - ${lead} or r.arrives_at <= ${at}
    or (r.arrives_at is null and n.starts_at - ${lead} <= ${at})
  order by n.name limit 1)`
