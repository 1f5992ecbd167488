import type { Reader } from '../db.ts'
import { stepsFrom, type Asker } from '../step.ts'
import { difficultCase } from '../../domain/difficult-case/procedure.ts'

/** What was asked of the technical director about an order, the newest first. */
export async function casesOf(db: Reader, asker: Asker, workOrderId: string) {
  const rows = await db
    .selectFrom('difficultCase as c')
    .innerJoin('staff as r', 'r.id', 'c.raisedBy')
    .leftJoin('staff as a', 'a.id', 'c.advisedBy')
    .where('c.storeId', '=', asker.store)
    .where('c.workOrderId', '=', workOrderId)
    .orderBy('c.raisedAt', 'desc')
    .orderBy('c.id', 'desc')
    .select(['c.id', 'c.state', 'c.question', 'c.raisedAt', 'c.opinion', 'c.advisedAt'])
    .select([
      'r.name as raisedBy',
      'r.nameEn as raisedByEn',
      'a.name as advisedBy',
      'a.nameEn as advisedByEn',
    ])
    .execute()
  return rows.map((row) => ({ ...row, steps: stepsFrom(difficultCase, row, asker) }))
}
