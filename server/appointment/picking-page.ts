import { sql } from 'kysely'
import { z } from 'zod'
import { addDays } from '../../domain/calendar.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { dayIn, zoneOf } from '../zone.ts'
import { rangeOf } from './board.ts'
import { appointments } from './desk.ts'

export const pickingQuery = z.strictObject({
  /** Where nobody says: tomorrow (S82). */
  day: z.iso.date().optional(),
})

type Part = {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly bin: string | null
  readonly neededMilli: number
  readonly keptMilli: number
  readonly pickedMilli: number
  readonly arrivesAt: string | null
}
type Row = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly startsAt: Date
  readonly plate: string | null
  readonly plateColour: string | null
  readonly model: string
  readonly level: string
  readonly readyAt: Date | null
  readonly readyBy: string | null
  readonly parts: readonly Part[]
}

/** S82: the parts of a day's bookings in the order of the bins; how many of the bookings are picked. A warned car first. */
export async function pickingPage(asked: Asked<z.output<typeof pickingQuery>>) {
  const { db, store, at, query } = asked
  const zone = await zoneOf(db, store)
  const day = query.day ?? addDays(dayIn(at, zone), 1)
  const { from, until } = rangeOf({ fromDay: day, untilDay: day }, zone)
  const { rows } = await sql<Row>`
    select a.id, a.number, a.state, a.starts_at, v.plate, v.plate_colour, v.model, a.warranty_level as level,
      p.ready_at, s.name as ready_by, (${partsOf(store)}) as parts
    from appointment a join preparation p on p.store_id = a.store_id and p.appointment_id = a.id and p.kind = 'parts'
    join vehicle v on v.id = a.vehicle_id left join staff s on s.id = p.ready_by
    where a.store_id = ${store} and a.state in ('registered', 'failing') and a.starts_at >= ${from} and a.starts_at < ${until}
    order by a.warranty_level in ('red', 'orange', 'yellow') desc, a.starts_at, a.id`.execute(db as never)
  const bookings = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      prepare:
        (await stepsOf(db, appointments, row.id, asked)).find(({ step }) => step === 'prepare') ?? null,
    })),
  )
  return { day, bookings, picked: rows.filter(({ readyAt }) => readyAt !== null).length, all: rows.length }
}

const partsOf = (store: string) => sql`
  select coalesce(json_agg(w order by w.bin nulls last, w.code), '[]') from (
    select q.code, q.name, q.unit, b.code as bin, sum(l.quantity_milli)::bigint as "neededMilli",
      (select coalesce(sum(r.quantity_milli), 0)::bigint from reservation r where r.store_id = ${store}
        and r.appointment_id = a.id and r.part_id = q.id and r.released_at is null) as "keptMilli",
      (select coalesce(sum(r.quantity_milli), 0)::bigint from reservation r where r.store_id = ${store}
        and r.appointment_id = a.id and r.part_id = q.id and r.released_at is null and r.picked_at is not null) as "pickedMilli",
      (select max(u.arrives_at) from purchase_request u where u.store_id = ${store} and u.appointment_id = a.id
        and u.part_id = q.id and u.state = 'promised') as "arrivesAt"
    from appointment_line l join part q on q.code = l.code and q.state <> 'withdrawn'
    left join stocking k on k.store_id = ${store} and k.part_id = q.id
    left join bin b on b.store_id = ${store} and b.id = k.bin_id
    where l.store_id = ${store} and l.appointment_id = a.id and l.kind in ('part', 'material')
    group by q.id, b.code) w`
