import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import { z } from 'zod'
import { maskParty, maskPhone } from '../../domain/identifiers/mask.ts'
import { dealsWith } from '../customer/queries.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { followUps } from './desk.ts'

export const followUpsQuery = z.strictObject({ state: z.enum(['planned', 'due', 'done']).default('due') })

/** The calls of today and those before that are still open, oldest first; `own`: received by the one who asks (T5). */
export async function followUpList({ db, store, actor, query }: Asked<z.output<typeof followUpsQuery>>) {
  const rows = await db
    .selectFrom('followUp as f')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'f.storeId').onRef('o.id', '=', 'f.workOrderId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .innerJoin('staff as s', 's.id', 'o.advisorId')
    .where('f.storeId', '=', store)
    .where('f.state', '=', query.state)
    .orderBy('f.dueAt')
    .orderBy('f.id')
    .limit(100)
    .select([
      'f.id',
      'f.state',
      'f.dueAt',
      'f.doneAt',
      'o.number',
      'o.complaint',
      'o.deliveredAt',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.model',
    ])
    .select([
      'c.kind',
      'c.name',
      's.name as advisor',
      sql<boolean>`${actor.id} in (o.advisor_id, coalesce(o.received_by, o.advisor_id))`.as('own'),
    ])
    .select((eb) => [
      eb
        .selectFrom('followUpCall as k')
        .whereRef('k.storeId', '=', 'f.storeId')
        .whereRef('k.followUpId', '=', 'f.id')
        .select(({ fn }) => fn.countAll<number>().as('calls'))
        .as('calls'),
      eb
        .selectFrom('surveyAnswer as w')
        .whereRef('w.storeId', '=', 'f.storeId')
        .whereRef('w.followUpId', '=', 'f.id')
        .select(({ fn }) => fn.min('w.score').as('worst'))
        .as('worst'),
    ])
    .execute()
  return rows.map(({ kind, name, ...row }) => ({ ...row, customer: maskParty({ kind, name }) }))
}

/** One call: whom, about what, what was done, earlier tries, answers. The number is masked until it is shown (R5.2). */
export async function followUpPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const row = await db
    .selectFrom('followUp as f')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'f.storeId').onRef('o.id', '=', 'f.workOrderId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .innerJoin('staff as s', 's.id', 'o.advisorId')
    .where('f.storeId', '=', store)
    .where('f.id', '=', id)
    .select(['f.id', 'f.state', 'f.dueAt', 'f.doneAt', 'f.suggestion'])
    .select(['o.id as orderId', 'o.number', 'o.complaint', 'o.deliveredAt'])
    .select([
      'v.id as vehicleId',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.brand',
      'v.model',
      'v.nextServiceDay',
      'c.name as customer',
      'c.id as customerId',
      'c.phone',
      'c.contact',
    ])
    .select(dealsWith(asked, sql.ref('c.id')).as('isDealing'))
    .select('s.name as advisor')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('followUpCall as k')
          .innerJoin('staff as t', 't.id', 'k.byStaffId')
          .whereRef('k.storeId', '=', 'f.storeId')
          .whereRef('k.followUpId', '=', 'f.id')
          .orderBy('k.id')
          .select(['k.result', 'k.note', 'k.at', 't.name as by']),
      ).as('calls'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('followUp'))
  return {
    followUp: {
      ...row,
      phone: row.phone && maskPhone(row.phone),
      answers: await answersOf(asked),
      work: await workOf(asked, row.orderId),
      earlier: await earlierOf(asked, row.orderId),
    },
    steps: await stepsOf(db, followUps, id, asked),
  }
}

/** The car's visits before this one. */
const earlierOf = ({ db, store }: Asked<unknown>, orderId: string) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('workOrder as p', (join) =>
      join.onRef('p.storeId', '=', 'o.storeId').onRef('p.vehicleId', '=', 'o.vehicleId'),
    )
    .where('o.storeId', '=', store)
    .where('o.id', '=', orderId)
    .where('p.id', '<>', orderId)
    .orderBy('p.id', 'desc')
    .limit(5)
    .select(['p.id', 'p.number', 'p.openedAt', 'p.complaint', 'p.state'])
    .execute()

/** What was done, and by whom. */
const workOf = ({ db, store }: Asked<unknown>, orderId: string) =>
  db
    .selectFrom('job as j')
    .leftJoin('staff as t', 't.id', 'j.technicianId')
    .where('j.storeId', '=', store)
    .where('j.workOrderId', '=', orderId)
    .orderBy('j.position')
    .select(['j.title', 't.name as technician'])
    .execute()

const answersOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('surveyAnswer')
    .where('storeId', '=', store)
    .where('followUpId', '=', id)
    .select(['question', 'score', 'reason'])
    .execute()
