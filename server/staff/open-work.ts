import { sql } from 'kysely'
import type { Reader } from '../db.ts'
import { hourTold } from '../promise/values.ts'

const underWay = ['dispatched', 'working', 'paused'] as const
const ended = ['delivered', 'voided'] as const

/** The orders in a person's hands that are not yet delivered. */
export const openOrdersOf = (db: Reader, store: string, staffId: string) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .where('o.storeId', '=', store)
    .where('o.advisorId', '=', staffId)
    .where('o.state', 'not in', ended)
    .orderBy('o.id')
    .select(['o.id', 'o.number', 'o.state', 'v.plate', 'v.plateColour'])
    .select(hourTold.as('promisedAt'))
    .execute()

/** The jobs given to a person that are not finished; the running one says since when. */
export const openJobsOf = (db: Reader, store: string, staffId: string) =>
  db
    .selectFrom('job as j')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'j.storeId').onRef('o.id', '=', 'j.workOrderId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .where('j.storeId', '=', store)
    .where('j.technicianId', '=', staffId)
    .where('j.state', 'in', underWay)
    .orderBy('j.id')
    .select(['j.id', 'j.title', 'j.state', 'j.workOrderId', 'o.number', 'v.plate', 'v.plateColour'])
    .select((eb) => [
      eb
        .selectFrom('workInterval as i')
        .whereRef('i.storeId', '=', 'j.storeId')
        .whereRef('i.jobId', '=', 'j.id')
        .where('i.staffId', '=', staffId)
        .where('i.endedAt', 'is', null)
        .select('i.startedAt')
        .as('runsSince'),
    ])
    .execute()

/** The shift under way and those to come. */
export const shiftsToCome = (db: Reader, store: string, staffId: string, at: Date) =>
  db
    .selectFrom('shift')
    .where('storeId', '=', store)
    .where('staffId', '=', staffId)
    .where('state', '=', 'planned')
    .where('rest', '=', false)
    .where('endsAt', '>', at)
    .orderBy('startsAt')
    .select(['id', 'day', 'name', 'startsAt', 'endsAt'])
    .execute()

/** The calls that are due today and before: of whoever has the duty, not of a person. */
export async function callsDue(db: Reader, store: string): Promise<number> {
  const { n } = await db
    .selectFrom('followUp')
    .where('storeId', '=', store)
    .where('state', '=', 'due')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Every order that a handover touches, in the order of their ids: nothing of them changes meanwhile. */
export const lockOrdersOf = (store: string, staffId: string) =>
  sql<{ id: string }>`
    select o.id from work_order o
    where o.store_id = ${store} and (o.advisor_id = ${staffId} and o.state not in (${sql.join(ended)})
      or exists (select from job j where j.store_id = o.store_id and j.work_order_id = o.id
        and j.technician_id = ${staffId} and j.state in (${sql.join(underWay)})))
    order by o.id for no key update`
