import { sql } from 'kysely'
import { tasks, type TaskRow } from '../../domain/desk/tasks.ts'
import { maskParty } from '../../domain/identifiers/mask.ts'
import { roomsFor, type Room } from '../../domain/staff/permissions.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { presencesOf } from '../shift/queries.ts'
import type { Asker } from '../step.ts'
import { addOns, findings } from './add-ons.ts'
import { demands, handlings } from './warranty.ts'
import { asTask, bookingTasks } from './bookings.ts'
import { daysSet } from './set.ts'

type Waiting = {
  record: string
  state: string
  id: string
  orderId: string
  number: string
  plate: string | null
  plateColour: string | null
  vin: string | null
  customer: string
  kind: string
  about: string
  dueAt: Date | null
  since: Date | null
  mine: boolean
  /** Of a booking: which of its tasks. */
  task: string
}

const most = 100

const tasksOf = ({ actor }: Asker) =>
  tasks.filter(({ by }) => by.some((duty) => actor.parties.includes(duty)))

/** One's desk: every record that stands in a state whose next step is one's duty; what is due first comes first. */
export async function deskPage(asked: Asked<unknown>) {
  const rows = tasksOf(asked)
  const found = await waitingFor(asked.db, asked, rows)
  const duties = found.map((row) => ({
    ...row,
    ...rows.find((t) => isOf(t, row))!,
    about: row.about,
  }))
  return { now: asked.at, tasks: duties, inShop: await inShop(asked), there: await thereNow(asked) }
}

const isOf = (t: TaskRow, row: Waiting) =>
  t.record === row.record && t.state === row.state && (t.about ?? '') === row.task

/** Who is in the store, and who comes back when. */
async function thereNow({ db, store, at }: Asked<unknown>) {
  const people = await presencesOf(db, store, { from: at })
  return people.map(({ staffId, name, nameEn, is, shift, absence }) => ({
    staffId,
    name,
    nameEn,
    is,
    shift: shift && { name: shift.name, onDuty: shift.onDuty, endsAt: shift.endsAt },
    awayUntil: is === 'away' ? (absence?.endsAt ?? null) : null,
  }))
}

async function waitingFor(db: Reader, asker: Asker, rows: readonly TaskRow[]) {
  const of = (record: string) => rows.filter((t) => t.record === record).map((t) => t.state)
  const parts = [
    orders(asker, of('workOrder')),
    ownJobs(
      asker,
      of('job').filter((state) => state !== 'planned'),
    ),
    jobsToDispatch(asker, of('job')),
    followUps(asker, of('followUp')),
    messages(asker, of('message')),
    certificates(asker, of('certificate')),
    demands(asker, of('exchangeDemand')),
    handlings(asker, of('warrantyHandling')),
    incomplete(of('vehicle')),
    findings(asker, of('finding')),
    addOns(asker, of('quotation')),
  ].filter((part) => part !== undefined)
  if (rows.length === 0) return []
  const { rows: found } = await sql<Waiting>`
    select * from (${sql.join(
      [
        ...parts.map((part) => asTask(part)),
        ...bookingTasks(
          asker,
          rows.flatMap(({ record, about }) => (record === 'appointment' && about ? [about] : [])),
        ),
      ],
      sql` union all `,
    )}) as w
    order by due_at nulls last, since limit ${most}`.execute(db as never)
  return found.map((row) => (row.mine ? row : maskedName(row)))
}

/** Whoever does not deal with the customer sees no name (R5.2), but a call is made by name, and a colleague has one. */
const maskedName = (row: Waiting): Waiting =>
  row.record === 'followUp' || row.record === 'certificate'
    ? row
    : { ...row, customer: maskParty({ kind: row.kind, name: row.customer }) }

const car = sql`v.plate, v.plate_colour, v.vin, c.name as customer, c.kind`
const joins = sql`join vehicle v on v.id = o.vehicle_id join customer c on c.id = o.customer_id`

const orders = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'workOrder' as record, o.state, o.id, o.id as order_id, o.number, ${car}, o.complaint as about,
        o.promised_at as due_at, o.opened_at as since, o.advisor_id = ${actor.id} as mine
      from work_order o ${joins} where o.store_id = ${store} and o.state in (${sql.join(states)})`

const ownJobs = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'job', j.state, j.id, o.id, o.number, ${car}, j.title, o.promised_at, d.starts_at, true
      from job j join work_order o on o.store_id = j.store_id and o.id = j.work_order_id
      join dispatch d on d.store_id = j.store_id and d.id = j.dispatch_id ${joins}
      where j.store_id = ${store} and j.technician_id = ${actor.id} and j.state in (${sql.join(states)})`

/** What is left to be given out of an order under way, one line an order; before that the order itself waits. */
const jobsToDispatch = ({ store, actor }: Asker, states: string[]) =>
  states.includes('planned')
    ? sql`select 'job', 'planned', w.first, o.id, o.number, ${car}, w.titles, o.promised_at, o.signed_at,
        o.advisor_id = ${actor.id}
      from (select j.store_id, j.work_order_id, (array_agg(j.id order by j.position))[1] as first,
          string_agg(j.title, '、' order by j.position) as titles
        from job j where j.store_id = ${store} and j.state = 'planned' group by j.store_id, j.work_order_id) w
      join work_order o on o.store_id = w.store_id and o.id = w.work_order_id and o.state = 'working' ${joins}`
    : undefined

const followUps = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'followUp', f.state, f.id, o.id, o.number, ${car}, o.complaint, f.due_at, f.due_at, false
      from follow_up f join work_order o on o.store_id = f.store_id and o.id = f.work_order_id ${joins}
      where f.store_id = ${store} and f.state in (${sql.join(states)}) and ${actor.id} not in (o.advisor_id, coalesce(o.received_by, o.advisor_id))`

/** Of an order or of a booking: both wait in the one pile. */
const messages = ({ store, actor }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'message', m.state, m.id, o.id, o.number, ${car}, m.body, null::timestamptz, m.written_at, o.mine
      from message m join lateral (
          select id, number, vehicle_id, customer_id, advisor_id = ${actor.id} as mine from work_order
          where store_id = m.store_id and id = m.work_order_id
          union all select id, number, vehicle_id, customer_id, ${actor.id} in (booked_by, receiver_id) from appointment
          where store_id = m.store_id and id = m.appointment_id) o on true ${joins}
      where m.store_id = ${store} and m.state in (${sql.join(states)})`

/** Of the people here, what runs out within the store's days; `since` is when it begins to press. */
const certificates = ({ store, at }: Asker, states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'certificate', c.state, c.id, c.staff_id, s.staff_no, null, null, null, s.name, 'person', c.kind,
        (c.expires_on + time '23:59') at time zone t.time_zone,
        (c.expires_on - ${daysSet('certificate.press')} + time '23:59') at time zone t.time_zone, false
      from certificate c join staff s on s.id = c.staff_id and s.state = 'employed'
      join (select *, (${at}::timestamptz at time zone time_zone)::date as today from store) t on t.id = ${store}
      where c.state in (${sql.join(states)}) and c.expires_on <= t.today + ${daysSet('certificate.remind')}
        and exists (select from post_holding h
          where h.staff_id = s.id and h.store_id = t.id and h.until_day is null)`

/** Files that lack what must be known: one line for all of them, counted as far as it matters (S33). */
const incomplete = (states: string[]) =>
  states.length === 0
    ? undefined
    : sql`select 'vehicle', 'inUse', min(f.id::text)::uuid, min(f.id::text)::uuid, '', null, null, null, '', '',
        count(*)::text, null::timestamptz, null::timestamptz, true
      from (select id from vehicle where state = 'inUse' and lacks <> '{}' limit 1000) f having count(*) > 0`

/** The cars in the shop, with how far each is; one's own first. */
const inShop = async ({ db, store, actor, at }: Asked<unknown>) => {
  const rows = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .where('o.storeId', '=', store)
    .where('o.state', 'not in', workOrder.ends)
    .orderBy(sql`o.advisor_id = ${actor.id}`, 'desc')
    .orderBy('o.promisedAt')
    .limit(30)
    .select([
      'o.id',
      'o.number',
      'o.state',
      'o.promisedAt',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'c.kind',
      'c.name',
    ])
    .select([
      sql<boolean>`o.advisor_id = ${actor.id}`.as('mine'),
      sql<number>`(select coalesce(sum(hours_hundredths), 0) from job j where j.store_id = o.store_id and j.work_order_id = o.id)`.as(
        'plannedHundredths',
      ),
      sql<number>`(select coalesce(sum(least(j.hours_hundredths, case when j.state = 'done' then j.hours_hundredths else
          (select coalesce(sum(extract(epoch from coalesce(i.ended_at, ${at}::timestamptz) - i.started_at)) / 36, 0)
           from work_interval i where i.store_id = j.store_id and i.job_id = j.id) end)), 0)::bigint
        from job j where j.store_id = o.store_id and j.work_order_id = o.id)`.as('doneHundredths'),
    ])
    .execute()
  return rows.map(({ kind, name, ...row }) => ({
    ...row,
    customer: row.mine ? name : maskParty({ kind, name }),
  }))
}

/** The rooms one may enter and what waits in each: the rail. */
export async function roomsOf(db: Reader, asker: Asker) {
  const open = roomsFor(asker.actor.parties)
  const { rows } = await sql<{ [room in Room]: number }>`
    select
      (select count(*) from visit where store_id = ${asker.store} and state = 'here')::int as reception,
      (select count(*) from work_order where store_id = ${asker.store} and state not in (${sql.join(workOrder.ends)}))::int as orders,
      (select count(*) from job where store_id = ${asker.store} and technician_id = ${asker.actor.id} and state <> 'done')::int as workshop,
      (select count(*) from work_order where store_id = ${asker.store} and state in ('settling', 'settled'))::int as settlement,
      (select count(*) from follow_up where store_id = ${asker.store} and state = 'due')::int as "followUp",
      (select count(*) from warranty_standing where store_id = ${asker.store} and level in ('orange', 'red'))::int as warranty,
      (select count(*) from message where store_id = ${asker.store} and state = 'waiting')::int as outbox`.execute(
    db as never,
  )
  const desk = folded(await waitingFor(db, asker, tasksOf(asker)))
  const counts = { ...rows[0], desk }
  return { rooms: open, counts: Object.fromEntries(open.map((room) => [room, counts[room] ?? 0])) }
}

/** Messages wait in one pile: they are one task. */
const folded = (waiting: readonly Waiting[]) =>
  waiting.filter(({ record }) => record !== 'message').length +
  (waiting.some(({ record }) => record === 'message') ? 1 : 0)
