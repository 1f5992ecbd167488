import { sql } from 'kysely'
import type { Asker } from '../step.ts'
import { waitsForInspection } from './inspections.ts'
import { daysSet } from './set.ts'
import { hourTold } from '../promise/values.ts'

// What waits for whom, one branch a record; all under the names of `asTask`.
const car = sql`v.plate, v.plate_colour, v.vin, c.name as customer, c.kind`
const joins = sql`join vehicle v on v.id = o.vehicle_id join customer c on c.id = o.customer_id`

export const orders = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'workOrder' as record, o.state, o.id, o.id as order_id, o.number, ${car}, o.complaint as about,
        ${hourTold} as due_at, o.opened_at as since, o.advisor_id = ${actor.id} as mine
      from work_order o ${joins} where o.store_id = ${store} and o.state in (${sql.join(states)}) and not (${waitsForInspection})`

export const ownJobs = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'job', j.state, j.id, o.id, o.number, ${car}, j.title, o.promised_at, d.starts_at, true
      from job j join work_order o on o.store_id = j.store_id and o.id = j.work_order_id
      join dispatch d on d.store_id = j.store_id and d.id = j.dispatch_id ${joins}
      where j.store_id = ${store} and j.technician_id = ${actor.id} and j.state in (${sql.join(states)})`

/** What is left to be given out of an order under way, one line an order; before that the order itself waits. */
export const jobsToDispatch = ({ store, actor }: Asker, states: string[]) =>
  states.includes('planned')
    ? sql`select 'job', 'planned', w.first, o.id, o.number, ${car}, w.titles, o.promised_at, o.signed_at,
        o.advisor_id = ${actor.id}
      from (select j.store_id, j.work_order_id, (array_agg(j.id order by j.position))[1] as first,
          string_agg(j.title, '、' order by j.position) as titles
        from job j where j.store_id = ${store} and j.state = 'planned' group by j.store_id, j.work_order_id) w
      join work_order o on o.store_id = w.store_id and o.id = w.work_order_id and o.state = 'working' ${joins}`
    : undefined

export const followUps = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'followUp', f.state, f.id, o.id, o.number, ${car}, o.complaint, f.due_at, f.due_at, false
      from follow_up f join work_order o on o.store_id = f.store_id and o.id = f.work_order_id ${joins}
      where f.store_id = ${store} and f.state in (${sql.join(states)}) and ${actor.id} not in (o.advisor_id, coalesce(o.received_by, o.advisor_id))`

/** The owner asked on his page: due at the time that he named, else at once. */
export const callBacks = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'callBack', b.state, b.id, o.id, o.number, ${car}, '', coalesce(b.wanted_at, b.asked_at), b.asked_at,
        o.advisor_id = ${actor.id}
      from call_back b join work_order o on o.store_id = b.store_id and o.id = b.work_order_id ${joins}
      where b.store_id = ${store} and b.state in (${sql.join(states)})`

/** Of an order or of a booking: both wait in the one pile. */
export const messages = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'message', m.state, m.id, o.id, o.number, ${car}, m.body, null::timestamptz, m.written_at, o.mine
      from message m join lateral (
          select id, number, vehicle_id, customer_id, advisor_id = ${actor.id} as mine from work_order
          where store_id = m.store_id and id = m.work_order_id
          union all select id, number, vehicle_id, customer_id, ${actor.id} in (booked_by, receiver_id) from appointment
          where store_id = m.store_id and id = m.appointment_id) o on true ${joins}
      where m.store_id = ${store} and m.state in (${sql.join(states)})`

/** Of the people here, what runs out within the store's days; `since` is when it begins to press. */
export const certificates = ({ store, at }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'certificate', c.state, c.id, c.staff_id, s.staff_no, null, null, null, s.name, 'person', c.kind,
        (c.expires_on + time '23:59') at time zone t.time_zone,
        (c.expires_on - ${daysSet('certificate.press')} + time '23:59') at time zone t.time_zone, false
      from certificate c join staff s on s.id = c.staff_id and s.state = 'employed'
      join (select *, (${at}::timestamptz at time zone time_zone)::date as today from store) t on t.id = ${store}
      where c.state in (${sql.join(states)}) and c.expires_on <= t.today + ${daysSet('certificate.remind')}
        and exists (select from post_holding h
          where h.staff_id = s.id and h.store_id = t.id and h.until_day is null)`

/** Files that lack what must be known: one line for all of them, counted as far as it matters (S33). */
export const incomplete = (states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'vehicle', 'inUse', min(f.id::text)::uuid, min(f.id::text)::uuid, '', null, null, null, '', '',
        count(*)::text, null::timestamptz, null::timestamptz, true
      from (select id from vehicle where state = 'inUse' and lacks <> '{}' limit 1000) f having count(*) > 0`
