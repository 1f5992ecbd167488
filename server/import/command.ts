// npm run import FILE… -- [--store CODE] [--source NAME] [--kind KIND] [--as STAFFNO] [--dry-run] [--rejected PATH]
// npm run import -- --undo RUN
import { basename } from 'node:path'
import { clockOf } from '../clock.ts'
import { database, filesFolder } from '../database.ts'
import { open } from '../db.ts'
import { filesIn } from '../files.ts'
import { openLive, silent } from '../live.ts'
import { migrate } from '../migrate.ts'
import { Refused, Unavailable } from '../refusals.ts'
import { inWords, Remedy } from '../remedy.ts'
import { optionsOf, type Options } from './options.ts'
import { progress } from './progress.ts'
import { rejectedText } from './rejected.ts'
import { writeRejected } from './rejected-file.ts'
import { rejections, summary } from './report.ts'
import { aboutRun } from './queries.ts'
import { breakOff, withdrawRun } from './run-steps.ts'
import { look, settle, take, takeFile, type Bench } from './take.ts'
import { inWords as refusalInWords } from './land.ts'
import { clerkIn, storeOf } from './who.ts'
import { Stopped } from './work.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
// The launcher is gone, however it went: nobody could stop us any more.
process.on('disconnect', () => stop.abort())

try {
  await command(process.env['INIT_CWD'] ?? process.cwd(), process.argv.slice(2))
} catch (error) {
  console.error(`\n${error instanceof Refused ? refusalInWords(error) : inWords(error)}`)
  process.exitCode = 1
} finally {
  if (process.connected) process.disconnect?.()
}

async function command(folder: string, args: readonly string[]) {
  const options = optionsOf(folder, args)
  const { ownerUrl, appUrl, stop: leave } = await database({ say: console.log, join: true })
  try {
    await migrate(ownerUrl)
    await work(folder, appUrl, options)
  } catch (error) {
    throw error instanceof Unavailable ? away() : error
  } finally {
    await leave()
  }
}

async function work(folder: string, appUrl: string, options: Options) {
  const db = open(appUrl)
  const live = await openLive(appUrl).catch(() => silent)
  try {
    const store = await storeOf(db, options.store)
    const { staffNo, name, actor } = await clerkIn(db, store.id, options.as)
    const house = { db, clock: clockOf(process.env), live, files: filesIn(filesFolder()) }
    const bench = { house, store: store.id, actor, progress: progress(), signal: stop.signal }
    const clerk = `经办 clerk ${staffNo} ${name}`
    if (options.undo) return await undo(bench, options.undo)
    for (const path of options.files) {
      console.log(`${basename(path)} → ${store.code} ${store.name}，来源 source ${options.source}，${clerk}`)
      if (!(await one(folder, { ...bench, progress: progress() }, path, options))) return
    }
  } finally {
    await live.close()
    await db.close()
  }
}

async function one(folder: string, bench: Bench, path: string, options: Options) {
  const begun = performance.now()
  const { house, store } = bench
  let id: string | undefined
  try {
    id = await takeFile(bench, path, options, (known) => (id = known))
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    await stopped(bench, id)
    return false
  }
  const run = id
  const seconds = (performance.now() - begun) / 1000
  console.log(await house.db.read(store, (db) => summary(db, store, run, seconds)))
  const text = await house.db.read(store, async (db) => rejectedText(db, await aboutRun(db, store, run)))
  if (!text) return true
  console.log(await house.db.read(store, (db) => rejections(db, store, run)))
  if (!options.dryRun || options.rejected) {
    const to = writeRejected(text, { rejectedTo: options.rejected, folder, path })
    console.log(`退回的行和原因 Rejected rows with reasons: ${to}`)
  }
  return true
}

/** Broken off for the pages too: no other process goes on with it until somebody says so. */
async function stopped(bench: Bench, id: string | undefined) {
  if (id && (await look(bench, id)).state === 'running') await take(bench, breakOff, id, {})
  const { coming = 0, landed = 0 } = id ? await look(bench, id) : {}
  console.log(
    `\n已中断，还有 ${coming - landed} 行未处理。再执行一次同样的命令会接着导入。\nBroken off, ${coming - landed} rows left. The same command goes on from there.`,
  )
  process.exitCode = 130
}

async function undo(bench: Bench, id: string) {
  await look(bench, id)
  await take(bench, withdrawRun, id, {})
  const state = await settle(bench, id)
  const { trouble } = await bench.house.db.read(bench.store, (db) => aboutRun(db, bench.store, id))
  if (state !== 'withdrawn')
    throw new Remedy(`没有全部撤回：${trouble}`, 'Not all of it could be taken back.')
  console.log('\n已整批撤回；同一文件可以重新导入。\nTaken back; the same file may be imported again.')
}

const away = () =>
  new Remedy(
    '数据库中途不应答。已导入的行都在；请确认数据库（npm start 或 DATABASE_URL）在运行，再执行一次同样的命令，会接着导入。',
    'The database stopped answering. What has come in is kept; see that it runs (npm start, or DATABASE_URL) and give the same command again: it goes on from there.',
  )
