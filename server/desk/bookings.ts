import { sql, type RawBuilder } from 'kysely'
import type { Asker } from '../step.ts'
import { daysSet } from './set.ts'

/** Every branch of the desk under the same names; `task` tells apart what one state asks of several. */
export const asTask = (
  part: RawBuilder<unknown>,
  task = '',
) => sql`select *, ${task} as task from (${part}) as w (record,
  state, id, order_id, number, plate, plate_colour, vin, customer, kind, about, due_at, since, mine)`

/** What bookings ask: to confirm, to know of, to pick for, to apologise for, to find a time for. */
export const bookingTasks = (asker: Asker, abouts: readonly string[]) =>
  Object.entries(branches).flatMap(([about, branch]) =>
    abouts.includes(about) ? [asTask(branch(asker), about)] : [],
  )

const branches: { readonly [about: string]: (asker: Asker) => RawBuilder<unknown> } = {
  // S45. A call is made by name.
  confirm: ({ store, at }) => sql`select ${head('registered')}, a.starts_at, a.confirm_at, true ${bookings}
    where a.store_id = ${store} and a.state = 'registered' and a.confirm_at <= ${at} and a.confirmed_at is null`,
  // S44
  apology: ({ store }) => sql`select ${head('failing')}, a.apologise_by, a.broken_at, true ${bookings}
    where a.store_id = ${store} and a.state = 'failing'`,
  // S43
  notice: ({
    store,
    actor,
  }) => sql`select ${head('registered')}, null::timestamptz, n.since, false ${bookings}
    join (select appointment_id, min(written_at) as since from notice where store_id = ${store} and read_at is null
      and duty in (${sql.join(actor.parties)}) group by appointment_id) n on n.appointment_id = a.id
    where a.store_id = ${store} and a.state in ('registered', 'failing')`,
  // S82: the evening before, by when the store closes.
  picking: ({ store, at }) => sql`select ${head('registered')},
      (x.day - 1 + make_interval(mins => ${daysSet('booking.close')})) at time zone t.time_zone, a.booked_at, false ${bookings}
    join (select *, (${at}::timestamptz at time zone time_zone)::date as today from store) t on t.id = a.store_id
    cross join lateral (select (a.starts_at at time zone t.time_zone)::date as day) x
    where a.store_id = ${store} and a.state = 'registered' and x.day <= t.today + 1 and exists (select from preparation p
      where p.store_id = a.store_id and p.appointment_id = a.id and p.kind = 'parts' and p.ready_at is null)`,
  // S38
  place: ({ store }) => sql`select ${head('waiting')}, a.wished_until, a.booked_at, false ${bookings}
    where a.store_id = ${store} and a.state = 'waiting'`,
}

const head = (state: string) =>
  sql`'appointment', ${state}, a.id, a.id, a.number, v.plate, v.plate_colour, v.vin, c.name, c.kind, a.words`
const bookings = sql`from appointment a join vehicle v on v.id = a.vehicle_id join customer c on c.id = a.customer_id`
