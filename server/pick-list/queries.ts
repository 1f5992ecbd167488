import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { pickList } from '../../domain/pick-list/procedure.ts'
import type { StateOf } from '../../domain/procedure.ts'
import { bareNumber } from '../../domain/search/term.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsFrom } from '../step.ts'
import { countOf } from './desk.ts'
import { free, linesOf, requested, type Line } from './lines.ts'
import { hourTold } from '../promise/values.ts'

type State = StateOf<typeof pickList>
const states = Object.keys(pickList.states) as [State, ...State[]]
export const pickListQuery = z.strictObject({
  q: z.string().max(40).optional(),
  state: z.enum(['open', ...states]).default('open'),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

type Row = {
  readonly id: string
  readonly number: string
  readonly state: State
  readonly listedAt: Date
  readonly orderId: string
  readonly order: string
  readonly orderState: StateOf<typeof workOrder>
  readonly promisedAt: Date | null
  readonly quotation: string
  readonly version: number
  readonly kind: 'base' | 'addOn'
  readonly quotationState: string
  readonly plate: string | null
  readonly plateColour: string | null
  readonly brand: string
  readonly model: string
  readonly advisor: string | null
  readonly wanted: number
  readonly open: number
  readonly toPutBack: number
  readonly lines: readonly Line[]
}

/** Of a car that is still here; one that was delivered took its parts with it. */
const isHere = sql`o.state not in (${sql.join(workOrder.ends)})`

/**
 * The parts desk: what is open, by the hour the car was promised for, what is all picked last; or what has ended, the latest first. Of what is
 * open a hundred lists at most: more cars are not in the shop.
 */
export async function pickListPage(asked: Asked<z.output<typeof pickListQuery>>) {
  const { db, store, query } = asked
  const { q, state, after, limit } = query
  const isOpen = state === 'open'
  const which = [
    isOpen
      ? sql`(k.state in ('listed', 'putBack', 'picked') and ${isHere} or k.state = 'putBack')`
      : sql`k.state = ${state}`,
    ...(q?.trim() ? [about(q.trim())] : []),
    ...(after && !isOpen ? [sql`k.id < ${after}`] : []),
  ]
  const most = isOpen ? 100 : limit
  const rows = await lists(
    db,
    store,
    sql`${sql.join(which, sql` and `)} order by ${isOpen ? sql`k.state = 'picked', ${hourTold} nulls last, k.id` : sql`k.id desc`}
      limit ${most + 1}`,
  )
  const page = rows.slice(0, most)
  return {
    rows: page.map((row) => ({ ...row, steps: stepsFrom(pickList, row, asked) })),
    next: !isOpen && rows.length > most ? page.at(-1)!.id : null,
    isCut: isOpen && rows.length > most,
  }
}

/** By plate with or without its dot, by number of the list, the order or the quotation, by a part on it. */
function about(typed: string) {
  const bare = bareNumber(typed).replaceAll('·', '')
  const has = (column: string) => sql`replace(${sql.ref(column)}, '-', '') like ${`%${bare}%`}`
  return sql`(v.plate like ${`%${bare}%`} or ${has('k.number')} or ${has('o.number')} or ${has('q.number')}
    or exists (select from pick_list_line l join part p on p.id = l.part_id where l.store_id = k.store_id
      and l.pick_list_id = k.id and (upper(p.code) = upper(${typed}) or p.name like ${`%${typed}%`})))`
}

async function lists(db: Reader, store: string, which: RawBuilder<unknown>) {
  const { rows } = await sql<Row>`
    select k.id, k.number, k.state, k.listed_at, o.id as order_id, o.number as "order", o.state as order_state,
      ${hourTold} as promised_at, q.number as quotation, q.version, q.kind, q.state as quotation_state, v.plate, v.plate_colour,
      v.brand, v.model, a.name as advisor, ${countOf('wanted')} as wanted, ${countOf('open')} as open,
      ${countOf('toPutBack')} as to_put_back, ${linesOf(store)} as lines
    from pick_list k join work_order o on o.store_id = k.store_id and o.id = k.work_order_id
    join quotation q on q.store_id = k.store_id and q.id = k.quotation_id join vehicle v on v.id = o.vehicle_id
    left join staff a on a.id = o.advisor_id
    where k.store_id = ${store} and ${which}`.execute(db as never)
  return rows
}

/** The lists of an order, with the store's head for the paper. */
export async function listsOfOrder(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const rows = await lists(db, store, sql`k.work_order_id = ${id} order by k.id`)
  const head = await db
    .selectFrom('store')
    .where('id', '=', store)
    .select(['name', 'address', 'phone'])
    .executeTakeFirstOrThrow()
  return { store: head, lists: rows.map((row) => ({ ...row, steps: stepsFrom(pickList, row, asked) })) }
}

export const orderPartsQuery = z.strictObject({
  /** Codes of parts, by commas: those in hand, that no quotation on file has yet, as well. */
  codes: z.string().max(8_000).default(''),
})

type OrderPart = Pick<Line, 'code' | 'name' | 'unit' | 'keptMilli' | 'pickedMilli' | 'freeMilli' | 'requests'>

/** S71: of each part of an order what is free, what is kept for it, and what comes when. */
export async function orderParts({ db, store, id, query }: Asked<z.output<typeof orderPartsQuery>>) {
  const order = await db
    .selectFrom('workOrder as o')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .select(hourTold.as('promisedAt'))
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))
  const codes = query.codes.split(',').filter((code) => code !== '')
  const kept = (
    which: RawBuilder<unknown>,
  ) => sql`(select coalesce(sum(v.quantity_milli), 0)::bigint from reservation v
    where v.store_id = ${store} and v.part_id = p.id and v.released_at is null and v.put_back_since is null and ${which})`
  const own = sql`(v.work_order_id = ${id} or (v.pick_list_line_id is null and v.appointment_id in (select a.id
    from appointment a join work_order o on o.store_id = a.store_id and o.visit_id = a.visit_id
    where a.store_id = ${store} and o.id = ${id})))`
  const { rows } = await sql<OrderPart>`
    select p.code, p.name, p.unit, ${kept(own)} as kept_milli, ${kept(sql`${own} and v.picked_at is not null`)} as picked_milli,
      ${free(store)} as free_milli, ${requested(store, sql`r.work_order_id = ${id} and r.part_id = p.id`)} as requests
    from part p where p.state = 'inUse' and p.code = any (${codes}::text[]) order by p.code`.execute(
    db as never,
  )
  return { promisedAt: order.promisedAt, parts: rows }
}
