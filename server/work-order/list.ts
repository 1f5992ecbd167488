import { sql } from 'kysely'
import { z } from 'zod'
import { maskParty } from '../../domain/identifiers/mask.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { backwards, bareNumber } from '../../domain/search/term.ts'
import type { Asked } from '../route.ts'
import { carsOf } from '../search/queries.ts'
import { hourTold } from '../promise/values.ts'

/** What was withdrawn is in no list. */
const states = Object.keys(workOrder.states).filter((state) => state !== 'withdrawn') as ListedState[]
type ListedState = Exclude<keyof typeof workOrder.states, 'withdrawn'>

/** Filters of the list; `after` is the id of the last row seen: ids are times, so the order never shifts. */
export const listQuery = z.strictObject({
  state: z.enum(states as [(typeof states)[number], ...(typeof states)[number][]]).optional(),
  open: z.literal('1').optional(),
  q: z.string().max(40).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListQuery = z.output<typeof listQuery>

/** The latest orders first. */
export async function orderList({ db, store, actor, query }: Asked<ListQuery>) {
  const { state, open, q, after, limit } = query
  const term = q?.trim()
  const cars = term ? await carsOf(db, term, 200, actor.parties) : undefined
  const rows = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .leftJoin('customer as c', 'c.id', 'o.customerId')
    .leftJoin('staff as a', 'a.id', 'o.advisorId')
    .where('o.storeId', '=', store)
    .where('o.state', '<>', 'withdrawn')
    .$if(state !== undefined, (qb) => qb.where('o.state', '=', state!))
    .$if(open !== undefined, (qb) => qb.where('o.state', 'not in', workOrder.ends))
    .$if(after !== undefined, (qb) => qb.where('o.id', '<', after!))
    .$if(cars !== undefined, (qb) =>
      qb.where((eb) =>
        eb.or([numberEndsWith(term!), ...(cars!.length ? [eb('o.vehicleId', 'in', cars!)] : [])]),
      ),
    )
    .orderBy('o.id', 'desc')
    .limit(limit + 1)
    .select(['o.id', 'o.number', 'o.state', 'o.complaint', 'o.openedAt', 'o.deliveredAt'])
    .select(['o.adoptedFrom', workOf.as('work'), hourTold.as('promisedAt')])
    .select([
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.brand',
      'v.model',
      'c.kind',
      'c.name',
      'a.name as advisor',
    ])
    .execute()
  const page = rows
    .slice(0, limit)
    .map(({ kind, name, ...row }) => ({ ...row, customer: name ? maskParty({ kind: kind!, name }) : '' }))
  return { orders: page, next: rows.length > limit ? page.at(-1)!.id : null }
}

/** What was done on an adopted order, in one line: another system wrote no complaint. */
export const workOf = sql<
  string | null
>`(select string_agg(l.name, '、' order by l.position) from adopted_line l
  where l.store_id = o.store_id and l.work_order_id = o.id)`

/** A tail of the number, by the stored reversed text: an index serves it under row-level security. */
export function numberEndsWith(term: string) {
  const tail = backwards(bareNumber(term))
  return sql<boolean>`(o.number_reversed >= ${tail} and o.number_reversed < ${`${tail}\u{10ffff}`})`
}
