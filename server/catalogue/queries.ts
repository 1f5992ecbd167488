import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { codeOf } from '../../domain/catalogue/fields.ts'
import type { Reader } from '../db.ts'

/** What a list of the catalogue is asked for; `after` is the code of the last row seen. */
export const listQuery = z.strictObject({
  q: z.string().max(40).optional(),
  state: z.enum(['inUse', 'retired']).default('inUse'),
  after: z.string().max(90).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ListQuery = z.output<typeof listQuery>

type Subject = 'vehicleModel' | 'labourItem' | 'part' | 'servicePackage' | 'supplier'

/**
 * By code (kept as codeOf writes it), name, pinyin initials, or the number that another system knows it by. `of` is the
 * table's alias. Each of the four is asked apart, by its index: of 50,000 parts only those that match are read.
 */
export function matching(typed: string, of: string, subject: Subject): RawBuilder<boolean> {
  const text = typed.trim()
  const start = text.toLowerCase()
  const own = sql.table(subject)
  const ofPart = subject === 'part' ? sql`name_grams @> ${gramsOf(start)} and ` : sql``
  return sql<boolean>`${sql.ref(`${of}.id`)} in (
    select id from ${own} where initials >= ${start} and initials < ${`${start}\u{10ffff}`}
    union all select id from ${own} where code like ${`${escaped(codeOf(text))}%`}
    union all select id from ${own} where ${ofPart}lower(name) like ${`%${escaped(start)}%`}
    union all select subject_id from external_ref where subject = ${subject} and number = ${text})`
}

/** What `name_grams` (0027) holds at the least of a name with this text in it: its pairs of signs, or its only sign. */
function gramsOf(text: string): readonly string[] {
  const signs = Array.from(text)
  return signs.length < 2 ? signs : signs.slice(1).map((sign, n) => `${signs[n]}${sign}`)
}

/** What a person typed is no pattern. */
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** One row more was asked for than is shown: it tells that there is a next page. */
export const pageOf = <Row extends { readonly code: string }>(rows: readonly Row[], limit: number) => ({
  rows: rows.slice(0, limit),
  next: rows.length > limit ? rows[limit - 1]!.code : null,
})

type Codes = {
  readonly models?: readonly string[]
  readonly labour?: readonly string[]
  readonly parts?: readonly string[]
}

/** The codes that the catalogue does not know, in one word; null where it knows them all. */
export async function unknownOf(db: Reader, { models = [], labour = [], parts = [] }: Codes) {
  if (models.length + labour.length + parts.length === 0) return { unknown: null }
  const missing = (codes: readonly string[], table: string) => sql`
    select w.code from unnest(${[...codes]}::text[]) as w (code)
    where not exists (select from ${sql.table(table)} t where t.code = w.code and t.state <> 'withdrawn')`
  const rows = await db
    .selectFrom(
      sql<{ code: string }>`(${missing(models, 'vehicleModel')} union ${missing(labour, 'labourItem')}
        union ${missing(parts, 'part')})`.as('w'),
    )
    .orderBy('w.code')
    .select('w.code')
    .execute()
  return { unknown: rows.length === 0 ? null : rows.map(({ code }) => code).join('、') }
}

/** The numbers that other systems know a record by. */
export const refsOf = (db: Reader, subject: Subject, id: string) =>
  db
    .selectFrom('externalRef')
    .where('subject', '=', subject)
    .where('subjectId', '=', id)
    .orderBy('system')
    .orderBy('number')
    .select(['system', 'number'])
    .execute()

/** What has been done to a record from this store, newest first; `lastEvent` for a form that overwrites. */
export async function historyOf(db: Reader, store: string, id: string) {
  const history = await db
    .selectFrom('event as e')
    .innerJoin('act as a', (join) => join.onRef('a.storeId', '=', 'e.storeId').onRef('a.id', '=', 'e.actId'))
    .leftJoin('staff as s', 's.id', 'a.staffId')
    .where('e.storeId', '=', store)
    .where('e.wholeId', '=', id)
    .orderBy('e.id', 'desc')
    .limit(200)
    .select(['e.id', 'e.step', 'e.particulars', 'a.at', 's.name as who', 's.nameEn as whoEn'])
    .execute()
  return { history, lastEvent: history[0]?.id ?? 0 }
}
