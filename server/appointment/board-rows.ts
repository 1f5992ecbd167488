import { sql, type RawBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { BookShift } from '../../domain/shift/change.ts'
import type { Absence } from '../../domain/shift/presence.ts'
import type { Reader } from '../db.ts'
import { calendarRows, worksOnCars } from '../shift/queries.ts'
import type { Days } from '../zone.ts'

type Range = { readonly from: Date; readonly until: Date }
type Kind = 'bay' | 'person' | 'tool'

const ms = (column: string) => sql<number>`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`

/** All that a board is made of, as columns of one statement. */
export const boardColumns = (db: Reader, store: string, range: Range, { fromDay, untilDay }: Days) =>
  [
    heldRows(store, range).as('held'),
    closedRows(store, range).as('closed'),
    jsonArrayFrom(bayRows(db, store)).as('bays'),
    jsonArrayFrom(personRows(db, store, range)).as('people'),
    jsonArrayFrom(toolRows(db, store)).as('tools'),
    jsonArrayFrom(calendarRows(db, fromDay, untilDay)).as('holidays'),
  ] as const

/** Nothing is held for longer at one stretch: what began before is not looked for. */
const longest = sql`interval '31 days'`

type HeldRow = { kind: Kind; id: string; from: number; until: number; holder: string; label: string }

/** All that is held in this time, in the order in which it begins, with the plate of the car; epoch milliseconds. */
const heldRows = (store: string, { from, until }: Range) =>
  rowsOf<HeldRow>(sql`
    select s.resource_kind as kind, s.resource_id as id, ${ms('s.starts_at')} as "from", ${ms('s.ends_at')} as until,
      s.holder_id as holder, coalesce(v.plate, '未上牌') as label
    from slot s left join appointment a on a.store_id = s.store_id and a.id = s.appointment_id
    left join visit t on t.store_id = s.store_id and t.id = s.visit_id
    left join vehicle v on v.id = coalesce(t.vehicle_id, a.vehicle_id)
    where s.store_id = ${store} and s.starts_at < ${until} and s.ends_at > ${from}
      and s.starts_at > ${from}::timestamptz - ${longest}
    order by s.starts_at`)

type ClosedRow = { kind: Kind; id: string; from: number; until: number; reason: string }

/** What cannot be had in this time, and why. */
const closedRows = (store: string, { from, until }: Range) =>
  rowsOf<ClosedRow>(sql`
    select resource_kind as kind, resource_id as id, ${ms('starts_at')} as "from", ${ms('ends_at')} as until, reason
    from closure where store_id = ${store} and state = 'inForce' and starts_at < ${until} and ends_at > ${from}
    order by starts_at`)

const rowsOf = <Row>(rows: RawBuilder<unknown>) =>
  sql<Row[]>`coalesce((select json_agg(x) from (${rows}) as x), '[]')`

const bayRows = (db: Reader, store: string) =>
  db
    .selectFrom('bay as b')
    .where('b.storeId', '=', store)
    .orderBy('b.code')
    .select(['b.id', 'b.code', 'b.name', 'b.kind', 'b.hvIsolated', 'b.bookable'])

/** Tools that are booked with a car, as far as they are in use. */
const toolRows = (db: Reader, store: string) =>
  db
    .selectFrom('tool as l')
    .where('l.storeId', '=', store)
    .where('l.state', '=', 'inUse')
    .where('l.isBooked', '=', true)
    .orderBy('l.code')
    .orderBy('l.piece')
    .select(['l.id', 'l.code', 'l.name', 'l.calibratedUntil'])

const permit = sql`select c.expires_on from certificate c where c.staff_id = p.id and c.state = 'inForce'
  and c.kind like '%低压电工%'`

const personRows = (db: Reader, store: string, range: Range) =>
  db
    .selectFrom('staff as p')
    .where(worksOnCars(store))
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
      sql<string | null>`(select max(expires_on)::text from (${permit}) as c)`.as('permitUntil'),
      sql<boolean>`exists (select from (${permit}) as c where c.expires_on is null)`.as('permitForLife'),
    ])
export type PersonRow = Awaited<ReturnType<ReturnType<typeof personRows>['execute']>>[number]
type Shown<Builder extends { execute: () => Promise<unknown> }> = Awaited<ReturnType<Builder['execute']>>
export type BoardRows = {
  readonly held: readonly HeldRow[]
  readonly closed: readonly ClosedRow[]
  readonly bays: Shown<ReturnType<typeof bayRows>>
  readonly people: readonly PersonRow[]
  readonly tools: Shown<ReturnType<typeof toolRows>>
  readonly holidays: Shown<ReturnType<typeof calendarRows>>
}

/** A tool that is at hand for everybody is not booked. */
export const bookedTool = (store: string) =>
  sql<string>`case when exists (select from tool l where l.store_id = ${store} and l.code = i.tool_code
    and l.state = 'inUse' and not l.is_booked) then '' else i.tool_code end`
