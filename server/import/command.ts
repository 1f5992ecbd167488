// npm run import FILE -- [--store CODE] [--source NAME] [--as STAFFNO] [--rejected PATH]
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { clockOf } from '../clock.ts'
import { database, filesFolder } from '../database.ts'
import { filesIn } from '../files.ts'
import { open } from '../db.ts'
import { openLive, silent } from '../live.ts'
import { migrate } from '../migrate.ts'
import { Unavailable } from '../refusals.ts'
import { inWords, Remedy } from '../remedy.ts'
import { runOf } from './lines.ts'
import { fileOf, type Opened } from './open.ts'
import { progress } from './progress.ts'
import { rejectedTable, writeRejected } from './rejected.ts'
import { rejections, summary } from './report.ts'
import { importVehicles } from './run.ts'
import { clerkIn, storeOf } from './who.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
// The launcher is gone, however it went: nobody could stop us any more.
process.on('disconnect', () => stop.abort())

try {
  await command(process.env['INIT_CWD'] ?? process.cwd(), process.argv.slice(2))
} catch (error) {
  console.error(`\n${inWords(error)}`)
  process.exitCode = 1
} finally {
  if (process.connected) process.disconnect?.()
}

async function command(folder: string, args: readonly string[]) {
  const options = optionsOf(args)
  const path = resolve(folder, options.file)
  const rejectedTo = options.rejected && resolve(folder, options.rejected)
  if (rejectedTo === path)
    throw new Remedy('退回的行不能写进正在导入的文件。', 'Rejected rows cannot go into the file itself.')
  const file = fileOf(path)
  const { ownerUrl, appUrl, stop: leave } = await database({ say: console.log, join: true })
  try {
    await migrate(ownerUrl)
    const begun = performance.now()
    const outcomes = await take(appUrl, file, { ...options, fileName: basename(path) })
    if (stop.signal.aborted) return breakOff(file.read.rows.length - outcomes.length)
    console.log(summary(file, outcomes, (performance.now() - begun) / 1000))
    const rejected = outcomes.filter(({ verdict }) => verdict === 'rejected')
    if (rejected.length === 0) return
    console.log(rejections(rejected))
    const text = rejectedTable(file.table.rows, file.read.columns.headerLine, rejected)
    console.log(
      `退回的行和原因 Rejected rows with reasons: ${writeRejected(text, { rejectedTo, folder, path })}`,
    )
  } finally {
    await leave()
  }
}

type Options = {
  readonly file: string
  readonly source: string
  readonly store?: string
  readonly as?: string
  readonly rejected?: string
}

function optionsOf(args: readonly string[]): Options {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { store: text, source: { ...text, default: 'DMS' }, as: text, rejected: text },
    })
    if (positionals.length === 1 && values.source) return { ...values, file: positionals[0]! }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw new Remedy(
    '用法：npm run import 文件.csv -- [--store 门店编号] [--source 来源] [--as 经办人工号] [--rejected 退回行文件]',
    'Usage: npm run import FILE.csv -- [--store CODE] [--source NAME] [--as STAFFNO] [--rejected PATH]',
  )
}

async function take(appUrl: string, { read, hash }: Opened, options: Options & { fileName: string }) {
  const db = open(appUrl)
  try {
    const store = await storeOf(db, options.store)
    const { staffNo, name, actor } = await clerkIn(db, store.id, options.as)
    const { source, fileName } = options
    console.log(
      `${fileName} → ${store.code} ${store.name}，来源 source ${source}，经办 clerk ${staffNo} ${name}`,
    )
    const outcomes = await importVehicles({
      house: { db, clock: clockOf(process.env), live: silent, files: filesIn(filesFolder()) },
      store,
      actor,
      run: runOf(source, fileName, hash, read.rows.length),
      rows: read.rows,
      progress: progress(),
      signal: stop.signal,
    })
    await tellPages(appUrl, store.id)
    return outcomes
  } catch (error) {
    throw error instanceof Unavailable ? away() : error
  } finally {
    await db.close()
  }
}

/** Pages that are open somewhere read again; once, not five thousand times. */
async function tellPages(appUrl: string, store: string) {
  const live = await openLive(appUrl).catch(() => silent)
  live.changed(store, ['everything'])
  await live.close()
}

function away() {
  return new Remedy(
    '数据库中途不应答。已导入的行都在；请确认数据库（npm start 或 DATABASE_URL）在运行，再执行一次同样的命令，会接着导入。',
    'The database stopped answering. What has come in is kept; see that it runs (npm start, or DATABASE_URL) and give the same command again: it goes on from there.',
  )
}

function breakOff(left: number) {
  console.log(
    `\n已中断，还有 ${left} 行未处理。再执行一次同样的命令会接着导入。\nBroken off, ${left} rows left. The same command goes on from there.`,
  )
  process.exitCode = 130
}
