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
