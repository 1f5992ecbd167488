import { highest, told } from './figures.ts'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { open } from '../server/db.ts'
import { actorOf } from '../server/demo/day.ts'
import { demoStore } from '../server/demo/reference.ts'
import { filesIn } from '../server/files.ts'
import { newId } from '../server/id.ts'
import { aboutRun } from '../server/import/queries.ts'
import { handIn, start } from '../server/import/run-steps.ts'
import { workOnOne } from '../server/import/work.ts'
import { silent } from '../server/live.ts'
import { perform, type House } from '../server/perform.ts'
import type { Take } from '../server/step.ts'
import { carFile, historyFile, writeFile } from './import-files.ts'

const clerk = actorOf('E003', 'care')
const bytes = 1024 * 1024

/**
 * A dealer's files end to end: 5,000 cars, then 20,000 lines of repair history, read, checked and taken in; and a
 * file of 300,000 cars read and checked. Memory is the highest of the whole process, its reading thread included.
 */
export async function measureImports(appUrl: string, share: number) {
  const folder = await mkdtemp(join(tmpdir(), `cheyi-bench-import-${process.pid}-`))
  const db = open(appUrl)
  const house = { db, clock: { now: () => new Date() }, live: silent, files: filesIn(join(folder, 'kept')) }
  const [cars, lines, many] = [5_000, 20_000, 300_000].map((n) => Math.round(n * share)) as [
    number,
    number,
    number,
  ]
  try {
    console.log('\nimports')
    // The long ones first: what they cost in memory is seen in a process that has done nothing else.
    await bring(house, folder, { name: 'many-cars.csv', rows: many, content: carFile(many), takeIn: false })
    await bring(house, folder, {
      name: 'long-history.csv',
      rows: many,
      content: historyFile(many, cars),
      takeIn: false,
    })
    await bring(house, folder, { name: 'cars.csv', rows: cars, content: carFile(cars), takeIn: true })
    await bring(house, folder, {
      name: 'history.csv',
      rows: lines,
      content: historyFile(lines, cars),
      takeIn: true,
    })
  } finally {
    await db.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type File = {
  readonly name: string
  readonly rows: number
  readonly content: Iterable<string>
  readonly takeIn: boolean
}

async function bring(house: House, folder: string, { name, rows, content, takeIn }: File) {
  const path = join(folder, name)
  await writeFile(path, content)
  const body = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>
  const kept = await house.files.keep(body, 1024 * bytes)
  const run = newId()
  const act = <Form>(take: Take<Form>, form: Form) =>
    perform(house, { id: newId(), at: house.clock.now(), store: demoStore.id, actor: clerk }, take, run, form)
  const before = Math.round(process.memoryUsage().rss / bytes)
  const memory = highest()
  await act(handIn, { fileHash: kept.hash, fileName: basename(path), bytes: kept.bytes, source: 'bench' })
  const checked = await timed(() => workOnOne(house, { only: run }))
  await assertState(house, run, 'checked')
  told(`${name}: ${rows.toLocaleString('en')} rows, ${((await stat(path)).size / bytes).toFixed(1)} MB`, '')
  told(
    '  read and checked',
    `${checked.toFixed(1)} s, ${Math.round(rows / checked).toLocaleString('en')} rows/s`,
  )
  if (takeIn) {
    await act(start, {})
    const taken = await timed(() => workOnOne(house, { only: run }))
    await assertState(house, run, 'done')
    told('  taken in', `${taken.toFixed(1)} s, ${Math.round(rows / taken).toLocaleString('en')} rows/s`)
    told('  end to end', `${(checked + taken).toFixed(1)} s`)
  }
  told('  memory, highest', `${memory.stop()} MB; ${before} MB before it`)
}

/** A run that was given up is quick too. */
async function assertState(house: House, run: string, state: string) {
  const found = await house.db.read(demoStore.id, (db) => aboutRun(db, demoStore.id, run))
  if (found.state !== state) throw new Error(`the run is ${found.state}: ${found.trouble}`)
}

async function timed(work: () => Promise<unknown>) {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}
