import { sql } from 'kysely'
import type { PartNeed, Piece } from '../../domain/appointment/board.ts'
import { piecesOf, type WorkLine } from '../../domain/appointment/work.ts'
import type { Reader } from '../db.ts'
import { partNeeds } from './needs.ts'
import type { Store } from './store.ts'
import { bookedTool } from './board-rows.ts'

export type Needs = { readonly pieces: readonly Piece[]; readonly parts: readonly PartNeed[] }
type Row = WorkLine & { readonly appointmentId: string }

/** What each of many bookings needs, by two statements; of parts only those that are not kept for it yet. */
export async function needsOfMany(
  db: Reader,
  { store, values }: Store,
  ids: readonly string[],
): Promise<Map<string, Needs>> {
  if (ids.length === 0) return new Map()
  const { 'booking.diagnosis': diagnosis } = values
  const lines = Map.groupBy(await linesOf(db, store, ids), ({ appointmentId }) => appointmentId)
  const parts = Map.groupBy(await missingOf(db, store, ids), ({ appointmentId }) => appointmentId)
  return new Map(
    ids.map((id) => [
      id,
      {
        pieces: piecesOf(lines.get(id) ?? [], diagnosis),
        parts: (parts.get(id) ?? []).map(({ arrivesAt, code, name, needMilli, freeMilli }) => ({
          code,
          name,
          needMilli,
          freeMilli,
          arrivesAt: arrivesAt && arrivesAt.getTime(),
        })),
      },
    ]),
  )
}

async function linesOf(db: Reader, store: string, ids: readonly string[]) {
  const { rows } = await sql<Row>`
    select l.appointment_id, l.kind, l.hours_hundredths, case when i.code is null then null else json_build_object(
      'bayKind', i.bay_kind, 'trade', i.trade, 'grade', i.grade, 'toolCode', ${bookedTool(store)},
      'needsSecondPerson', i.needs_second_person) end as item
    from appointment_line l left join labour_item i on l.kind = 'labour' and i.code = l.code and i.state <> 'withdrawn'
    where l.store_id = ${store} and l.appointment_id = any (${[...ids]}::uuid[])
    order by l.appointment_id, l.position`.execute(db as never)
  return rows
}

type Missing = {
  readonly appointmentId: string
  readonly code: string
  readonly name: string
  readonly needMilli: number
  readonly freeMilli: number
  readonly arrivesAt: Date | null
}

async function missingOf(db: Reader, store: string, ids: readonly string[]) {
  const { rows } = await sql<Missing>`
    select n.appointment_id, n.code, n.name, n.needed_milli as need_milli, n.kept_milli as free_milli,
      (select max(r.arrives_at) from purchase_request r where r.store_id = ${store} and r.part_id = n.part_id
        and r.appointment_id = n.appointment_id and r.state = 'promised') as arrives_at
    from ${partNeeds(store, sql`l.appointment_id = any (${[...ids]}::uuid[])`)} n
    where n.kept_milli < n.needed_milli`.execute(db as never)
  return rows
}
