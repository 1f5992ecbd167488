import { sql } from 'kysely'
import type { CauseCode } from '../../domain/comeback/forms.ts'
import { mustGoElsewhere } from '../../domain/comeback/guarantee.ts'
import { comeback } from '../../domain/comeback/procedure.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { stepsFrom } from '../step.ts'
import { guaranteedLines } from './guaranteed.ts'

/**
 * Of which earlier lines an order is a comeback (外返, R2.3); none where it is not. What it does again is for the store
 * to pay, by the advisor's decision on the quotation.
 */
export const comebackOf = (db: Reader, store: string, orderId: string) =>
  db
    .selectFrom('comeback as b')
    .innerJoin('job as j', (join) => join.onRef('j.storeId', '=', 'b.storeId').onRef('j.id', '=', 'b.jobId'))
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'j.storeId').onRef('o.id', '=', 'j.workOrderId'),
    )
    .innerJoin('staff as l', 'l.id', 'b.linkedBy')
    .leftJoin('staff as g', 'g.id', 'b.judgedBy')
    .where('b.storeId', '=', store)
    .where('b.workOrderId', '=', orderId)
    .where('b.state', '<>', 'withdrawn')
    .orderBy('b.id')
    .select(['b.id', 'b.state', 'b.jobId', 'b.rootJobId', 'b.guaranteedUntil', 'b.guaranteedKm', 'b.redone'])
    .select(['b.note', 'b.linkedAt', 'b.measure', 'b.judgedAt', 'j.title', 'j.quotationLineId'])
    .select(['o.id as orderId', 'o.number', 'l.name as linkedBy', 'g.name as judgedBy'])
    .select(sql<CauseCode | null>`b.cause`.as('cause'))
    .execute()

/** What of this car is guaranteed still, and what has been recorded as coming back. */
export async function comebackPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const lines = await guaranteedLines(db, store, id)
  const linked = await comebackOf(db, store, id)
  return {
    lines: lines
      .filter(({ isGuaranteed }) => isGuaranteed)
      .map((line) => ({
        ...line,
        isLinked: linked.some(({ jobId }) => jobId === line.jobId),
        mustGoElsewhere: mustGoElsewhere(line.redone),
      })),
    linked: linked.map((row) => ({
      ...row,
      mustGoElsewhere: mustGoElsewhere(row.redone),
      steps: stepsFrom(comeback, row, asked),
    })),
  }
}
