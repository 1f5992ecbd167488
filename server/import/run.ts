import type { RowVerdict } from '../../domain/import/vehicle-rows.ts'
import type { House } from '../perform.ts'
import { Refused } from '../refusals.ts'
import { codeOf } from '../remedy.ts'
import type { Actor } from '../step.ts'
import { linesOf, rejectionOf, repetitionOf, type Handed, type Run } from './lines.ts'
import { landedBefore, landedWith, rowsOf } from './queries.ts'

export type Import = {
  readonly house: House
  readonly store: { readonly id: string; readonly timeZone: string }
  readonly actor: Actor
  readonly run: Run
  readonly rows: readonly RowVerdict[]
  readonly progress?: (done: number, all: number) => void
  readonly signal?: AbortSignal
}
export type Outcome = { readonly line: number; readonly verdict: string; readonly reason: string }

/** Acts at once: more would only wait for each other. */
const lanes = 8

/**
 * Takes a file in, each line by an act of its own. Broken off and begun again it goes on where it was; run again
 * it finds everything done.
 * @returns what became of each line now: `same` where this was known before
 */
export async function importVehicles(job: Import): Promise<Outcome[]> {
  const { house, store, run, rows, progress = () => {}, signal } = job
  const before = await house.db.read(store.id, (db) => landedBefore(db, store.id, run.source))
  const handed = linesOf(run, rows, before, store.timeZone)
  const isOpen = new Set(handed.map(({ line }) => line))
  let done = rows.length - handed.length
  progress(done, rows.length)
  await inLanes(handed, signal, async (one) => {
    await handIn(job, one)
    progress(++done, rows.length)
  })
  const found = new Map(
    (await house.db.read(store.id, (db) => rowsOf(db, store.id, run.id))).map((row) => [row.line, row]),
  )
  return rows.flatMap(({ line }) => {
    const row = found.get(line)
    return row ? [isOpen.has(line) ? row : { ...row, verdict: 'same' }] : []
  })
}

/** The first that fails ends them all; none is left running. */
async function inLanes<T>(
  all: readonly T[],
  signal: AbortSignal | undefined,
  work: (one: T) => Promise<void>,
) {
  const queue = all.values()
  let failed = false
  const lane = async () => {
    for (const one of queue) {
      if (failed || signal?.aborted) return
      await work(one).catch((error: unknown) => {
        failed = true
        throw error
      })
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

async function handIn(job: Import, handed: Handed, tries = 1): Promise<void> {
  const { house, store, actor, run } = job
  try {
    await handed.handIn(house, { id: handed.actId, at: house.clock.now(), store: store.id, actor })
  } catch (error) {
    const because = error instanceof Refused ? error.refusal.because : ''
    if (because === 'form_was_used') return alreadyIn(job, handed)
    // Somebody has registered this car at the counter in this very moment: now it is known.
    if (/^(plate|vin)_is_one_car$/.test(because) && tries < 3) return handIn(job, handed, tries + 1)
    const reason = error instanceof Refused ? inWords(error) : unstorable(error)
    if (reason === undefined || because === 'not_your_duty' || !handed.lands) throw error
    await handIn(job, rejectionOf(run, handed.line, reason))
  }
}

/** Another clerk, or another file, has brought the same row in meanwhile. */
async function alreadyIn(job: Import, { lands, line, actId }: Handed) {
  const { house, store, run } = job
  const by = lands ? await house.db.read(store.id, (db) => landedWith(db, store.id, actId)) : run.id
  if (by !== run.id) await handIn(job, repetitionOf(run, line, '以前的文件已有同样内容'))
}

const inWords = ({ refusal: { says, facts } }: Refused) =>
  says.replace(/\{(\w+)\}/g, (_, hole: string) => String(facts[hole]))

/** Letters and lengths that no table takes (PostgreSQL's classes 22 and 54). */
const unstorable = (error: unknown) =>
  /^(22|54)/.test(codeOf(error)) ? '含有不能保存的内容（过长，或有控制字符）' : undefined
