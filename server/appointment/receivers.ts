import { sql } from 'kysely'
import type { Board, Span } from '../../domain/appointment/board.ts'
import type { BookShift } from '../../domain/shift/change.ts'
import { presentIn, type Absence } from '../../domain/shift/presence.ts'
import type { Reader } from '../db.ts'

/** Who may receive a car (S46), and when he is there while the board lasts. */
export async function receiversOf(db: Reader, store: string, { open }: Pick<Board, 'open'>) {
  const [first, last] = [open[0], open.at(-1)]
  if (!first || !last) return []
  const [from, until] = [new Date(first.from), new Date(last.until)]
  const { rows } = await sql<{
    id: string
    name: string
    ofClaims: boolean
    shifts: BookShift[]
    absences: Absence[]
  }>`
    select p.id, p.name, bool_or(d.duty = 'claims') as of_claims,
      coalesce((select json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at, 'onDuty', s.on_duty))
        from shift s where s.store_id = ${store} and s.staff_id = p.id and s.state = 'planned' and not s.rest
          and s.ends_at > ${from} and s.starts_at < ${until}), '[]') as shifts,
      coalesce((select json_agg(json_build_object('kind', a.kind, 'startsAt', a.starts_at, 'endsAt', a.ends_at))
        from absence a where a.store_id = ${store} and a.staff_id = p.id and a.state = 'registered'
          and a.ends_at > ${from} and a.starts_at < ${until}), '[]') as absences
    from staff p join post_holding h on h.staff_id = p.id and h.store_id = ${store} and h.until_day is null
    join post_duty d on d.post_code = h.post_code and d.duty in ('advisor', 'claims')
    group by p.id order by p.staff_no`.execute(db as never)
  return rows.map(({ shifts, absences, ...person }) => ({
    ...person,
    present: presentIn(shifts, absences).map(
      ({ startsAt, endsAt }): Span => ({ from: Date.parse(startsAt), until: Date.parse(endsAt) }),
    ),
  }))
}
