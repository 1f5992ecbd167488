import { sql } from 'kysely'
import { z } from 'zod'
import { logResults, maskNumber, type LogResult } from '../../domain/account/log.ts'
import type { Asked } from '../route.ts'
import { prove } from '../seal.ts'

const results = Object.keys(logResults) as [LogResult, ...LogResult[]]

export const signInsQuery = z.strictObject({
  person: z.uuid().optional(),
  result: z.enum(results).optional(),
  day: z.iso.date().optional(),
  after: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
type SignInsQuery = z.output<typeof signInsQuery>

type SignInRow = {
  readonly id: number
  readonly at: Date
  readonly staffNo: string
  readonly staffId: string | null
  readonly name: string | null
  readonly nameEn: string | null
  readonly result: LogResult
  readonly address: string
  readonly browser: string
  readonly by: string | null
  readonly byEn: string | null
}

/**
 * Every attempt to sign in and what was done to a log-in, the newest first: of the store's people, and those with a
 * number that nobody has. Kept for good (R5.3 asks for six months).
 */
export async function signInsPage({ db, store, query }: Asked<SignInsQuery>) {
  const { person, limit } = query
  const parts = [part(sql`i.store_id = ${store}`, store, query)]
  if (!person) parts.push(part(sql`i.store_id is null`, store, query))
  const { rows } = await sql<SignInRow>`
    select i.id, i.at, i.staff_no, i.staff_id, s.name, s.name_en, i.result, i.address, i.browser, b.name as by,
      b.name_en as by_en
    from (${sql.join(parts, sql` union all `)}) i
    left join staff s on s.id = i.staff_id left join staff b on b.id = i.by_staff_id
    order by i.id desc limit ${limit + 1}`.execute(db as never)
  const page = rows.slice(0, limit).map((row) => ({
    ...row,
    staffNo: row.staffId ? row.staffNo : maskNumber(row.staffNo),
  }))
  return { lines: page, next: rows.length > limit ? String(page.at(-1)!.id) : null }
}

function part(where: ReturnType<typeof sql>, store: string, query: SignInsQuery) {
  const { person, result, day, after, limit } = query
  const also = [
    where,
    ...(person ? [sql`i.staff_id = ${person}`] : []),
    ...(result ? [sql`i.result = ${result}`] : []),
    ...(day ? [within(sql`i.at`, store, day)] : []),
    ...(after ? [sql`i.id < ${after}`] : []),
  ]
  return sql`(select i.* from sign_in i where ${sql.join(also, sql` and `)} order by i.id desc limit ${limit + 1})`
}

/** A day as the store's wall has it. */
export const within = (at: ReturnType<typeof sql>, store: string, day: string) => sql`
  ${at} >= (select ${day}::date::timestamp at time zone time_zone from store where id = ${store})
  and ${at} < (select (${day}::date + 1)::timestamp at time zone time_zone from store where id = ${store})`

/** Whoever has or had a post here: both logs can be sifted by person. */
export async function auditPeople({ db, store }: Asked<unknown>) {
  const people = await db
    .selectFrom('staff as s')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('postHolding as h')
          .whereRef('h.staffId', '=', 's.id')
          .where('h.storeId', '=', store)
          .select('h.id'),
      ),
    )
    .orderBy('s.staffNo')
    .select(['s.id', 's.staffNo', 's.name', 's.nameEn', 's.state'])
    .execute()
  return { people }
}

/** How far both logs are sealed, and whether the last seals are what stands there now gives. */
export async function sealsPage({ db, store }: Asked<unknown>) {
  return { seals: [await prove(db, store, 'event', 1_000), await prove(db, store, 'signIn', 1_000)] }
}
