import { sql } from 'kysely'
import type { Reader } from '../db.ts'

type Order = {
  readonly id: string
  readonly visitId: string | null
  readonly vehicleId: string
}

type Repair = { readonly number: string; readonly day: string; readonly titles: string }

/** S59: what file and booking know before the first question: what was booked for in which words, what was repaired last. */
export async function knownBefore(db: Reader, store: string, { id, visitId, vehicleId }: Order) {
  const booked = await sql<{ number: string; words: string; symptoms: string[] }>`
    select a.number, a.words, array(select l.name from appointment_line l where l.store_id = a.store_id
      and l.appointment_id = a.id and l.kind = 'symptom' order by l.position) as symptoms
    from appointment a where a.store_id = ${store} and a.visit_id = ${visitId}`.execute(db as never)
  const repaired = await sql<Repair>`
    select o.number, (o.delivered_at at time zone t.time_zone)::date as day,
      (select coalesce(string_agg(j.title, '、' order by j.position), '') from job j
        where j.store_id = o.store_id and j.work_order_id = o.id) as titles
    from work_order o join store t on t.id = o.store_id
    where o.store_id = ${store} and o.vehicle_id = ${vehicleId} and o.id <> ${id} and o.state = 'delivered'
    order by o.delivered_at desc limit 1`.execute(db as never)
  return { booking: booked.rows[0] ?? null, lastRepair: repaired.rows[0] ?? null }
}
