import { holdOne, type Hold } from '../due.ts'
import { limits } from '../limits.ts'
import type { Live } from '../live.ts'
import { perform, type House } from '../perform.ts'
import { newId } from '../id.ts'
import { Refused } from '../refusals.ts'
import type { Actor, Take } from '../step.ts'
import { checkFile } from './check.ts'
import { importRuns } from './desk.ts'
import { forgetOneExport, makeOneExport } from './export-work.ts'
import { landAll } from './land.ts'
import { aboutRun, type AboutRun } from './queries.ts'
import { check, end, finish, keep, misread } from './run-steps.ts'
import { withdrawAll } from './undo.ts'

/** A run at work in this process. */
export type Job = {
  readonly house: House
  readonly run: AboutRun
  /** Where its file is kept. */
  readonly path: string
  /** Whose run it is: every row comes in by his duties. */
  readonly actor: Actor
  /** Asked before every row: false where somebody has broken the run off, or another process has taken it over. */
  readonly goesOn: () => Promise<boolean>
  readonly progress: (done: number, all: number) => void
  /** Rows tell no page one by one. */
  readonly live: Live
  readonly coming: number
  readonly landed: number
}

const clock: Actor = { id: null, parties: ['clock'] }
export const importWork = 'importRun.work'
type Watch = {
  /** Only this run. */
  readonly only?: string
  readonly progress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
}

/**
 * Takes up one run that waits for a process, and works on it as far as it goes: reading and checking, taking in,
 * taking back. Killed in between, it is taken up again; every act of it lands once.
 * @returns whether there was one
 */
export async function workOnOne(house: House, { only, progress, signal }: Watch = {}): Promise<boolean> {
  const hold = await holdOne(house, importWork, only)
  if (!hold) return false
  try {
    await workOn(house, hold, progress, signal)
    await hold.done()
  } catch (error) {
    await hold.letGo(error instanceof Stopped ? 0 : limits.againMs)
    throw error
  }
  return true
}

async function workOn(house: House, hold: Hold, told: Watch['progress'], signal: AbortSignal | undefined) {
  const run = await house.db.read(hold.store, (db) => aboutRun(db, hold.store, hold.subject))
  const { state, coming, landed } = (await house.db.read(hold.store, (db) =>
    importRuns.look(db, run.id, { store: hold.store, actor: clock, at: house.clock.now() }),
  ))!
  const tell = telling(house, run)
  const job: Job = {
    house,
    run,
    path: house.files.path(run.fileHash),
    actor: { id: run.staffId, parties: run.parties },
    goesOn: goingOn(house, run, state, hold, signal),
    progress(done, all) {
      told?.(done, all)
      tell()
    },
    live: { ...house.live, changed: () => {} },
    coming: coming - landed,
    landed,
  }
  if (state === 'handedIn') await read(job)
  if (state === 'running' && (await landAll(job))) await move(job, finish, {})
  if (state === 'withdrawing') await takeBack(job)
  if (signal?.aborted) throw new Stopped()
  // Whatever page is open somewhere reads again: once, not five thousand times.
  house.live.changed(run.storeId, ['everything'])
}

/** Told to stop with the process: the work stays to be done. */
export class Stopped extends Error {}

async function read(job: Job) {
  const { is, ...form } = await checkFile(job)
  if (is === 'checked') await move(job, check, form as never)
  if (is === 'misread') await move(job, misread, form as never)
}

async function takeBack(job: Job) {
  const held = await withdrawAll(job)
  if (!held) return
  if (held.length === 0) return move(job, end, {})
  return move(job, keep, { trouble: `${held.length} 行不能撤回：${held.slice(0, 5).join('；')}` })
}

/** By the clock; where a person was quicker, his word stands. */
async function move<Form>({ house, run }: Job, take: Take<Form>, form: Form) {
  const act = { id: newId(), at: house.clock.now(), store: run.storeId, actor: clock }
  await perform(house, act, take, run.id, form).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.refusal.because !== 'wrong_state') throw error
  })
}

const everyMs = 1_000

/** Looks once a second whether the run still stands where it stood, and says that this process lives. */
function goingOn(house: House, run: AboutRun, state: string, hold: Hold, signal: AbortSignal | undefined) {
  let asked = performance.now()
  let answer = Promise.resolve(true)
  return () => {
    if (signal?.aborted) return Promise.resolve(false)
    if (performance.now() - asked < everyMs) return answer
    asked = performance.now()
    answer = answer.then(async (goes) => {
      if (!goes || !(await hold.live())) return false
      const now = await house.db.read(run.storeId, (db) => aboutRun(db, run.storeId, run.id))
      return now.state === state
    })
    return answer
  }
}

/** The pages that show this run, a few times a second at most. */
function telling(house: House, run: AboutRun) {
  let told = 0
  return () => {
    if (performance.now() - told < 500) return
    told = performance.now()
    house.live.changed(run.storeId, [`importRun:${run.id}`])
  }
}

/** Runs until stopped: one run, or one list going out, at a time in each process. */
export function watchImports(house: House, failed: (error: unknown) => void) {
  const stop = new AbortController()
  let at: Promise<void> | undefined
  const round = async () => {
    while (!stop.signal.aborted && (await makeOneExport(house)));
    while (!stop.signal.aborted && (await forgetOneExport(house)));
    while (!stop.signal.aborted && (await workOnOne(house, { signal: stop.signal })));
  }
  const timer = setInterval(() => {
    at ??= round()
      .catch((error: unknown) => {
        if (!(error instanceof Stopped)) failed(error)
      })
      .finally(() => (at = undefined))
  }, everyMs)
  return async () => {
    clearInterval(timer)
    stop.abort()
    await at
  }
}
