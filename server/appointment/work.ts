import { sql } from 'kysely'
import type { PartNeed, Piece, Work } from '../../domain/appointment/board.ts'
import { piecesOf, type WorkLine } from '../../domain/appointment/work.ts'
import { addDays, instantOf, timeOfMinutes } from '../../domain/calendar.ts'
import type { Reader } from '../db.ts'
import { dayIn } from '../zone.ts'
import { bookedTool } from './board-rows.ts'
import type { Line } from './lines.ts'
import type { Store } from './store.ts'

export type Need = PartNeed & {
  readonly partId: string
  /** Nobody has said when it comes: by the supplier's usual days, and the parts department will answer. */
  readonly isGuess: boolean
}
export type Asked = Omit<Work, 'parts'> & { readonly parts: readonly Need[] }

/** What a booking's lines ask of bays, people, tools and parts. `own`: what it has reserved already is its own. */
export async function workFor(
  db: Reader,
  store: Store,
  lines: readonly Line[],
  own: string | null,
): Promise<Asked> {
  const { values } = store
  return {
    pieces: await pieces(db, store.store, lines, values['booking.diagnosis']),
    parts: await needsOf(db, store, lines, own),
    leadMinutes: values['booking.lead'],
    stepMinutes: values['booking.step'],
    finishMinutes: values['booking.finish'],
  }
}

async function pieces(
  db: Reader,
  store: string,
  lines: readonly Line[],
  diagnosisMinutes: number,
): Promise<Piece[]> {
  const codes = lines.flatMap(({ kind, code }) => (kind === 'labour' ? [code] : []))
  const items =
    codes.length === 0
      ? []
      : await db
          .selectFrom('labourItem as i')
          .where('code', 'in', codes)
          .where('state', '<>', 'withdrawn')
          .select([
            'code',
            'bayKind',
            'trade',
            'grade',
            'needsSecondPerson',
            bookedTool(store).as('toolCode'),
          ])
          .execute()
  const known = new Map(items.map((item) => [item.code, item]))
  return piecesOf(
    lines.map((line): WorkLine => ({ ...line, item: known.get(line.code) ?? null })),
    diagnosisMinutes,
  )
}

type Row = {
  readonly partId: string
  readonly code: string
  readonly name: string
  readonly freeMilli: number
  readonly arrivesAt: string | null
  readonly leadDays: number | null
}

/** Free: in stock, and kept for nobody else. What is on order for this booking counts from its arrival. */
async function needsOf(
  db: Reader,
  { store, at, zone, values }: Store,
  lines: readonly Line[],
  own: string | null,
): Promise<Need[]> {
  const wanted = new Map<string, number>()
  for (const { kind, code, quantityMilli } of lines)
    if ((kind === 'part' || kind === 'material') && quantityMilli)
      wanted.set(code, (wanted.get(code) ?? 0) + quantityMilli)
  if (wanted.size === 0) return []
  const { rows } = await sql<Row>`
    select p.id as part_id, p.code, p.name, k.lead_days,
      (select coalesce(sum(s.quantity_milli), 0) from stock s where s.store_id = ${store} and s.part_id = p.id)
        - (select coalesce(sum(v.quantity_milli), 0) from reservation v where v.store_id = ${store}
            and v.part_id = p.id and v.released_at is null and v.appointment_id is distinct from ${own}) as free_milli,
      (select max(r.arrives_at) from purchase_request r where r.store_id = ${store} and r.part_id = p.id
        and r.state = 'promised' and r.appointment_id = ${own}) as arrives_at
    from part p left join stocking k on k.store_id = ${store} and k.part_id = p.id
    where p.state = 'inUse' and p.code in (${sql.join([...wanted.keys()])}) order by p.code`.execute(
    db as never,
  )
  const opens = timeOfMinutes(values['booking.open'])
  const guess = (days: number) => Date.parse(instantOf(addDays(dayIn(at, zone), days), opens, zone))
  return rows.map(({ arrivesAt, leadDays, ...row }) => ({
    ...row,
    needMilli: wanted.get(row.code)!,
    arrivesAt:
      arrivesAt === null
        ? leadDays === null
          ? null
          : guess(leadDays)
        : Math.max(Date.parse(arrivesAt), at.getTime()),
    isGuess: arrivesAt === null,
  }))
}
