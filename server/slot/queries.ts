import { sql } from 'kysely'

export type Hold = {
  readonly startsAt: string
  readonly endsAt: string
  readonly plate: string | null
  /** The booking whose car has not come yet. */
  readonly appointmentId: string | null
  readonly number: string | null
  readonly state: string | null
  /** The order whose job has it. */
  readonly orderId: string | null
  readonly title: string | null
}
type When = { readonly from: Date | string; readonly until: Date | string }

/** What a bay, a person or a tool is held for in a time, the earliest first; `id` is its column in the statement. */
export const holdsOf = (kind: 'bay' | 'person' | 'tool', store: string, { from, until }: When, id: string) =>
  sql<Hold[]>`coalesce((select json_agg(h order by h."startsAt") from (
    select s.starts_at as "startsAt", s.ends_at as "endsAt", v.plate,
      case when s.visit_id is null then a.id end as "appointmentId",
      case when s.visit_id is null then a.number end as number,
      case when s.visit_id is null then a.state end as state, j.work_order_id as "orderId", j.title
    from slot s left join appointment a on a.store_id = s.store_id and a.id = s.appointment_id
    left join visit t on t.store_id = s.store_id and t.id = s.visit_id
    left join job j on j.store_id = s.store_id and j.id = s.job_id
    join vehicle v on v.id = coalesce(t.vehicle_id, a.vehicle_id)
    where s.store_id = ${store} and s.resource_kind = ${kind} and s.resource_id = ${sql.ref(id)}
      and s.ends_at > ${from} and s.starts_at < ${until}
    order by s.starts_at limit 50) as h), '[]')`

/** Held at an instant: whose car, and until when. */
export function heldAt(holds: readonly Hold[], at: Date) {
  const now = holds.filter(
    ({ startsAt, endsAt }) => Date.parse(startsAt) <= at.getTime() && Date.parse(endsAt) > at.getTime(),
  )
  return now.toSorted((a, b) => Date.parse(b.endsAt) - Date.parse(a.endsAt))[0]
}
