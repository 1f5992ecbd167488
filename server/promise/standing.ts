import { sql, type RawBuilder } from 'kysely'
import { standingOf, type RiskFacts, type Standing } from '../../domain/promise/risk.ts'
import type { Reader } from '../db.ts'
import { valuesFrom, valuesHere } from '../setting/values.ts'
import { hourTold } from './values.ts'

type Here = { readonly store: string; readonly at: Date }
type Row = RiskFacts & {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly plate: string | null
  readonly plateColour: string | null
  readonly vin: string | null
  readonly customer: string
  readonly kind: string
  readonly complaint: string
  readonly openedAt: Date
  readonly mine: boolean
  readonly isPassed: boolean
  readonly isWashed: boolean
  readonly values: { readonly [key: string]: number }
}
export type AtStake = Row & { readonly standing: Standing }

const ms = (column: RawBuilder<unknown>) => sql`(extract(epoch from ${column}) * 1000)::bigint`

/**
 * S68: the orders that somebody waits for, each with what is left of it: standard hours not yet worked, parts that were
 * asked for and have not come (what should have by now nobody can tell of), until when it is given out. One answer for the desk and the order's page.
 */
export async function standings(
  db: Reader,
  { store, at }: Here,
  which: { readonly orderId: string } | { readonly openFor: string | null },
): Promise<AtStake[]> {
  const only =
    'orderId' in which
      ? sql`o.id = ${which.orderId}`
      : sql`o.state in ('signed', 'working', 'checking', 'settling') and o.ready_at is null`
  const actor = 'openFor' in which ? which.openFor : null
  const { rows } = await sql<Row>`
    select o.id, o.number, o.state, v.plate, v.plate_colour, v.vin, c.name as customer, c.kind, o.complaint, o.opened_at,
      o.advisor_id = ${actor} as mine, ${ms(hourTold)} as promised_at, ${ms(sql`o.ready_at`)} as ready_at,
      o.passed_at is not null as is_passed, o.wash_mode = 'none' or o.washed_at is not null as is_washed,
      j.left_minutes, ${ms(sql`j.planned_until`)} as planned_until, ${ms(sql`r.part_at`)} as part_at,
      r.part_is_untold, ${valuesHere(at)} as values
    from work_order o join store t on t.id = o.store_id join vehicle v on v.id = o.vehicle_id
    join customer c on c.id = o.customer_id
    cross join lateral (select coalesce(sum(greatest(0, j.hours_hundredths * 0.6 - w.used)), 0)::int as left_minutes,
        max(d.ends_at) as planned_until
      from job j left join dispatch d on d.store_id = j.store_id and d.id = j.dispatch_id
      cross join lateral (select coalesce(sum(extract(epoch from coalesce(i.ended_at, ${at}::timestamptz) - i.started_at)) / 60, 0)
        as used from work_interval i where i.store_id = j.store_id and i.job_id = j.id) w
      where j.store_id = o.store_id and j.work_order_id = o.id and j.state <> 'done') j
    cross join lateral (select max(r.arrives_at) as part_at,
        coalesce(bool_or(r.state = 'requested' or r.arrives_at < ${at}), false) as part_is_untold
      from purchase_request r left join appointment a on a.store_id = o.store_id and a.visit_id = o.visit_id
      where r.store_id = o.store_id and r.state in ('requested', 'promised')
        and (r.work_order_id = o.id or r.appointment_id = a.id)) r
    where o.store_id = ${store} and ${hourTold} is not null and ${only}`.execute(db as never)
  return rows.map((row) => {
    const values = valuesFrom(row.values)
    const check = Math.min(values['promise.check'], values['booking.finish'])
    const finishMinutes = (row.isPassed ? 0 : check) + (row.isWashed ? 0 : values['booking.finish'] - check)
    return {
      ...row,
      finishMinutes,
      standing: standingOf({ ...row, finishMinutes }, at.getTime(), values['promise.lead']),
    }
  })
}
