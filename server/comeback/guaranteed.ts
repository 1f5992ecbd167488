import { sql } from 'kysely'
import { addDays } from '../../domain/calendar.ts'
import { guaranteeUntil, isWithin, longestDays, notOurs } from '../../domain/comeback/guarantee.ts'
import type { Reader } from '../db.ts'

type Line = {
  readonly jobId: string
  readonly title: string
  readonly workClass: string | null
  readonly rootJobId: string
  readonly orderId: string
  readonly number: string
  readonly deliveredDay: string
  readonly outKm: number
  readonly technician: string | null
  readonly redone: number
}

/** The car of an order: how far it had come when it came, and on which day. */
async function cameOf(db: Reader, store: string, orderId: string) {
  const { rows } = await sql<{ vehicleId: string; km: number | null; day: string }>`
    select o.vehicle_id, o.odometer_km as km, (o.opened_at at time zone t.time_zone)::date as day
    from work_order o join store t on t.id = o.store_id where o.store_id = ${store} and o.id = ${orderId}`.execute(
    db as never,
  )
  return rows[0]
}

/**
 * R2.3: what was done to this car before and is guaranteed still on the day and at the kilometres at which it came for
 * this order. `redone`: how often the same fault has been redone by then; a redo that comes back is of the same fault.
 */
export async function guaranteedLines(db: Reader, store: string, orderId: string) {
  const came = await cameOf(db, store, orderId)
  if (!came || came.km === null) return []
  const { km, day, vehicleId } = came
  const lines = await delivered(db, store, { orderId, vehicleId, since: addDays(day, -longestDays) })
  return lines.flatMap((line) => {
    const guarantee = guaranteeUntil(line)
    return guarantee ? [{ ...line, ...guarantee, isGuaranteed: isWithin(guarantee, day, km) }] : []
  })
}

type Which = { readonly orderId: string; readonly vehicleId: string; readonly since: string }

async function delivered(db: Reader, store: string, { orderId, vehicleId, since }: Which) {
  const { rows } = await sql<Line>`
    with done as (
      select j.id as job_id, j.title, j.work_class, o.id as order_id, o.number, w.name as technician,
        (o.delivered_at at time zone t.time_zone)::date as delivered_day, s.out_odometer_km as out_km,
        coalesce((select b.root_job_id from comeback b join job r on r.store_id = b.store_id and r.id = b.job_id
          where b.store_id = o.store_id and b.work_order_id = o.id and b.state <> 'withdrawn'
          order by (r.title = j.title) desc, b.id limit 1), j.id) as root_job_id
      from work_order o join store t on t.id = o.store_id
      join job j on j.store_id = o.store_id and j.work_order_id = o.id and j.state = 'done'
      join settlement s on s.store_id = o.store_id and s.work_order_id = o.id and s.state = 'settled'
      left join staff w on w.id = j.technician_id
      where o.store_id = ${store} and o.vehicle_id = ${vehicleId} and o.id <> ${orderId} and o.state = 'delivered'
        and (o.delivered_at at time zone t.time_zone)::date >= ${since}::date
        and o.delivered_at <= (select opened_at from work_order where store_id = ${store} and id = ${orderId}))
    select done.*, (select count(distinct b.work_order_id) from comeback b
        join work_order r on r.store_id = b.store_id and r.id = b.work_order_id and r.state = 'delivered'
        where b.store_id = ${store} and b.root_job_id = done.root_job_id and b.work_order_id <> ${orderId}
          and b.state <> 'withdrawn' and not coalesce(b.cause = any (${[...notOurs]}), false)) as redone
    from done order by delivered_day desc, job_id`.execute(db as never)
  return rows
}
