import { sql } from 'kysely'
import type { Reader } from '../db.ts'
import type { Work } from '../step.ts'

/** Parts of a booking that are not all kept for it, by name; null where nothing is missing. */
export async function missingOf(db: Reader, store: string, appointmentId: string): Promise<string | null> {
  const { rows } = await sql<{ missing: string | null }>`
    select string_agg(w.name, '、' order by w.name) as missing from (
      select p.name, sum(l.quantity_milli) as needed, (select coalesce(sum(v.quantity_milli), 0) from reservation v
        where v.store_id = ${store} and v.appointment_id = ${appointmentId} and v.part_id = p.id
          and v.released_at is null) as kept
      from appointment_line l join part p on p.code = l.code and p.state <> 'withdrawn'
      where l.store_id = ${store} and l.appointment_id = ${appointmentId} and l.kind in ('part', 'material')
      group by p.id, p.name) w where w.kept < w.needed`.execute(db as never)
  return rows[0]?.missing ?? null
}

export const pick = ({ trx, act }: Work, appointmentId: string) =>
  trx
    .updateTable('reservation')
    .set({ pickedAt: act.at, pickedBy: act.actor.id })
    .where('storeId', '=', act.store)
    .where('appointmentId', '=', appointmentId)
    .where('releasedAt', 'is', null)
    .where('pickedAt', 'is', null)
    .execute()

export type PickedPart = {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly bin: string | null
  readonly neededMilli: number
  readonly keptMilli: number
  readonly pickedMilli: number
  /** What was asked for and has not come; without its hour until the parts department has answered. */
  readonly requests: readonly { number: string; quantityMilli: number; arrivesAt: string | null }[]
}

/** The parts of the booking `a` in the order of the bins. */
export const partsToPick = (store: string) => sql`
  select coalesce(json_agg(w order by w.bin nulls last, w.code), '[]') from (
    select q.code, q.name, q.unit, b.code as bin, sum(l.quantity_milli)::bigint as "neededMilli",
      (select coalesce(sum(r.quantity_milli), 0)::bigint from reservation r where r.store_id = ${store}
        and r.appointment_id = a.id and r.part_id = q.id and r.released_at is null) as "keptMilli",
      (select coalesce(sum(r.quantity_milli), 0)::bigint from reservation r where r.store_id = ${store}
        and r.appointment_id = a.id and r.part_id = q.id and r.released_at is null and r.picked_at is not null) as "pickedMilli",
      coalesce((select json_agg(json_build_object('number', u.number, 'quantityMilli', u.quantity_milli,
          'arrivesAt', u.arrives_at) order by u.id)
        from purchase_request u where u.store_id = ${store} and u.appointment_id = a.id and u.part_id = q.id
          and u.state in ('requested', 'promised')), '[]') as requests
    from appointment_line l join part q on q.code = l.code and q.state <> 'withdrawn'
    left join stocking k on k.store_id = ${store} and k.part_id = q.id
    left join bin b on b.store_id = ${store} and b.id = k.bin_id
    where l.store_id = ${store} and l.appointment_id = a.id and l.kind in ('part', 'material')
    group by q.id, b.code) w`
