import { sql } from 'kysely'
import { z } from 'zod'
import { maskName, maskPlate } from '../../domain/identifiers/mask.ts'
import { backwards, bareNumber } from '../../domain/search/term.ts'
import type { Procedure } from '../../domain/procedure.ts'
import { procedures, type Procedures } from '../../domain/procedures.ts'
import type { Asked } from '../route.ts'
import { within } from './queries.ts'

const records = Object.keys(procedures) as [keyof Procedures, ...(keyof Procedures)[]]

export const actsQuery = z.strictObject({
  person: z.uuid().optional(),
  record: z.enum(records).optional(),
  step: z.string().max(40).optional(),
  day: z.iso.date().optional(),
  q: z.string().trim().max(40).optional(),
  after: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
type ActsQuery = z.output<typeof actsQuery>
type Sql = ReturnType<typeof sql>

type EventRow = {
  readonly id: number
  readonly actId: string
  readonly at: Date
  readonly receivedAt: Date
  readonly party: string
  readonly subject: string
  readonly subjectId: string
  readonly wholeId: string
  readonly step: string
  readonly fromState: string | null
  readonly toState: string
  readonly particulars: { readonly [name: string]: unknown }
  readonly staffNo: string | null
  readonly name: string | null
  readonly nameEn: string | null
  readonly orderId: string | null
  readonly number: string | null
  readonly plate: string | null
  readonly customer: string | null
  readonly about: string | null
  readonly aboutEn: string | null
}

/** What was done in the store, the latest record first. Cars and customers are masked (R5.2). */
export async function actsPage({ db, store, query }: Asked<ActsQuery>) {
  const { limit } = query
  const { rows } = await sql<EventRow>`
    select e.id, e.act_id, a.at, a.received_at, e.party, e.subject, e.subject_id, e.whole_id, e.step, e.from_state,
      e.to_state, e.particulars, s.staff_no, s.name, s.name_en, o.id as order_id, o.number, v.plate, c.name as customer,
      g.name as about, g.name_en as about_en
    from (${picked(store, query)}) p
    join event e on e.store_id = ${store} and e.id = p.id
    join act a on a.store_id = e.store_id and a.id = e.act_id
    left join staff s on s.id = e.staff_id
    left join work_order o on o.store_id = e.store_id and o.id = e.whole_id
    left join visit t on t.store_id = e.store_id and t.id = e.whole_id
    left join vehicle v on v.id = case e.subject when 'vehicle' then e.subject_id else t.vehicle_id end
    left join customer c on c.id = case e.subject when 'customer' then e.subject_id end
    left join staff g on g.id = (e.particulars ->> 'staffId')::uuid
    order by e.id desc`.execute(db as never)
  const page = rows.slice(0, limit).map(({ plate, customer, ...row }) => ({
    ...row,
    plate: plate && maskPlate(plate),
    customer: customer && maskName(customer),
  }))
  return { events: page, next: rows.length > limit ? String(page.at(-1)!.id) : null }
}

/** The ids of one page. What narrows most is the way in: each has its index, and the rest is a filter on it. */
function picked(store: string, query: ActsQuery): Sql {
  const { person, record, step, day, q, after, limit } = query
  const also = sql.join(
    [
      sql`e.store_id = ${store}`,
      ...(person ? [sql`e.staff_id = ${person}`] : []),
      ...(record ? [sql`e.subject = ${record}`] : []),
      ...(step ? [sql`e.step = ${step}`] : []),
      ...(after ? [sql`e.id < ${after}`] : []),
    ],
    sql` and `,
  )
  const last = sql`order by e.id desc limit ${limit + 1}`
  const ofDay = day
    ? sql`and exists (select from act d where d.store_id = ${store} and d.id = e.act_id and ${within(sql`d.at`, store, day)})`
    : sql``
  if (q)
    return sql`select e.id from event e where ${also} and e.whole_id in (${wholes(store, q)}) ${ofDay} ${last}`
  if (day)
    return sql`select e.id from act d join event e on e.store_id = d.store_id and e.act_id = d.id
      where d.store_id = ${store} and ${within(sql`d.at`, store, day)} and ${also} ${last}`
  if (record && !person)
    return sql`select e.id from unnest(${stepsOf(record, step)}::text[]) one cross join lateral (
      select e.id from event e where ${also} and e.step = one ${last}) e ${last}`
  return sql`select e.id from event e where ${also} ${last}`
}

const stepsOf = (record: keyof Procedures, step: string | undefined) =>
  step ? [step] : Object.keys((procedures[record] as Procedure).steps)

/** The orders behind a number as people know it: the order's own or its tail, a quotation's, a settlement's, a pass's. */
function wholes(store: string, q: string): Sql {
  const number = q.toUpperCase().replace(/\s/g, '')
  const tail = backwards(bareNumber(q))
  return sql`
    select id from work_order where store_id = ${store} and number_reversed >= ${tail} and number_reversed < ${`${tail}\u{10ffff}`}
    union all select work_order_id from quotation where store_id = ${store} and number = ${number}
    union all select work_order_id from settlement where store_id = ${store} and number = ${number}
    union all select work_order_id from gate_pass where store_id = ${store} and number = ${number}`
}
