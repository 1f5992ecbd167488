import { sql } from 'kysely'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { isDiscussed } from '../promise/values.ts'
import { desk } from '../step.ts'

/** One statement: the order with its quotations, jobs, check and money as its rules see them. */
export const workOrders = desk(workOrder, (db, id, { store, actor, at }) =>
  db
    .selectFrom('workOrder as o')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .innerJoinLateral(quoted, (join) => join.onTrue())
    .innerJoinLateral(worked(actor.id), (join) => join.onTrue())
    .innerJoinLateral(paid, (join) => join.onTrue())
    .select([
      'o.state',
      'o.promisedAt',
      sql<boolean>`coalesce(o.promised_at <= ${at}, false)`.as('promiseHasPassed'),
      'quotationsSent',
      'quotationsAnswered',
      'agreedLines',
      'agreedJobs',
      'openAddOns',
      'jobs',
      'openJobs',
      'startedJobs',
      'actorIsMechanic',
      sql<boolean>`coalesce(o.advisor_id = ${actor.id}, false)`.as('actorIsAdvisor'),
      sql<boolean>`o.adopted_from is not null`.as('isAdopted'),
      sql<boolean>`o.wash_mode <> 'none' and o.washed_at is null`.as('washIsOwed'),
      sql<boolean>`o.passed_at is not null`.as('isPassed'),
      sql<boolean>`o.ready_at is not null`.as('isReady'),
      isDiscussed.as('isDiscussed'),
      'receivedFen',
      'owedByOwnerFen',
    ])
    .executeTakeFirst(),
)

const quoted = sql<{
  quotationsSent: number
  quotationsAnswered: number
  agreedLines: number
  agreedJobs: number
  openAddOns: number
}>`(select count(distinct q.id) filter (where q.state in ('sent', 'answered')) as quotations_sent,
    count(distinct q.id) filter (where q.state = 'answered') as quotations_answered,
    count(*) filter (where q.state = 'answered' and l.answer = 'agreed') as agreed_lines,
    count(*) filter (where q.state = 'answered' and l.answer = 'agreed' and l.kind = 'labour') as agreed_jobs,
    count(distinct q.id) filter (where q.state = 'sent' and q.kind = 'addOn') as open_add_ons
  from quotation q left join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id
  where q.store_id = o.store_id and q.work_order_id = o.id)`.as('quoted')

const worked = (actor: string | null) =>
  sql<{ jobs: number; openJobs: number; startedJobs: number; actorIsMechanic: boolean }>`(
  select count(*) as jobs,
    count(*) filter (where j.state <> 'done') as open_jobs,
    count(*) filter (where j.state in ('working', 'paused', 'done')) as started_jobs,
    coalesce(bool_or(j.technician_id = ${actor}
      or exists (select from work_interval i where i.store_id = j.store_id and i.job_id = j.id and i.staff_id = ${actor})),
      false) as actor_is_mechanic
  from job j where j.store_id = o.store_id and j.work_order_id = o.id)`.as('worked')

const paid = sql<{ receivedFen: number; owedByOwnerFen: number }>`(
  select coalesce(sum(a.paid_fen), 0) as received_fen,
    coalesce(sum(c.amount_fen - a.paid_fen) filter (where c.payer = 'customer'), 0) as owed_by_owner_fen
  from charge c cross join lateral (
    select coalesce(sum(x.amount_fen), 0) as paid_fen from allocation x
    where x.store_id = c.store_id and x.charge_id = c.id) a
  where c.store_id = o.store_id and c.work_order_id = o.id and c.state <> 'reversed')`.as('paid')
