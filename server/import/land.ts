import { perform } from '../perform.ts'
import { Refused } from '../refusals.ts'
import { codeOf } from '../remedy.ts'
import type { Act } from '../step.ts'
import { idFrom } from './ids.ts'
import { inLanes } from './lanes.ts'
import { landedBy, pendingItems, type PendingItem } from './queries.ts'
import { land, reject, repeat, type LineForm } from './steps.ts'
import type { Job } from './work.ts'

const atOnce = 400

/**
 * Takes in what a check has found, each record by an act of its own. Broken off and begun again it goes on where it
 * was: what has come in has its row.
 * @returns whether all of it was handed in
 */
export async function landAll(job: Job, done = 0): Promise<boolean> {
  const { house, run, goesOn, progress, coming } = job
  let n = done
  for (let after = 0; ; ) {
    const page = await house.db.read(run.storeId, (db) =>
      pendingItems(db, run.storeId, run.id, after, atOnce),
    )
    if (page.length === 0) return true
    after = page.at(-1)!.line
    const whole = await inLanes(page, goesOn, async (item) => {
      await handIn(job, item)
      progress(++n, coming)
    })
    if (!whole) return false
  }
}

async function handIn(job: Job, item: PendingItem, tries = 1): Promise<void> {
  const { house, run, live } = job
  const id = idFrom('land', run.id, item.line)
  const form = {
    ...lineOf(job, item),
    record: item.record,
    choice: item.choice as 'theirs' | 'ours' | null,
    notes: item.says,
  }
  try {
    await perform({ ...house, live }, actOf(job, item.actId), land, id, form)
  } catch (error) {
    const because = error instanceof Refused ? error.refusal.because : ''
    if (because === 'form_was_used') return alreadyIn(job, item)
    // Somebody has registered this at the counter in this very moment: now it is known.
    if (because.endsWith('_is_one_car') && tries < 3) return handIn(job, item, tries + 1)
    const reason = error instanceof Refused ? inWords(error) : unstorable(error)
    if (reason === undefined || because === 'not_your_duty') throw error
    await write(job, item, reject, reason)
  }
}

/** Another clerk, or another file, has brought the same record in meanwhile. */
async function alreadyIn(job: Job, item: PendingItem) {
  const { house, run } = job
  const found = await house.db.read(run.storeId, (db) => landedBy(db, run.storeId, [item.actId]))
  if (found.get(item.actId)?.runId !== run.id) await write(job, item, repeat, '以前的文件已有同样内容')
}

function write(job: Job, item: PendingItem, take: typeof reject, reason: string) {
  const id = idFrom(take.step, job.run.id, item.line)
  const form = { ...lineOf(job, item), reason }
  return perform({ ...job.house, live: job.live }, actOf(job, id), take, id, form)
}

const lineOf = ({ run: { id, kind, source, timeZone } }: Job, { line, key }: PendingItem): LineForm => ({
  run: { id, kind, source, timeZone },
  line,
  key,
})

export const actOf = ({ house, run, actor }: Job, id: string): Act => ({
  id,
  at: house.clock.now(),
  store: run.storeId,
  actor,
})

export const inWords = ({ refusal: { says, facts } }: Refused) =>
  says.replace(/\{(\w+)\}/g, (_, hole: string) => String(facts[hole]))

/** Letters and lengths that no table takes (PostgreSQL's classes 22 and 54). */
const unstorable = (error: unknown) =>
  /^(22|54)/.test(codeOf(error)) ? '含有不能保存的内容（过长，或有控制字符）' : undefined
