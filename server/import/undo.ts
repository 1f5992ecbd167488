import { perform } from '../perform.ts'
import { Refused } from '../refusals.ts'
import { idFrom } from './ids.ts'
import { actOf, inWords } from './land.ts'
import { inLanes } from './lanes.ts'
import { landedRows } from './queries.ts'
import { withdrawRow } from './steps.ts'
import type { Job } from './work.ts'

const atOnce = 400
const pastEveryLine = 2_000_000_000

/** Takes a run back, the last line first. @returns what stood in the way of some rows; undefined: it was stopped */
export async function withdrawAll(job: Job): Promise<readonly string[] | undefined> {
  const { house, run, goesOn, progress, landed } = job
  const { id, kind, source, timeZone } = run
  const held: string[] = []
  let n = 0
  for (let before = pastEveryLine; ; ) {
    const page = await house.db.read(run.storeId, (db) => landedRows(db, run.storeId, id, before, atOnce))
    if (page.length === 0) return held
    before = page.at(-1)!.line
    const whole = await inLanes(page, goesOn, async (row) => {
      const form = { run: { id, kind, source, timeZone } }
      try {
        await perform(
          { ...house, live: job.live },
          actOf(job, idFrom('withdraw', row.id)),
          withdrawRow,
          row.id,
          form,
        )
      } catch (error) {
        if (!(error instanceof Refused) || error.refusal.because === 'not_your_duty') throw error
        held.push(`第${row.line}行：${inWords(error)}`)
      }
      progress(++n, landed)
    })
    if (!whole) return undefined
  }
}
