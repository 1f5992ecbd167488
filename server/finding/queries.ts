import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { stepsFrom } from '../step.ts'
import { finding } from '../../domain/finding/procedure.ts'

/** What was found on an order, what touches safety first, with what one may do about it. */
export async function findingsOf(asked: Asked<unknown>, orderId: string) {
  const rows = await found(asked.db, asked.store)
    .where('f.workOrderId', '=', orderId)
    .orderBy('f.isUrgent', 'desc')
    .orderBy('f.id')
    .execute()
  return rows.map(({ orderState, ...row }) => ({
    ...row,
    steps: stepsFrom(finding, { ...row, orderState } as never, asked),
  }))
}

/** A technician’s own findings of the cars that he still works on: what has come of them. */
export async function ownFindings({ db, store, actor }: Asked<unknown>) {
  const rows = await found(db, store)
    .where('f.reportedBy', '=', actor.id)
    .where('o.state', 'in', ['signed', 'working', 'checking'])
    .orderBy('f.id', 'desc')
    .limit(30)
    .execute()
  return { findings: rows }
}

const found = (db: Reader, store: string) =>
  db
    .selectFrom('finding as f')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'f.storeId').onRef('o.id', '=', 'f.workOrderId'),
    )
    .innerJoin('job as j', (join) => join.onRef('j.storeId', '=', 'f.storeId').onRef('j.id', '=', 'f.jobId'))
    .innerJoin('staff as r', 'r.id', 'f.reportedBy')
    .leftJoin('staff as d', 'd.id', 'f.decidedBy')
    .where('f.storeId', '=', store)
    .select(['f.id', 'f.workOrderId', 'f.jobId', 'f.state', 'f.what', 'f.place', 'f.unit', 'f.isUrgent'])
    .select(['f.measuredMilli', 'f.limitMilli', 'f.limitIs', 'f.proposal', 'f.note'])
    .select(['f.reportedAt', 'r.name as reporter', 'r.nameEn as reporterEn', 'j.title as job'])
    .select(['f.decidedAt', 'f.decisionNote', 'd.name as decider', 'd.nameEn as deciderEn'])
    .select('o.state as orderState')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('findingPhoto as p')
          .whereRef('p.storeId', '=', 'f.storeId')
          .whereRef('p.findingId', '=', 'f.id')
          .orderBy('p.position')
          .select('p.id'),
      ).as('photos'),
      // What the customer says of it: nothing yet, something agreed, or all of it refused.
      sql<'agreed' | 'refused' | 'waiting' | null>`(select case when count(*) = 0 then null
          when bool_or(l.answer = 'agreed') then 'agreed' when bool_and(l.answer = 'refused') then 'refused'
          else 'waiting' end
        from quotation_line l join quotation q on q.store_id = l.store_id and q.id = l.quotation_id
        where l.store_id = f.store_id and l.finding_id = f.id and q.state in ('sent', 'answered'))`.as(
        'answer',
      ),
    ])
