import { sql } from 'kysely'
import { z } from 'zod'
import { kinds, kindOf } from '../../domain/import/all.ts'
import type { AnyKind, Column, Mapping } from '../../domain/import/kind.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { importRuns } from './desk.ts'
import { holdsOfRun } from './holds.ts'
import { aboutRun, tallyOf } from './queries.ts'
import type { Head } from './read.ts'

const pageOf = { limit: z.coerce.number().int().min(1).max(100).default(50) }
export const runsQuery = z.strictObject({ cursor: z.string().max(60).optional(), ...pageOf })

/** The runs of a store, the latest first, and the sources that files have come from. */
export async function runsPage({ db, store, query }: Asked<z.output<typeof runsQuery>>) {
  const rows = await db
    .selectFrom('importRun as u')
    .leftJoin('staff as p', 'p.id', 'u.staffId')
    .where('u.storeId', '=', store)
    .$if(query.cursor !== undefined, (qb) => qb.where('u.handedInAt', '<', new Date(query.cursor!)))
    .orderBy('u.handedInAt', 'desc')
    .limit(query.limit + 1)
    .select(['u.id', 'u.state', 'u.source', 'u.fileName', 'u.bytes', 'u.kind', 'u.lines', 'u.trouble'])
    .select(['u.handedInAt', 'u.endedAt', 'p.name as by'])
    .select(
      sql<number>`(select count(*)::int from import_row r where r.store_id = u.store_id and r.run_id = u.id
        and r.state = 'landed' and r.verdict in ('new', 'changed'))`.as('landed'),
    )
    .execute()
  const page = rows.slice(0, query.limit)
  const sources = await db
    .selectFrom('importRun')
    .where('storeId', '=', store)
    .distinct()
    .orderBy('source')
    .limit(20)
    .select('source')
    .execute()
  return {
    rows: page.map((row) => ({ ...row, kindTitle: kindOf(row.kind)?.title ?? null })),
    next: rows.length > query.limit ? page.at(-1)!.handedInAt.toISOString() : null,
    sources: sources.map(({ source }) => source),
    kinds: kinds.map(({ name, title }) => ({ name, title })),
  }
}

/** One run: what it is, how its columns are understood, how many rows of each verdict, how far it has come. */
export async function runPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const run = await aboutRun(db, store, id)
  const { items, rows } = await tallyOf(db, store, id)
  const facts = (await importRuns.look(db, id, asked))!
  const { head, mapping, storeId: _, timeZone: __, parties: ___, ...about } = run
  const staff = run.staffId
    ? await db.selectFrom('staff').where('id', '=', run.staffId).select(['name', 'nameEn']).executeTakeFirst()
    : undefined
  const event = await db
    .selectFrom('event')
    .where('storeId', '=', store)
    .where('wholeId', '=', id)
    .orderBy('id', 'desc')
    .select('id')
    .executeTakeFirst()
  return {
    ...about,
    figures: run.figures as { name: string; title: string; titleEn: string; n: number }[],
    by: staff ?? null,
    kindTitle: kindOf(run.kind)?.title ?? null,
    tally: { items, rows, coming: facts.coming, open: facts.open, landed: facts.landed },
    staged: run.state === 'handedIn' ? await stagedOf(asked) : null,
    columns: columnsOf(kindOf(run.kind), mapping as Mapping<string>, sampleOf(head as Head[], run)),
    kinds: kinds.map(columnNames),
    head: head as Head[],
    lastEvent: event?.id ?? 0,
    steps: await stepsOf(db, importRuns, id, asked),
  }
}

/** How far reading and judging have come. */
async function stagedOf({ db, store, id }: Asked<unknown>) {
  const { rows } = await sql<{ read: number; judged: number }>`
    select (select count(*)::int from import_line where store_id = ${store} and run_id = ${id}) as read,
      (select coalesce(sum(cardinality(lines)), 0)::int from import_item where store_id = ${store} and run_id = ${id}) as judged`.execute(
    db as never,
  )
  return rows[0]!
}

const columnNames = ({ name, title, columns }: AnyKind) => ({
  name,
  title,
  columns: (Object.entries(columns) as [string, Column][]).map(
    ([field, { title: own, titleEn, required }]) => ({
      field,
      title: [own, titleEn ?? own] as const,
      required: required === true,
    }),
  ),
})

/** The rows below the header, as they stand in the file. */
const sampleOf = (head: readonly Head[], { sheet, headerLine }: { sheet: string; headerLine: number }) =>
  (head.find((one) => one.sheet === sheet)?.rows ?? []).slice(headerLine, headerLine + 3)

function columnsOf(kind: AnyKind | undefined, at: Mapping<string>, samples: readonly (readonly string[])[]) {
  if (!kind) return []
  return columnNames(kind).columns.map((column) => {
    const found = at[column.field]
    return {
      ...column,
      index: found?.index ?? null,
      header: found?.header ?? null,
      samples: found ? samples.map((row) => row[found.index] ?? '').filter(Boolean) : [],
    }
  })
}

export const verdicts = ['new', 'changed', 'same', 'conflict', 'rejected'] as const
export const itemsQuery = z.strictObject({
  verdict: z.enum(verdicts).optional(),
  cursor: z.coerce.number().int().min(0).optional(),
  ...pageOf,
})

/** The records of a run by their first line: what a check found, and what has become of each. */
export async function itemsPage({ db, store, id, query }: Asked<z.output<typeof itemsQuery>>) {
  const rows = await db
    .selectFrom('importItem as i')
    .leftJoin('importRow as r', (join) =>
      join
        .onRef('r.storeId', '=', 'i.storeId')
        .onRef('r.runId', '=', 'i.runId')
        .onRef('r.line', '=', 'i.line'),
    )
    .where('i.storeId', '=', store)
    .where('i.runId', '=', id)
    .$if(query.verdict !== undefined, (qb) => qb.where('i.verdict', '=', query.verdict!))
    .$if(query.cursor !== undefined, (qb) => qb.where('i.line', '>', query.cursor!))
    .orderBy('i.line')
    .limit(query.limit + 1)
    .select([
      'i.line',
      'i.lines',
      'i.key',
      'i.verdict',
      'i.says',
      'i.facts',
      'i.changes',
      'i.conflict',
      'i.choice',
    ])
    .select(['r.state as outcome', 'r.verdict as landedAs', 'r.reason'])
    .execute()
  const page = rows.slice(0, query.limit)
  return {
    rows: page.map(({ facts, changes, conflict, ...row }) => ({
      ...row,
      facts: facts as { title: string; value: string }[],
      changes: changes as { field: string; ours: string; theirs: string }[],
      conflict: conflict as {
        says: string
        english: string
        with: { title: string; value: string }[]
        choices: ('theirs' | 'ours' | 'leave')[]
        byDefault: 'theirs' | 'ours' | 'leave'
      } | null,
    })),
    next: rows.length > query.limit ? String(page.at(-1)!.line) : null,
  }
}

/** What stands in the way of taking it back, for the person who wants to. */
export async function holdsPage({ db, store, id, at }: Asked<unknown>) {
  return holdsOfRun(db, await aboutRun(db, store, id), { at })
}
