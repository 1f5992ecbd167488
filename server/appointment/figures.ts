import { sql } from 'kysely'
import { z } from 'zod'
import { firstOfMonth } from '../../domain/calendar.ts'
import type { Asked } from '../route.ts'
import { dayIn, rangeOf, zoneOf } from '../zone.ts'

export const figuresQuery = z.strictObject({ from: z.iso.date().optional(), until: z.iso.date().optional() })

type Row = {
  /** Cars received, and those of them that came by a booking. */
  readonly visits: number
  readonly bookedVisits: number
  readonly arrived: number
  readonly customerFailed: number
  readonly storeFailed: number
  readonly punctual: number
  /** S45: calls to confirm that were due, and those of them that were made, whoever answered. */
  readonly due: number
  readonly called: number
  /** Their hour is over, and nobody has said how they ended: counted in no rate. */
  readonly open: number
}

/**
 * Figures of bookings by their hour, within days of the store. Counted from the events (T14): what a booking was once
 * does not go away when it moves on.
 */
export async function figuresPage({ db, store, at, query }: Asked<z.output<typeof figuresQuery>>) {
  const zone = await zoneOf(db, store)
  const today = dayIn(at, zone)
  const fromDay = query.from ?? firstOfMonth(today)
  const untilDay = query.until ?? (fromDay > today ? fromDay : today)
  const { from, until } = rangeOf({ fromDay, untilDay }, zone)
  const { rows } = await sql<Row>`
    with booked as (select id, state, starts_at from appointment
        where store_id = ${store} and starts_at >= ${from} and starts_at < ${until}),
      was as (select b.id, bool_or(e.step = 'arrive' and not taken_back) as arrived, bool_or(e.step = 'noShow') as customer_failed,
          bool_or(e.step = 'apologise') as store_failed, bool_or(e.step = 'confirm' and was_due) as called,
          bool_or(e.step = 'fallDue') as due,
          bool_or(e.step = 'arrive' and not taken_back and e.particulars ->> 'is' in ('asBooked', 'early')) as punctual
        from event e join booked b on b.id = e.whole_id
        cross join lateral (select exists (select from event x where x.store_id = e.store_id and x.whole_id = e.whole_id
            and x.step = 'takeBack' and x.id > e.id) as taken_back, exists (select from event x where x.store_id = e.store_id
            and x.whole_id = e.whole_id and x.step = 'fallDue' and x.id < e.id) as was_due) o
        where e.store_id = ${store} and e.subject = 'appointment' group by b.id),
      told as (select count(*) filter (where arrived)::int as arrived,
          count(*) filter (where customer_failed)::int as customer_failed,
          count(*) filter (where store_failed)::int as store_failed, count(*) filter (where punctual)::int as punctual,
          count(*) filter (where due)::int as due, count(*) filter (where called)::int as called from was),
      left_open as (select count(*)::int as open from booked
        where state in ('registered', 'failing') and starts_at <= ${at}),
      came as (select count(*)::int as visits, count(*) filter (where exists (select from appointment a
          where a.store_id = t.store_id and a.visit_id = t.id))::int as booked_visits
        from visit t where t.store_id = ${store} and not t.adopted and t.arrived_at >= ${from} and t.arrived_at < ${until})
    select * from told, left_open, came`.execute(db as never)
  return {
    fromDay,
    untilDay,
    ...rows[0]!,
    causes: await causesOf(db, store, from, until),
    sources: await sourcesOf(db, store, from, until),
  }
}

/** S44 by cause. */
async function causesOf(db: Asked<unknown>['db'], store: string, from: Date, until: Date) {
  const { rows } = await sql<{ cause: string; n: number }>`
    select a.broken_by as cause, count(distinct a.id)::int as n
    from appointment a join event e on e.store_id = a.store_id and e.whole_id = a.id and e.subject = 'appointment'
      and e.step = 'apologise'
    where a.store_id = ${store} and a.starts_at >= ${from} and a.starts_at < ${until}
    group by a.broken_by order by n desc, cause`.execute(db as never)
  return rows
}

/** S25, S34: where bookings come from. */
async function sourcesOf(db: Asked<unknown>['db'], store: string, from: Date, until: Date) {
  const { rows } = await sql<{ source: string; n: number }>`
    select source, count(*)::int as n from appointment
    where store_id = ${store} and starts_at >= ${from} and starts_at < ${until}
    group by source order by n desc, source`.execute(db as never)
  return rows
}
