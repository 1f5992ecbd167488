import { sql } from 'kysely'
import { tasks, type TaskRow } from '../../domain/desk/tasks.ts'
import { maskParty } from '../../domain/identifiers/mask.ts'
import { roomsFor, type Room } from '../../domain/staff/permissions.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { promiseTasks } from '../promise/tasks.ts'
import { presencesOf } from '../shift/queries.ts'
import type { Asker } from '../step.ts'
import {
  callBacks,
  certificates,
  followUps,
  incomplete,
  jobsToDispatch,
  messages,
  orders,
  ownJobs,
} from './branches.ts'
import { assistances, comebacks, hardCases, openCauses } from './diagnosis.ts'
import { listTasks, unanswered } from './parts.ts'
import { addOns, findings } from './add-ons.ts'
import { demands, handlings } from './warranty.ts'
import { asTask, bookingTasks } from './bookings.ts'
import { uninspected } from './inspections.ts'
import { waitingLong } from './waiting.ts'
import { discounts } from './discounts.ts'
import { hourTold } from '../promise/values.ts'

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
  /** Where a state asks several things: which of them. */
  task: string
  /** Of a promise that will break: by how much. */
  lateMinutes?: number
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
  const of = (record: string) =>
    rows.filter((t) => t.record === record && t.about === undefined).map((t) => t.state)
  const parts = [
    orders(asker, of('workOrder')),
    uninspected(asker, of('visit')),
    ownJobs(
      asker,
      of('job').filter((state) => state !== 'planned'),
    ),
    jobsToDispatch(asker, of('job')),
    followUps(asker, of('followUp')),
    messages(asker, of('message')),
    callBacks(asker, of('callBack')),
    certificates(asker, of('certificate')),
    demands(asker, of('exchangeDemand')),
    handlings(asker, of('warrantyHandling')),
    assistances(asker, of('assistance')),
    hardCases(asker, of('difficultCase')),
    openCauses(asker, of('consultation')),
    comebacks(asker, of('comeback')),
    listTasks(asker, of('pickList')),
    unanswered(asker, of('purchaseRequest')),
    discounts(asker, of('discountApproval')),
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
        ...(rows.some(({ about }) => about === 'progress')
          ? [asTask(waitingLong(asker, sql.join(workOrder.ends)), 'progress')]
          : []),
      ],
      sql` union all `,
    )}) as w
    order by due_at nulls last, since limit ${most}`.execute(db as never)
  const all = [...(await promiseTasks(db, asker)), ...found]
  return all.toSorted(byDue).map((row) => (row.mine ? row : maskedName(row)))
}

const byDue = (a: Waiting, b: Waiting) => dueMs(a) - dueMs(b)
const dueMs = ({ dueAt }: Waiting) => dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER

/** Whoever does not deal with the customer sees no name (R5.2), but a call is made by name, and a colleague has one. */
const maskedName = (row: Waiting): Waiting =>
  row.record === 'followUp' || row.record === 'certificate'
    ? row
    : { ...row, customer: maskParty({ kind: row.kind, name: row.customer }) }

/** The cars in the shop, with how far each is; one's own first. */
const inShop = async ({ db, store, actor, at }: Asked<unknown>) => {
  const rows = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .where('o.storeId', '=', store)
    .where('o.state', 'not in', workOrder.ends)
    .orderBy(sql`o.advisor_id = ${actor.id}`, 'desc')
    .orderBy(hourTold)
    .limit(30)
    .select(['o.id', 'o.number', 'o.state', 'v.plate', 'v.plateColour', 'v.vin', 'c.kind', 'c.name'])
    .select([
      hourTold.as('promisedAt'),
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
      (select count(*) from pick_list k join work_order o on o.store_id = k.store_id and o.id = k.work_order_id
        where k.store_id = ${asker.store} and (k.state = 'putBack' or (k.state = 'listed' and o.state not in (${sql.join(workOrder.ends)}))))::int as parts,
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
