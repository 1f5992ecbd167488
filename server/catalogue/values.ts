import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '../db.ts'
import { newId } from '../id.ts'
import type { Act } from '../step.ts'

type Day = RawBuilder<string>
/** Tables of dated prices: rows are added, and of two for one day the later revision counts. */
type Table = 'partPrice' | 'labourPrice' | 'packagePrice'

/** The store's own day at an instant, inside a statement. */
export const dayHere = (store: string, at: Date): Day =>
  sql<string>`(select (${at}::timestamptz at time zone time_zone)::date from store where id = ${store})`

/** Fen in force on a day; null where this store has no price. `whose` speaks of the row `r`. */
export const inForce = (table: Table, whose: RawBuilder<unknown>, store: string, day: Day) =>
  sql<number | null>`(select r.fen from ${sql.table(table)} r where r.store_id = ${store} and ${whose}
    and r.from_day <= ${day} order by r.from_day desc, r.revision desc limit 1)`

type Priced = { readonly fen: number | null; readonly fromDay: string | Day; readonly reason: string }

/** A price from a day on; `whose` names the record, by column. The record's own lock is held. */
export function addPrice(
  trx: Trx,
  { store, at }: Act,
  table: Table,
  whose: { readonly [column: string]: string },
  { fen, fromDay, reason }: Priced,
) {
  const columns = Object.keys(whose).map((column) => sql.ref(column))
  const same = Object.entries(whose).map(([column, id]) => sql`${sql.ref(column)} = ${id}`)
  const day = typeof fromDay === 'string' ? sql`${fromDay}::date` : fromDay
  return sql`
    insert into ${sql.table(table)} (id, store_id, ${sql.join(columns)}, from_day, revision, fen, reason, at)
    select ${newId()}, ${store}, ${sql.join(Object.values(whose))}, d.day, 1 + coalesce((select max(revision)
      from ${sql.table(table)} where store_id = ${store} and ${sql.join(same, sql` and `)} and from_day = d.day), 0),
      ${fen}, ${reason}, ${at}
    from (select ${day} as day) d`.execute(trx)
}
