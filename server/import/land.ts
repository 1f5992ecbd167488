import { perform, performAll } from '../perform.ts'
import { Refused } from '../refusals.ts'
import { codeOf } from '../remedy.ts'
import type { Act } from '../step.ts'
import { idFrom } from './ids.ts'
import { inLanes } from './lanes.ts'
import { landedBy, pendingItems, type PendingItem } from './queries.ts'
import { claimsOf, land, lookAhead, reject, repeat, type LineForm } from './steps.ts'
import { lastLine } from './stage.ts'
import type { Job } from './work.ts'

/** Lines looked through at once. */
const atOnce = 1_000
/** Records in one transaction: enough that its beginning and end hardly count, few enough that nobody waits for it. */
const together = 10

/**
 * Takes in what a check has found, each record by an act of its own. Broken off and begun again it goes on where it
 * was: what has come in has its row.
 * @returns whether all of it was handed in
 */
export async function landAll(job: Job, done = 0): Promise<boolean> {
  const { house, run, goesOn, progress, coming } = job
  const place = { store: run.storeId, runId: run.id }
  const last = await house.db.read(run.storeId, (db) => lastLine(place, db))
  let n = done
  for (let after = 0; after < last; after += atOnce) {
    const page = await house.db.read(run.storeId, (db) =>
      pendingItems(db, run.storeId, run.id, after, after + atOnce),
    )
    const whole = await inLanes(apart(job, page), goesOn, async (items) => {
      await handInAll(job, items)
      progress((n += items.length), coming)
    })
    if (!whole) return false
  }
  return true
}

/** By the few, none of which needs to know what another one brings. */
function apart(job: Job, page: readonly PendingItem[]): PendingItem[][] {
  const chunks: PendingItem[][] = []
  let claimed = new Set<string>()
  for (const item of page) {
    const claims = claimsOf({ run: job.run, record: item.record })
    const last = chunks.at(-1)
    if (last && last.length < together && !claims.some((one) => claimed.has(one))) last.push(item)
    else {
      chunks.push([item])
      claimed = new Set()
    }
    for (const one of claims) claimed.add(one)
  }
  return chunks
}

/** What is refused sends the others back too: then each goes in alone, and says for itself what is wrong with it. */
async function handInAll(job: Job, items: readonly PendingItem[]) {
  const { house, run } = job
  const all = items.map((item) => handed(job, item))
  try {
    await performAll(house, run.storeId, land, all, (trx) => lookAhead(trx, all))
  } catch {
    for (const item of items) await handIn(job, item)
  }
}

const handed = (job: Job, item: PendingItem) => ({
  act: actOf(job, item.actId),
  id: idFrom('land', job.run.id, item.line),
  form: {
    ...lineOf(job, item),
    record: item.record,
    choice: item.choice as 'theirs' | 'ours' | null,
    notes: item.says,
  },
})

async function handIn(job: Job, item: PendingItem, tries = 1): Promise<void> {
  const { house, live } = job
  const { act, id, form } = handed(job, item)
  try {
    await perform({ ...house, live }, act, land, id, form)
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
