import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { limits } from '../limits.ts'
import { newId } from '../id.ts'
import { perform, type House } from '../perform.ts'
import { codeOf, Remedy } from '../remedy.ts'
import type { Actor, Take } from '../step.ts'
import { importRuns } from './desk.ts'
import { aboutRun, openRunOf } from './queries.ts'
import { decide, handIn, resume, start } from './run-steps.ts'
import { Stopped, workOnOne } from './work.ts'

/** What a command has in hand: a house, a store, and the person for whom it works. */
export type Bench = {
  readonly house: House
  readonly store: string
  readonly actor: Actor
  readonly progress: (done: number, all: number) => void
  readonly signal: AbortSignal
}
type What = {
  readonly source: string
  readonly kind?: string | undefined
  readonly dryRun?: boolean | undefined
}

/**
 * Takes a file in as the pages do: kept, read, checked, and, unless it is a dry run, taken in with every conflict as
 * it suggests itself. A run of this very file that has not come to its end is gone on with. @throws Remedy
 */
export async function takeFile(
  bench: Bench,
  path: string,
  what: What,
  begun: (id: string) => void = () => {},
): Promise<string> {
  const { house, store } = bench
  const kept = await keep(house, path)
  const form = { fileHash: kept.hash, fileName: basename(path), bytes: kept.bytes, source: what.source }
  const before = await house.db.read(store, (db) => openRunOf(db, store, form))
  const id = before?.id ?? newId()
  begun(id)
  if (!before) await take(bench, handIn, id, { ...form, ...(what.kind && { kind: what.kind }) })
  if ((await settle(bench, id)) === 'unread') throw unreadable(path, await troubleOf(bench, id))
  if (what.dryRun) return id
  await goOn(bench, id)
  await settle(bench, id)
  return id
}

/** From where it stands. */
async function goOn(bench: Bench, id: string) {
  const { state, coming, open } = await look(bench, id)
  if (state === 'brokenOff') return take(bench, resume, id, {})
  if (state !== 'checked' || coming + open === 0) return
  if (open > 0) await take(bench, decide, id, { choice: 'default', lines: 'open' })
  if ((await look(bench, id)).coming > 0) await take(bench, start, id, {})
}

/** Works on a run, or waits for the process that does. @returns the state in which it has come to rest */
export async function settle({ house, store, progress, signal, ...bench }: Bench, id: string) {
  for (;;) {
    const { state } = await look({ house, store, progress, signal, ...bench }, id)
    if (!['handedIn', 'running', 'withdrawing'].includes(state)) return state
    const worked = await workOnOne(house, { only: id, progress, signal })
    if (signal.aborted) throw new Stopped()
    if (!worked) await pause(200)
  }
}

export const take = <Form>({ house, store, actor }: Bench, step: Take<Form>, id: string, form: Form) =>
  perform(house, { id: newId(), at: house.clock.now(), store, actor }, step, id, form)

export async function look({ house, store, actor }: Bench, id: string) {
  const found = await house.db.read(store, (db) =>
    importRuns.look(db, id, { store, actor, at: house.clock.now() }),
  )
  if (!found) throw new Remedy(`没有这次导入：${id}`, `There is no import ${id}`)
  return found
}

const troubleOf = ({ house, store }: Bench, id: string) =>
  house.db.read(store, async (db) => (await aboutRun(db, store, id)).trouble)

async function keep(house: House, path: string) {
  try {
    const found = statSync(path)
    if (!found.isFile()) throw unreadable(path, '这不是文件')
    if (found.size === 0) throw unreadable(path, '文件是空的')
    if (found.size > limits.importBytes)
      throw unreadable(
        path,
        `文件有 ${Math.ceil(found.size / 1024 / 1024)} MB，超过 100 MB 的上限，请分成几个文件导入`,
      )
    const body = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>
    return await house.files.keep(body, limits.importBytes)
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new Remedy(
        `找不到文件 ${path}。请检查名称和所在的文件夹。`,
        `There is no file ${path}. Check its name and folder.`,
      )
    if (/^E(ACCES|PERM)$/.test(codeOf(error)))
      throw new Remedy(`没有权限读取 ${path}。`, `${path} may not be read: check its permissions.`)
    throw error
  }
}

const unreadable = (path: string, wrong: string) =>
  new Remedy(`不能导入 ${path}：${wrong}。`, `${path} cannot be imported; the line above says why.`)
