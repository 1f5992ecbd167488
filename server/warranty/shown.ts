import type { Assessment } from '../../domain/warranty/assess.ts'
import { lastEventOf } from '../customer/queries.ts'
import { stepsOf } from '../step.ts'
import type { Asked } from '../route.ts'
import { declaredRepairs, excludedIntervals } from '../warranty-repair/desk.ts'
import type { OnFile } from './repairs.ts'

/** Every repair on file with how it counts, its days, its issues, and what of its time was left out. */
export function repairsShown(asked: Asked<unknown>, onFile: readonly OnFile[], a: Assessment) {
  return Promise.all(
    onFile.map(async ({ id, is, kindByLines, classReason, words, repair, excluded, declared }) => ({
      id,
      is,
      number: repair.id,
      kind: repair.kind,
      kindByLines,
      classReason,
      words,
      at: repair.agreedAt ?? repair.receivedAt,
      endedAt: repair.checkedAt ?? repair.finishedAt ?? repair.deliveredAt,
      odometerKm: repair.odometerKm,
      declared,
      days: daysOf(a, repair.id),
      issues: repair.faults.map(({ issue, title }) => ({ id: issue, title })),
      excluded: await Promise.all(
        excluded.map(async (one) => ({
          ...one,
          steps: await stepsOf(asked.db, excludedIntervals, one.id, asked),
        })),
      ),
      steps: is === 'declared' ? await stepsOf(asked.db, declaredRepairs, id, asked) : [],
      seen: is === 'declared' ? await lastEventOf(asked.db, asked.store, id) : undefined,
    })),
  )
}

/** The days of the stay that a repair belongs to; null where it does not count. */
const daysOf = ({ stays }: Assessment, number: string): number | null =>
  stays.find(({ repairs }) => repairs.includes(number))?.total.value ?? null
