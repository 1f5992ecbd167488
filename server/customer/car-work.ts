import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { maskParty } from '../../domain/identifiers/mask.ts'
import type { Asked } from '../route.ts'
import { isHidden } from './queries.ts'

const most = 30

type OwnerThen = { readonly kind: string; readonly name: string; readonly state: string } | null

/** Every stay of the car whoever owned it then, the latest first, with its orders and the owner of that time. */
export async function visitsOf({ db, store, id, actor }: Asked<unknown>) {
  const rows = await db
    .selectFrom('visit as t')
    .innerJoin('store as s', 's.id', 't.storeId')
    .where('t.storeId', '=', store)
    .where('t.vehicleId', '=', id)
    .orderBy('t.arrivedAt', 'desc')
    .limit(most)
    .select(['t.id', 't.arrivedAt', 't.state'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('workOrder as o')
          .innerJoin('staff as a', 'a.id', 'o.advisorId')
          .whereRef('o.storeId', '=', 't.storeId')
          .whereRef('o.visitId', '=', 't.id')
          .orderBy('o.id')
          .select(['o.id', 'o.number', 'o.state', 'o.complaint', 'o.odometerKm', 'a.name as advisor']),
      ).as('orders'),
      // The owner by the file on that day; where the file does not reach back so far, whoever the order names.
      sql<OwnerThen>`coalesce(
        (select json_build_object('kind', c.kind, 'name', c.name, 'state', c.state) from vehicle_party p
          join customer c on c.id = p.customer_id where p.vehicle_id = t.vehicle_id and p.role = 'owner'
          and p.from_day <= (t.arrived_at at time zone s.time_zone)::date
          and (p.until_day is null or p.until_day > (t.arrived_at at time zone s.time_zone)::date)
          order by p.from_day desc limit 1),
        (select json_build_object('kind', c.kind, 'name', c.name, 'state', c.state) from customer c
          where c.id = t.customer_id))`.as('ownerThen'),
    ])
    .execute()
  const visits = rows.map(({ ownerThen, ...visit }) => ({
    ...visit,
    owner: nameOf(ownerThen, actor.parties),
  }))
  const { n } = await db
    .selectFrom('visit')
    .where('storeId', '=', store)
    .where('vehicleId', '=', id)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { visits, visitCount: n }
}

const nameOf = (owner: OwnerThen, parties: readonly string[]) =>
  owner === null ? '' : isHidden(owner.state, parties) ? '限制处理' : maskParty(owner)

export const readingsPage = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('odometerReading as r')
    .leftJoin('staff as s', 's.id', 'r.byStaffId')
    .where('r.storeId', '=', store)
    .where('r.vehicleId', '=', id)
    .orderBy('r.at', 'desc')
    .limit(most)
    .select(['r.id', 'r.km', 'r.at', 'r.source', 'r.reason', 'r.note', 's.name as by'])
    .execute()

/** Work that was offered and refused; whether it was agreed to since (row 28 of the peers: kept, not forgotten). */
export const refusedWork = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'o.storeId').onRef('q.workOrderId', '=', 'o.id'),
    )
    .innerJoin('quotationLine as l', (join) =>
      join.onRef('l.storeId', '=', 'q.storeId').onRef('l.quotationId', '=', 'q.id'),
    )
    .where('o.storeId', '=', store)
    .where('o.vehicleId', '=', id)
    .where('q.state', '=', 'answered')
    .where('l.answer', '=', 'refused')
    .orderBy('q.answeredAt', 'desc')
    .orderBy('l.position')
    .limit(most)
    .select([
      'l.id',
      'l.name',
      'l.code',
      'l.amountFen',
      'l.kind',
      'q.answeredAt',
      'o.id as orderId',
      'o.number',
      'l.refusalReason',
      'l.refusalNote',
    ])
    .select(
      sql<boolean>`exists (select from work_order x
        join quotation y on y.store_id = x.store_id and y.work_order_id = x.id
        join quotation_line z on z.store_id = y.store_id and z.quotation_id = y.id
        where x.store_id = o.store_id and x.vehicle_id = o.vehicle_id and y.state = 'answered'
          and y.answered_at > q.answered_at and z.answer = 'agreed' and z.code = l.code and z.code <> '')`.as(
        'doneSince',
      ),
    )
    .execute()

export const filesOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('vehicleFile as f')
    .leftJoin('staff as s', 's.id', 'f.keptBy')
    .where('f.storeId', '=', store)
    .where('f.vehicleId', '=', id)
    .where('f.droppedAt', 'is', null)
    .orderBy('f.id', 'desc')
    .limit(200)
    .select(['f.id', 'f.kind', 'f.title', 'f.type', 'f.bytes', 'f.keptAt', 's.name as by'])
    .select(sql<boolean>`f.thumb_hash is not null`.as('hasThumb'))
    .execute()
