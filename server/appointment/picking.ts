import { sql } from 'kysely'
import type { Reader } from '../db.ts'
import { partNeeds } from './needs.ts'

/** Parts of a booking that are not all kept for it, by name; null where nothing is missing. */
export async function missingOf(db: Reader, store: string, appointmentId: string): Promise<string | null> {
  const { rows } = await sql<{ missing: string | null }>`
    select string_agg(n.name, '、' order by n.name) as missing
    from ${partNeeds(store, sql`l.appointment_id = ${appointmentId}`)} n
    where n.kept_milli < n.needed_milli`.execute(db as never)
  return rows[0]?.missing ?? null
}

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
    select n.code, n.name, n.unit, b.code as bin, n.needed_milli as "neededMilli", n.kept_milli as "keptMilli",
      n.picked_milli as "pickedMilli",
      coalesce((select json_agg(json_build_object('number', u.number, 'quantityMilli', u.quantity_milli,
          'arrivesAt', u.arrives_at) order by u.id)
        from purchase_request u where u.store_id = ${store} and u.appointment_id = a.id and u.part_id = n.part_id
          and u.state in ('requested', 'promised')), '[]') as requests
    from ${partNeeds(store, sql`l.appointment_id = a.id`)} n ${itsBin(store)}) w`

/** Where a needed part `n` lies: `b`. */
export const itsBin = (store: string) => sql`
  left join stocking k on k.store_id = ${store} and k.part_id = n.part_id
  left join bin b on b.store_id = ${store} and b.id = k.bin_id`
