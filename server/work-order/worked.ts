import { sql } from 'kysely'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { jobs } from '../workshop/desk.ts'

/** The jobs of an order with their clocks and one's own steps. */
export async function jobsOf(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const rows = await db
    .selectFrom('job as j')
    .leftJoin('dispatch as d', (join) =>
      join.onRef('d.storeId', '=', 'j.storeId').onRef('d.id', '=', 'j.dispatchId'),
    )
    .leftJoin('staff as s', 's.id', 'j.technicianId')
    .leftJoin('bay as b', (join) => join.onRef('b.storeId', '=', 'd.storeId').onRef('b.id', '=', 'd.bayId'))
    .where('j.storeId', '=', store)
    .where('j.workOrderId', '=', id)
    .orderBy('j.position')
    .select([
      'j.id',
      'j.position',
      'j.title',
      'j.state',
      'j.hoursHundredths',
      'j.technicianId',
      's.name as technician',
    ])
    .select([
      'b.name as bay',
      'd.startsAt',
      'd.endsAt',
      'd.explanation',
      'd.acknowledgedAt',
      'j.quotationLineId',
    ])
    .select([
      sql<number>`(select coalesce(sum(extract(epoch from coalesce(i.ended_at, ${asked.at}::timestamptz) - i.started_at)), 0)::bigint
        from work_interval i where i.store_id = j.store_id and i.job_id = j.id)`.as('workedSeconds'),
      sql<
        string | null
      >`(select i.pause_reason from work_interval i where i.store_id = j.store_id and i.job_id = j.id
        order by i.id desc limit 1)`.as('pauseReason'),
    ])
    .execute()
  return Promise.all(rows.map(async (job) => ({ ...job, steps: await stepsOf(db, jobs, job.id, asked) })))
}

/** Self-checks and final checks, in the order in which they were made. */
export const checksOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('qualityCheck as k')
    .innerJoin('staff as s', 's.id', 'k.byStaffId')
    .where('k.storeId', '=', store)
    .where('k.workOrderId', '=', id)
    .orderBy('k.id')
    .select(['k.id', 'k.jobId', 'k.kind', 'k.passed', 'k.points', 'k.note', 'k.at', 's.name as by'])
    .execute()
