import { sql } from 'kysely'
import { z } from 'zod'
import { firstOfMonth } from '../../domain/calendar.ts'
import { askedLines } from '../../domain/promise/forms.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { dayIn, rangeOf, zoneOf } from '../zone.ts'
import { aheadOf } from './ahead.ts'
import { reckon } from './queries.ts'

const lines = z
  .string()
  .max(12_000)
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      ctx.addIssue({ code: 'custom', message: '项目须是一份清单' })
      return z.NEVER
    }
  })
  .pipe(askedLines)

/** The lines of a draft as they are written; without: what is left of the order. */
export const earliestQuery = z.strictObject({ lines: lines.optional() })

/** S65, S72: the earliest hour that can be promised, and the chain of reasons. */
export async function earliestPage({ db, store, at, id, query }: Asked<z.output<typeof earliestQuery>>) {
  await isThere(db, store, id)
  const { earliest, ready, isReckoned, chain, because, untold } = await reckon(
    db,
    { store, at },
    { orderId: id, lines: query.lines ?? null },
  )
  return {
    now: at,
    earliest,
    /** To the minute: what is promised before it is refused. */
    ready: ready === null ? null : new Date(ready),
    chain: chain.map(({ at: when, ...link }) => ({ ...link, at: when === null ? null : new Date(when) })),
    because: { says: because.says, english: because.english },
    untold,
    isReckoned,
    ahead: await aheadOf(db, store, id),
  }
}

const isThere = (db: Reader, store: string, id: string) =>
  db
    .selectFrom('workOrder')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .where('visitId', 'is not', null)
    .select('id')
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))

export const keptQuery = z.strictObject({ from: z.iso.date().optional(), until: z.iso.date().optional() })

type Kept = {
  readonly ready: number
  readonly kept: number
  readonly keptFirst: number
  readonly moved: number
}

/**
 * S67: cars that became ready within these days: how many by the last hour agreed, how many by the first; and how many
 * had their hour moved. By what was agreed before they were ready (T14).
 */
export async function keptPage({ db, store, at, query }: Asked<z.output<typeof keptQuery>>) {
  const zone = await zoneOf(db, store)
  const today = dayIn(at, zone)
  const fromDay = query.from ?? firstOfMonth(today)
  const untilDay = query.until ?? (fromDay > today ? fromDay : today)
  const { from, until } = rangeOf({ fromDay, untilDay }, zone)
  const { rows } = await sql<Kept>`
    select count(*)::int as ready, count(*) filter (where o.ready_at <= p.last)::int as kept,
      count(*) filter (where o.ready_at <= p.first)::int as kept_first, count(*) filter (where p.moved)::int as moved
    from work_order o cross join lateral (
      select (array_agg(x.promised_at order by x.agreed_at desc, x.id desc))[1] as last,
        (array_agg(x.promised_at order by x.agreed_at, x.id))[1] as first, bool_or(x.quotation_id is null) as moved
      from promise x where x.store_id = o.store_id and x.work_order_id = o.id and x.agreed_at <= o.ready_at) p
    where o.store_id = ${store} and o.ready_at >= ${from} and o.ready_at < ${until} and p.last is not null`.execute(
    db as never,
  )
  return { fromDay, untilDay, ...rows[0]! }
}
