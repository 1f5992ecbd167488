import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { holdOne } from '../due.ts'
import { newId } from '../id.ts'
import { limits } from '../limits.ts'
import { perform, type House } from '../perform.ts'
import { NotFound } from '../refusals.ts'
import { exporterOf, type Exporter } from './export-kind.ts'
import { forgetWork, keptMs, make } from './export-steps.ts'
import { csvLine } from './sheet/write-csv.ts'
import { writeXlsx } from './sheet/write-xlsx.ts'

const mostBytes = 2 * 1024 * 1024 * 1024

/** Makes one list that was agreed to, row by row into a kept file. @returns whether there was one */
export async function makeOneExport(house: House): Promise<boolean> {
  const hold = await holdOne(house, 'exportRequest.work')
  if (!hold) return false
  try {
    const { store, subject: id } = hold
    const request = await house.db.read(store, (db) =>
      db
        .selectFrom('exportRequest')
        .where('storeId', '=', store)
        .where('id', '=', id)
        .select(['state', 'kind', 'form'])
        .executeTakeFirst(),
    )
    if (!request) throw new NotFound('exportRequest')
    if (request.state === 'agreed') {
      const kept = await house.files.keep(bytesOf(house, store, request, hold.live), mostBytes)
      const act = { id: newId(), at: house.clock.now(), store, actor: { id: null, parties: ['clock'] } }
      await perform(house, act, make, id, { fileHash: kept.hash, fileBytes: kept.bytes })
    }
    await hold.done()
  } catch (error) {
    await hold.letGo(limits.againMs)
    throw error
  }
  return true
}

/**
 * A day after it was made the file itself goes, fetched or not: it is full of personal data (R5.1). Another request or
 * import that has the very same bytes keeps them. @returns whether there was one
 */
export async function forgetOneExport(house: House): Promise<boolean> {
  const hold = await holdOne(house, forgetWork)
  if (!hold) return false
  const { rows } = await house.db.read(hold.store, (db) =>
    sql<{ hash: string }>`select file_hash as hash from export_request e
      where store_id = ${hold.store} and id = ${hold.subject} and file_hash is not null
        and not exists (select from import_run where file_hash = e.file_hash)
        and not exists (select from vehicle_file where hash = e.file_hash)
        and not exists (select from export_request o where o.file_hash = e.file_hash and o.id <> e.id
          and o.made_at > ${new Date(house.clock.now().getTime() - keptMs)})`.execute(db as never),
  )
  for (const { hash } of rows) await house.files.forget(hash)
  await hold.done()
  return true
}

function bytesOf(
  house: House,
  store: string,
  { kind, form }: { kind: string; form: string },
  live: () => Promise<boolean>,
) {
  const exporter = exporterOf(kind)!
  const pages = pagesOf(house, store, exporter, live)
  const bytes = form === 'xlsx' ? writeXlsx(exporter.kind.title[0], pages) : csvBytes(pages)
  return Readable.toWeb(Readable.from(bytes)) as unknown as ReadableStream<Uint8Array>
}

async function* pagesOf(
  house: House,
  store: string,
  { fields, kind, page }: Exporter,
  live: () => Promise<boolean>,
): AsyncGenerator<readonly (readonly string[])[]> {
  yield [fields.map((field) => kind.columns[field]!.title)]
  for (let after: string | null = null, more = true; more; ) {
    const at: string | null = after
    const found: Page = await house.db.read<Page>(store, (db) => page(db, store, at, house.clock.now()))
    const { rows, next } = found
    if (rows.length > 0) yield rows.map((row) => fields.map((field) => row[field] ?? ''))
    after = next
    more = next !== null
    await live()
  }
}
type Page = Awaited<ReturnType<Exporter['page']>>

async function* csvBytes(pages: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode('\uFEFF')
  for await (const page of pages) yield encoder.encode(page.map(csvLine).join(''))
}
