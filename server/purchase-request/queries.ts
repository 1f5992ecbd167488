import { sql } from 'kysely'
import { z } from 'zod'
import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { purchaseRequests } from './desk.ts'

const states = Object.keys(purchaseRequest.states) as (keyof typeof purchaseRequest.states)[]
export const requestListQuery = z.strictObject({
  q: z.string().max(40).optional(),
  state: z.enum(['open', ...states]).default('open'),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** What was asked for: of cars that are booked first to be needed first. `late`: it comes after the booking needs it. */
export async function requestList(asked: Asked<z.output<typeof requestListQuery>>) {
  const { db, store, query } = asked
  const { q, state, after, limit } = query
  const rows = await db
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
    .leftJoin('vehicle as v', 'v.id', 'a.vehicleId')
    .where('r.storeId', '=', store)
    .where('r.state', 'in', state === 'open' ? ['requested', 'promised'] : [state])
    .$if(!!q?.trim(), (qb) =>
      qb.where(
        sql<boolean>`(p.code ilike ${`%${q!.trim()}%`} or p.name like ${`%${q!.trim()}%`} or v.plate like ${`%${q!.trim().toUpperCase()}%`}
          or r.number like ${`%${q!.trim().toUpperCase()}%`})`,
      ),
    )
    .$if(after !== undefined, (qb) => qb.where('r.id', '<', after!))
    .orderBy('r.id', 'desc')
    .limit(limit + 1)
    .select([
      'r.id',
      'r.number',
      'r.state',
      'r.quantityMilli',
      'r.neededBy',
      'r.isUrgent',
      'r.requestedAt',
      'r.note',
    ])
    .select([
      'r.arrivesAt',
      'r.promisedAt',
      'r.arrivedAt',
      'p.code',
      'p.name',
      'p.unit',
      's.name as requestedBy',
    ])
    .select(['w.name as promisedBy', 'b.code as bin', 'a.id as appointmentId', 'a.number as appointment'])
    .select(['a.startsAt', 'a.state as appointmentState', 'v.plate', 'v.plateColour', 'k.leadDays'])
    .select(sql<boolean>`coalesce(r.arrives_at > r.needed_by, false)`.as('isLate'))
    .execute()
  const page = rows.slice(0, limit)
  return {
    rows: await Promise.all(
      page.map(async (row) => ({ ...row, steps: await stepsOf(db, purchaseRequests, row.id, asked) })),
    ),
    next: rows.length > limit ? page.at(-1)!.id : null,
  }
}
