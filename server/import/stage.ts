import { sql } from 'kysely'
import type { ReadingOf } from '../../domain/import/kind.ts'
import type { Database, Reader } from '../db.ts'
import type { Fact } from '../../domain/import/kind.ts'
import type { Change } from './kind.ts'
import type { ReadLine } from './read.ts'

// What a check writes down between reading and judging. It is nobody's act: nothing of the store's has changed.

export type Place = { readonly db: Database; readonly store: string; readonly runId: string }

/** A check begins anew, whatever an earlier one has left. */
export const clearStage = ({ db, store, runId }: Place) =>
  db.transact(store, async (trx) => {
    await trx.deleteFrom('importItem').where('storeId', '=', store).where('runId', '=', runId).execute()
    await trx.deleteFrom('importLine').where('storeId', '=', store).where('runId', '=', runId).execute()
  })

export const stageLines = ({ db, store, runId }: Place, lines: readonly ReadLine[]) =>
  db.transact(store, async (trx) => {
    await trx
      .insertInto('importLine')
      .values(
        lines.map(({ line, key, reading, cells }) => ({
          storeId: store,
          runId,
          line,
          key: storable(key),
          reading: storable(reading),
          cells: storable(cells),
        })),
      )
      .execute()
  })

/** PostgreSQL has no letter 0; the row that holds one is told so when it is read. */
const storable = (text: string) => text.replaceAll('\\u0000', '\\ufffd').replaceAll('\u0000', '\uFFFD')

export type Item = {
  readonly line: number
  readonly lines: readonly number[]
  readonly key: string
  readonly record: unknown
  readonly actId: string
  readonly verdict: string
  readonly says: readonly string[]
  readonly facts: readonly Fact[]
  readonly changes: readonly Change[]
  readonly conflict: object | null
}

export const stageItems = ({ db, store, runId }: Place, items: readonly Item[]) =>
  db.transact(store, async (trx) => {
    await trx
      .insertInto('importItem')
      .values(
        items.map(({ lines, record, says, facts, changes, conflict, ...item }) => ({
          ...item,
          storeId: store,
          runId,
          lines: [...lines],
          record: JSON.stringify(record),
          says: [...says],
          facts: JSON.stringify(facts),
          changes: JSON.stringify(changes),
          conflict: conflict && JSON.stringify(conflict),
        })),
      )
      .execute()
  })

export type Staged = ReadingOf<string, unknown>

/**
 * By their numbers, not by "the next hundred": a planner that does not know yet how long a fresh file is would sort
 * the rest of it for each page.
 */
export const linesWithin = async ({ store, runId }: Place, db: Reader, after: number, upTo: number) =>
  readingsOf(
    await db
      .selectFrom('importLine')
      .where('storeId', '=', store)
      .where('runId', '=', runId)
      .where('line', '>', after)
      .where('line', '<=', upTo)
      .orderBy('line')
      .select('reading')
      .execute(),
  )

/** 0 where there is none. */
export const lastLine = async ({ store, runId }: Pick<Place, 'store' | 'runId'>, db: Reader) =>
  (
    await db
      .selectFrom('importLine')
      .where('storeId', '=', store)
      .where('runId', '=', runId)
      .select((eb) => eb.fn.max('line').as('last'))
      .executeTakeFirstOrThrow()
  ).last ?? 0

export const linesNamed = async ({ store, runId }: Place, db: Reader, lines: readonly number[]) =>
  readingsOf(
    await db
      .selectFrom('importLine')
      .where('storeId', '=', store)
      .where('runId', '=', runId)
      .where('line', '=', sql<number>`any(${lines})`)
      .orderBy('line')
      .select('reading')
      .execute(),
  )

export const linesOfKeys = async ({ store, runId }: Place, db: Reader, keys: readonly string[]) =>
  readingsOf(
    await db
      .selectFrom('importLine')
      .where('storeId', '=', store)
      .where('runId', '=', runId)
      .where('key', '=', sql<string>`any(${keys})`)
      .orderBy('line')
      .select('reading')
      .execute(),
  )

const readingsOf = (rows: readonly { reading: unknown }[]) => rows.map(({ reading }) => reading as Staged)

/** Every key of the file, by the first line that has it; lines without one stand for themselves. */
export const keysOf = ({ store, runId }: Place, db: Reader) =>
  db
    .selectFrom('importLine')
    .where('storeId', '=', store)
    .where('runId', '=', runId)
    .where('key', '<>', '')
    .groupBy('key')
    .orderBy(sql`min(line)`)
    .select('key')
    .execute()

export const keyless = async ({ store, runId }: Place, db: Reader) =>
  readingsOf(
    await db
      .selectFrom('importLine')
      .where('storeId', '=', store)
      .where('runId', '=', runId)
      .where('key', '=', '')
      .orderBy('line')
      .select('reading')
      .execute(),
  )
