import { sql } from 'kysely'
import { z } from 'zod'
import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import { bareNumber } from '../../domain/search/term.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { matching } from '../catalogue/queries.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'
import { stepsFrom } from '../step.ts'
import { hourTold } from '../promise/values.ts'

const orderStands = sql`o.state not in (${sql.join(workOrder.ends)})`

const states = Object.keys(purchaseRequest.states) as (keyof typeof purchaseRequest.states)[]
export const requestListQuery = z.strictObject({
  q: z.string().max(40).optional(),
  state: z.enum(['open', ...states]).default('open'),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** The hour at which it is needed: of a booking that stands, its own; of an order under way, what was promised. */
const neededBy = sql<Date>`coalesce(case when ${orderStands} then ${hourTold} end,
  case when a.state in ('registered', 'failing') then a.starts_at end, r.needed_by)`

/**
 * What was asked for; of what is open, what is needed first comes first. `latestAt`: arriving after it breaks the promise
 * of its booking, which has to be prepared before its hour.
 */
export async function requestList(asked: Asked<z.output<typeof requestListQuery>>) {
  const { db, store, at, query } = asked
  const { q, state, after, limit } = query
  const leadMinutes = (await valuesAt(db, store, at))['booking.lead']
  const latestAt = sql<Date>`case when r.work_order_id is null and a.state in ('registered', 'failing')
    then a.starts_at - make_interval(mins => ${leadMinutes}) else ${neededBy} end`
  const isOpen = !purchaseRequest.ends.includes(state as 'arrived')
  const rows = await requests(db, store)
    .where('r.state', 'in', state === 'open' ? ['requested', 'promised'] : [state])
    .$if(!!q?.trim(), (qb) => qb.where(about(q!.trim())))
    .$if(after !== undefined && !isOpen, (qb) => qb.where('r.id', '<', after!))
    .$if(after !== undefined && isOpen, (qb) =>
      qb.where(
        sql<boolean>`(${neededBy}, r.id) > (select w.needed_by, w.id from (select r.id, ${neededBy} as needed_by
            from purchase_request r left join appointment a on a.store_id = r.store_id and a.id = r.appointment_id
            left join work_order o on o.store_id = r.store_id and o.id = r.work_order_id
            where r.store_id = ${store} and r.id = ${after!}) w)`,
      ),
    )
    .$if(isOpen, (qb) => qb.orderBy(neededBy).orderBy('r.id'))
    .$if(!isOpen, (qb) => qb.orderBy('r.id', 'desc'))
    .limit(limit + 1)
    .select([neededBy.as('neededBy'), latestAt.as('latestAt')])
    .select(sql<boolean>`coalesce(r.arrives_at > ${latestAt}, false)`.as('isLate'))
    .execute()
  const page = rows.slice(0, limit)
  return {
    leadMinutes,
    rows: page.map((row) => ({
      ...row,
      steps: stepsFrom(purchaseRequest, row, asked),
    })),
    next: rows.length > limit ? page.at(-1)!.id : null,
  }
}

/** By part, by plate with or without its dot, by number of the request or of the booking. */
function about(typed: string) {
  const bare = bareNumber(typed)
  const has = (column: string) => sql`replace(${sql.ref(column)}, '-', '') like ${`%${bare}%`}`
  return sql<boolean>`(${matching(typed, 'p', 'part')} or v.plate like ${`%${bare.replaceAll('·', '')}%`}
    or ${has('r.number')} or ${has('a.number')} or ${has('o.number')})`
}

const requests = (db: Reader, store: string) =>
  db
    .selectFrom('purchaseRequest as r')
    .innerJoin('part as p', 'p.id', 'r.partId')
    .innerJoin('staff as s', 's.id', 'r.requestedBy')
    .leftJoin('staff as w', 'w.id', 'r.promisedBy')
    .leftJoin('stocking as k', (join) =>
      join.onRef('k.storeId', '=', 'r.storeId').onRef('k.partId', '=', 'p.id'),
    )
    .leftJoin('bin as b', (join) => join.onRef('b.storeId', '=', 'k.storeId').onRef('b.id', '=', 'k.binId'))
    .leftJoin('appointment as a', (join) =>
      join.onRef('a.storeId', '=', 'r.storeId').onRef('a.id', '=', 'r.appointmentId'),
    )
    .leftJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'r.storeId').onRef('o.id', '=', 'r.workOrderId'),
    )
    .leftJoin('vehicle as v', (join) => join.on(sql<boolean>`v.id = coalesce(o.vehicle_id, a.vehicle_id)`))
    .where('r.storeId', '=', store)
    .select(['r.id', 'r.number', 'r.state', 'r.quantityMilli', 'r.isUrgent', 'r.requestedAt', 'r.note'])
    .select([
      'r.arrivesAt',
      'r.promisedAt',
      'r.reminded',
      'r.remindedAt',
      'r.arrivedAt',
      'p.code',
      'p.name',
      'p.unit',
      'p.unitDecimals',
    ])
    .select(['s.name as requestedBy', 'w.name as promisedBy', 'b.code as bin', 'k.leadDays'])
    .select(['a.id as appointmentId', 'a.number as appointment', 'a.startsAt', 'a.state as appointmentState'])
    .select(['o.id as orderId', 'o.number as order', 'o.state as orderState'])
    .select(hourTold.as('orderPromisedAt'))
    .select(['v.plate', 'v.plateColour'])
