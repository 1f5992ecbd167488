import { sql } from 'kysely'
import { maskPhone } from '../../domain/identifiers/mask.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { dealsWith, lastEventOf } from '../customer/queries.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { historyOf } from '../work-order/history.ts'
import { bookingRows } from './booking-rows.ts'
import { appointments } from './desk.ts'
import { partNeeds } from './needs.ts'
import { itsBin } from './picking.ts'
import { shown } from './queries.ts'
import { linesOn } from './request.ts'

/** One booking: the form as it was filled in, what is held and made ready, calls, notices, messages, history. */
export async function bookingPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const row = await bookingRows(db, store, sql<boolean>`a.id = ${id}`)
    .innerJoin('staff as b', 'b.id', 'a.bookedBy')
    .leftJoin('appointment as o', (join) =>
      join.onRef('o.storeId', '=', 'a.storeId').onRef('o.id', '=', 'a.rebookedFrom'),
    )
    .select([
      'a.contactPhone',
      'a.odometerKm',
      'a.papers',
      'a.estimateTold',
      'a.warrantyCheck',
      'a.endedNote',
    ])
    .select([
      'a.apologisedAt',
      'b.name as bookedBy',
      'o.number as rebookedFromNumber',
      'v.modelCode',
      'v.saleDay',
    ])
    .select(dealsWith(asked, sql.ref('a.customer_id')).as('isDealing'))
    .executeTakeFirst()
  if (!row) throw new NotFound('appointment')
  const { contactPhone, papers, ...booking } = row
  return {
    booking: { ...shown(booking), contactPhone: maskPhone(contactPhone), papers },
    lines: await linesOn(db, store, id),
    holds: await holdsOf(asked),
    preparations: await preparationsOf(asked),
    parts: await partsOf(asked),
    calls: await callsOf(asked),
    notices: await noticesOf(asked),
    messages: await messagesOf(asked),
    rebookedAs: await rebookedAs(asked),
    orderId: booking.visitId && (await orderOf(asked, booking.visitId)),
    history: await historyOf(db, store, id),
    lastEvent: await lastEventOf(db, store, id),
    steps: await stepsOf(db, appointments, id, asked),
  }
}

export async function holdsOf({ db, store, id }: Pick<Asked<unknown>, 'db' | 'store' | 'id'>) {
  const { rows } = await sql<{ kind: 'bay' | 'person' | 'tool'; name: string; startsAt: Date; endsAt: Date }>`
    select s.resource_kind as kind, coalesce(b.name, p.name, l.name) as name, s.starts_at, s.ends_at
    from slot s left join bay b on s.resource_kind = 'bay' and b.store_id = s.store_id and b.id = s.resource_id
    left join staff p on s.resource_kind = 'person' and p.id = s.resource_id
    left join tool l on s.resource_kind = 'tool' and l.store_id = s.store_id and l.id = s.resource_id
    where s.store_id = ${store} and s.appointment_id = ${id} order by s.starts_at, s.resource_kind`.execute(
    db as never,
  )
  return rows
}

const preparationsOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('preparation as p')
    .leftJoin('staff as s', 's.id', 'p.readyBy')
    .where('p.storeId', '=', store)
    .where('p.appointmentId', '=', id)
    .select(['p.kind', 'p.readyAt', 's.name as by'])
    .execute()

/** Parts needed, kept, picked; and what was asked for, with its arrival. */
export async function partsOf({ db, store, id }: Asked<unknown>) {
  const { rows } = await sql<{
    code: string
    name: string
    unit: string
    bin: string | null
    neededMilli: number
    keptMilli: number
    pickedMilli: number
    requests: { id: string; number: string; state: string; quantityMilli: number; arrivesAt: string | null }[]
  }>`
    select n.code, n.name, n.unit, b.code as bin, n.needed_milli, n.kept_milli, n.picked_milli,
      coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number, 'state', r.state,
          'quantityMilli', r.quantity_milli, 'arrivesAt', r.arrives_at) order by r.id)
        from purchase_request r where r.store_id = ${store} and r.appointment_id = ${id}
          and r.part_id = n.part_id), '[]') as requests
    from ${partNeeds(store, sql`l.appointment_id = ${id}`)} n ${itsBin(store)}
    order by b.code nulls last, n.code`.execute(db as never)
  return rows
}

const callsOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('appointmentCall as k')
    .innerJoin('staff as s', 's.id', 'k.byStaffId')
    .where('k.storeId', '=', store)
    .where('k.appointmentId', '=', id)
    .orderBy('k.id')
    .select(['k.id', 'k.about', 'k.result', 'k.note', 'k.at', 's.name as by'])
    .execute()

const noticesOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('notice as n')
    .leftJoin('staff as s', 's.id', 'n.readBy')
    .where('n.storeId', '=', store)
    .where('n.appointmentId', '=', id)
    .orderBy('n.id')
    .select(['n.id', 'n.duty', 'n.about', 'n.writtenAt', 'n.readAt', 's.name as readBy'])
    .execute()

/** The words call the customer by his whole name: only for who works with them (R5.2). */
const messagesOf = ({ db, store, id, actor }: Asked<unknown>) =>
  db
    .selectFrom('message as m')
    .leftJoin('outbox as x', 'x.id', 'm.id')
    .where('m.storeId', '=', store)
    .where('m.appointmentId', '=', id)
    .orderBy('m.id')
    .select(['m.id', 'm.kind', 'm.state', 'm.writtenAt', 'm.sentAt', 'x.result'])
    .select(
      sql<string | null>`case when ${mayRead(actor.parties, 'message.read')} then m.body end`.as('body'),
    )
    .execute()

const rebookedAs = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('appointment')
    .where('storeId', '=', store)
    .where('rebookedFrom', '=', id)
    .orderBy('id', 'desc')
    .select(['id', 'number', 'startsAt'])
    .executeTakeFirst()

const orderOf = async ({ db, store }: Asked<unknown>, visitId: string) =>
  (
    await db
      .selectFrom('workOrder')
      .where('storeId', '=', store)
      .where('visitId', '=', visitId)
      .orderBy('id')
      .select('id')
      .executeTakeFirst()
  )?.id ?? null
