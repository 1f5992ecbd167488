import { sql, type RawBuilder } from 'kysely'
import type { Absence } from '../../domain/shift/presence.ts'
import type { BookShift } from '../../domain/shift/change.ts'
import type { Reader } from '../db.ts'

type Range = { readonly from: Date; readonly until: Date }
/** As JSON has them: instants are ISO. */
export type Wire = { readonly startsAt: string; readonly endsAt: string }
type Held = Wire & { readonly holder: string; readonly label: string }
type Closed = Wire & { readonly reason: string }

/** What is held of a resource, for which car; a slot is of a booking or of a stay. */
const heldOf = (kind: 'bay' | 'person' | 'tool', store: string, { from, until }: Range, id: string) =>
  sql<Held[]>`coalesce((select json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at,
      'holder', s.holder_id, 'label', coalesce(v.plate, '未上牌')) order by s.starts_at)
    from slot s left join appointment a on a.store_id = s.store_id and a.id = s.appointment_id
    left join visit t on t.store_id = s.store_id and t.id = s.visit_id
    join vehicle v on v.id = coalesce(t.vehicle_id, a.vehicle_id)
    where s.store_id = ${store} and s.resource_kind = ${kind} and s.resource_id = ${sql.ref(id)}
      and s.ends_at > ${from} and s.starts_at < ${until}), '[]')`

const closedOf = (kind: 'bay' | 'tool', store: string, { from, until }: Range, id: string) =>
  sql<Closed[]>`coalesce((select json_agg(json_build_object('startsAt', c.starts_at, 'endsAt', c.ends_at,
      'reason', c.reason) order by c.starts_at)
    from closure c where c.store_id = ${store} and c.resource_kind = ${kind} and c.resource_id = ${sql.ref(id)}
      and c.state = 'inForce' and c.ends_at > ${from} and c.starts_at < ${until}), '[]')`

export const bayRows = (db: Reader, store: string, range: Range) =>
  db
    .selectFrom('bay as b')
    .where('b.storeId', '=', store)
    .orderBy('b.code')
    .select(['b.id', 'b.code', 'b.name', 'b.kind', 'b.hvIsolated', 'b.bookable'])
    .select([
      heldOf('bay', store, range, 'b.id').as('held'),
      closedOf('bay', store, range, 'b.id').as('closed'),
    ])
    .execute()

/** Tools that are booked with a car, as far as they are in use. */
export const toolRows = (db: Reader, store: string, range: Range) =>
  db
    .selectFrom('tool as l')
    .where('l.storeId', '=', store)
    .where('l.state', '=', 'inUse')
    .where('l.isBooked', '=', true)
    .orderBy('l.code')
    .orderBy('l.piece')
    .select(['l.id', 'l.code', 'l.name', 'l.calibratedUntil'])
    .select([
      heldOf('tool', store, range, 'l.id').as('held'),
      closedOf('tool', store, range, 'l.id').as('closed'),
    ])
    .execute()

const permit = sql`select c.expires_on from certificate c where c.staff_id = p.id and c.state = 'inForce'
  and c.kind like '%低压电工%'`

export const personRows = (db: Reader, store: string, range: Range, worksHere: RawBuilder<boolean>) =>
  db
    .selectFrom('staff as p')
    .where(worksHere)
    .orderBy('p.staffNo')
    .select(['p.id', 'p.name', 'p.skills', 'p.grade'])
    .select([
      sql<
        BookShift[]
      >`coalesce((select json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at,
          'breakFrom', s.break_from, 'breakUntil', s.break_until, 'onDuty', s.on_duty, 'rest', s.rest)
          order by s.starts_at) from shift s
        where s.store_id = ${store} and s.staff_id = p.id and s.state = 'planned'
          and s.ends_at > ${range.from} and s.starts_at < ${range.until}), '[]')`.as('shifts'),
      sql<Absence[]>`coalesce((select json_agg(json_build_object('kind', a.kind, 'startsAt', a.starts_at,
          'endsAt', a.ends_at) order by a.starts_at) from absence a
        where a.store_id = ${store} and a.staff_id = p.id and a.state = 'registered'
          and a.ends_at > ${range.from} and a.starts_at < ${range.until}), '[]')`.as('absences'),
      heldOf('person', store, range, 'p.id').as('held'),
      sql<string | null>`(select max(expires_on)::text from (${permit}) as c)`.as('permitUntil'),
      sql<boolean>`exists (select from (${permit}) as c where c.expires_on is null)`.as('permitForLife'),
    ])
    .execute()
export type PersonRow = Awaited<ReturnType<typeof personRows>>[number]
