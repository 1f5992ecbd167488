import { newId } from '../server/id.ts'
import { decide, handIn, start } from '../server/import/run-steps.ts'
import { look, settle, take, type Bench } from '../server/import/take.ts'
import { csvLine } from '../server/import/sheet/write-csv.ts'
import type { Actor } from '../server/step.ts'
import { people, store, type World } from './world.ts'

export const benchOf = (world: World, actor: Actor = people.ding): Bench => ({
  house: world.house,
  store,
  actor,
  progress: () => {},
  signal: new AbortController().signal,
})

type Given = {
  readonly actor?: Actor
  readonly source?: string
  readonly fileName?: string
  readonly progress?: Bench['progress']
  readonly signal?: AbortSignal
}

/** A file handed in, read and checked; nothing has come in. */
export async function checkBytes(world: World, bytes: Uint8Array, given: Given = {}) {
  const bench = { ...benchOf(world, given.actor), ...(given.signal && { signal: given.signal }) }
  const kept = await world.house.files.keep(bytes, 200 * 1024 * 1024)
  const id = newId()
  const { source = 'DMS', fileName = 'x.csv' } = given
  await take(bench, handIn, id, { fileHash: kept.hash, fileName, bytes: kept.bytes, source })
  return { id, state: await settle(bench, id) }
}

/** A file taken in to the end, every conflict as it suggests itself. */
export async function importBytes(world: World, bytes: Uint8Array, given: Given = {}) {
  const { id } = await checkBytes(world, bytes, given)
  await goOn(world, id, given)
  return id
}

export async function goOn(world: World, id: string, given: Given = {}) {
  const bench = {
    ...benchOf(world, given.actor),
    ...(given.progress && { progress: given.progress }),
    ...(given.signal && { signal: given.signal }),
  }
  if ((await look(bench, id)).open > 0) await take(bench, decide, id, { choice: 'default', lines: 'open' })
  if ((await look(bench, id)).coming > 0) await take(bench, start, id, {})
  return settle(bench, id)
}

export const csvOf = (header: readonly string[], rows: readonly Readonly<Record<string, string>>[]) =>
  Buffer.from(
    [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))].map((row) => csvLine(row)).join(''),
  )

export type Outcome = { readonly line: number; readonly verdict: string; readonly reason: string }

/** What has become of each record of a run, by its first line. */
export async function outcomesOf(world: World, id: string): Promise<Outcome[]> {
  const { rows } = await world.owner.query<Outcome>(
    `select i.line, coalesce(r.verdict, case when i.verdict = 'conflict' then 'rejected' else i.verdict end) as verdict,
       coalesce(r.reason, i.conflict ->> 'says', array_to_string(i.says, '；')) as reason
     from import_item i left join import_row r on r.store_id = i.store_id and r.run_id = i.run_id and r.line = i.line
     where i.run_id = $1 order by i.line`,
    [id],
  )
  return rows
}
