import { sql } from 'kysely'
import type { Asker } from '../step.ts'

const car = sql`v.plate, v.plate_colour, v.vin, c.name, c.kind`
const joins = sql`join vehicle v on v.id = o.vehicle_id join customer c on c.id = o.customer_id`

/** S61: asked of him or of whoever comes first, under way with him, or reported and not yet read. */
export const assistances = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'assistance', h.state, h.id, o.id, o.number, ${car}, h.question,
        case when h.state <> 'reported' then h.starts_at end, h.asked_at, o.advisor_id = ${actor.id}
      from assistance h join work_order o on o.store_id = h.store_id and o.id = h.work_order_id ${joins}
      where h.store_id = ${store} and h.state in (${sql.join(states)}) and case h.state
        when 'reported' then h.read_at is null when 'asked' then coalesce(h.technician_id = ${actor.id}, true)
        else h.technician_id = ${actor.id} end`

export const hardCases = ({ store }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'difficultCase', x.state, x.id, o.id, o.number, ${car}, x.question, null::timestamptz, x.raised_at, false
      from difficult_case x join work_order o on o.store_id = x.store_id and o.id = x.work_order_id ${joins}
      where x.store_id = ${store} and x.state in (${sql.join(states)})`

/** S63: the work is done, and what it was has not been written beside what was presumed. */
export const openCauses = ({ store }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'consultation', k.state, k.id, o.id, o.number, ${car}, y.names, null::timestamptz, k.finished_at, false
      from consultation k join work_order o on o.store_id = k.store_id and o.id = k.work_order_id
        and o.state in ('checking', 'settling', 'settled') ${joins}
      join lateral (select string_agg(s.name, '、' order by s.position) as names from consultation_symptom s
        where s.store_id = k.store_id and s.consultation_id = k.id and s.verdict = 'abnormal' and s.found_at is null) y
        on y.names is not null
      where k.store_id = ${store} and k.state in (${sql.join(states)})`

/** R2.3: whose fault it was can be said once the work is done. */
export const comebacks = ({ store }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'comeback', b.state, b.id, o.id, o.number, ${car}, j.title, null::timestamptz, b.linked_at, false
      from comeback b join work_order o on o.store_id = b.store_id and o.id = b.work_order_id
        and o.state in ('checking', 'settling', 'settled', 'delivered') ${joins}
      join job j on j.store_id = b.store_id and j.id = b.job_id
      where b.store_id = ${store} and b.state in (${sql.join(states)})`
