import { sql } from 'kysely'
import { addDays, instantOf, type Day } from '../../domain/calendar.ts'
import type { Booked } from '../../domain/shift/booked.ts'
import type { BookShift, Work } from '../../domain/shift/change.ts'
import type { Kind } from '../../domain/shift/kinds.ts'
import type { Following, Pattern } from '../../domain/shift/roster.ts'

// What is nested into a person's row, as `p`: one array each, so that a page of people is one statement.

type Days = { readonly from: Day; readonly until: Day }
export type Instants = { readonly from: Date | string; readonly until: Date | string }

const facts = sql`'id', s.id, 'day', s.day, 'code', s.code, 'name', s.name, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
  'breakFrom', s.break_from, 'breakUntil', s.break_until, 'paidMinutes', s.paid_minutes, 'onDuty', s.on_duty,
  'rest', s.rest`

/** Planned shifts of the days. */
export const shiftsOf = (store: string, { from, until }: Days) =>
  sql<BookShift[]>`coalesce((select json_agg(json_build_object(${facts}) order by s.starts_at) from shift s
    where s.store_id = ${store} and s.staff_id = p.id and s.state = 'planned' and s.day between ${from} and ${until}), '[]')`

export type PlanShift = BookShift & {
  readonly state: 'planned' | 'cancelled'
  readonly byHand: boolean
  readonly lastEvent: number
}

/** The same with what a planner needs to change them; those cancelled too. */
export const planShiftsOf = (store: string, { from, until }: Days) =>
  sql<
    PlanShift[]
  >`coalesce((select json_agg(json_build_object(${facts}, 'state', s.state, 'byHand', s.by_hand,
      'lastEvent', coalesce((select max(e.id) from event e where e.store_id = s.store_id and e.whole_id = s.id), 0))
      order by s.starts_at) from shift s
    where s.store_id = ${store} and s.staff_id = p.id and s.day between ${from} and ${until}), '[]')`

/** Dispatched jobs that are not done, and the time that they have. */
export const workOf = (store: string, { from, until }: Instants) =>
  sql<
    Work[]
  >`coalesce((select json_agg(json_build_object('jobId', j.id, 'orderId', j.work_order_id, 'plate', v.plate,
      'title', j.title, 'startsAt', w.starts_at, 'endsAt', w.ends_at) order by w.starts_at)
    from slot w join job j on j.store_id = w.store_id and j.id = w.job_id
    join visit t on t.store_id = w.store_id and t.id = w.visit_id join vehicle v on v.id = t.vehicle_id
    where w.store_id = ${store} and w.resource_kind = 'person' and w.resource_id = p.id and j.state <> 'done'
      and w.ends_at > ${from} and w.starts_at < ${until}), '[]')`

/** Bookings that are to be kept, and the time of his that they have. */
export const bookedOf = (store: string, { from, until }: Instants) =>
  sql<
    Booked[]
  >`coalesce((select json_agg(json_build_object('appointmentId', a.id, 'plate', v.plate, 'comesAt', a.starts_at,
      'startsAt', w.starts_at, 'endsAt', w.ends_at) order by w.starts_at)
    from slot w join appointment a on a.store_id = w.store_id and a.id = w.appointment_id and a.state = 'registered'
    join vehicle v on v.id = a.vehicle_id
    where w.store_id = ${store} and w.resource_kind = 'person' and w.resource_id = p.id and w.visit_id is null
      and w.ends_at > ${from} and w.starts_at < ${until}), '[]')`

export const followingsOf = (store: string) =>
  sql<
    Following<Pattern & { readonly name: string }>[]
  >`coalesce((select json_agg(json_build_object('fromDay', f.from_day, 'pattern', case when r.id is null then
      null else json_build_object('code', r.code, 'name', r.name, 'beginsDay', r.begins_day, 'days', r.days,
        'onHoliday', r.on_holiday, 'makeUpCode', r.make_up_code) end) order by f.from_day)
    from shift_following f left join shift_pattern r on r.store_id = f.store_id and r.id = f.pattern_id
    where f.store_id = ${store} and f.staff_id = p.id and f.state = 'inForce'), '[]')`

export const kindColumns = [
  'code',
  'name',
  'starts',
  'ends',
  'breakFrom',
  'breakUntil',
  'paidMinutes',
  'onDuty',
] as const satisfies readonly (keyof Kind)[]

/** The store's own day; `t` is the store. */
export const todayOf = (at: Date) => sql<Day>`(${at}::timestamptz at time zone t.time_zone)::date::text`

/** A day of slack at either end, so that no zone cuts anything off. */
export const instantsOf = ({ from, until }: { from: Day; until: Day }, zone: string) => ({
  from: instantOf(addDays(from, -1), '00:00', zone),
  until: instantOf(addDays(until, 2), '00:00', zone),
})
