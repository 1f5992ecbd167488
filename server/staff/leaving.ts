import { reading } from '../db.ts'
import { claim } from '../lock.ts'
import type { Work } from '../step.ts'
import { cutShort, fallAway } from '../shift/steps.ts'
import { handOver } from '../work-order/steps.ts'
import { withdraw } from '../workshop/steps.ts'
import { lockOrdersOf, openJobsOf, openOrdersOf } from './open-work.ts'

type Handing = {
  readonly staffId: string
  /** What he may still do after the act, he keeps. */
  readonly keepsJobs: boolean
  readonly keepsOrders: boolean
  readonly successorId: string | null
  readonly why: string
}

/** Unfinished jobs go back to be dispatched, his clock stops, his orders go to the successor: nothing is lost. */
export async function handBack(work: Work, { staffId, keepsJobs, keepsOrders, successorId, why }: Handing) {
  const { trx, act } = work
  // Before the orders: a dispatch to him that is under way lands first, and is then given back like the others.
  await claim(trx, `board ${act.store}`)
  await lockOrdersOf(act.store, staffId).execute(trx)
  const jobs = keepsJobs ? [] : await openJobsOf(reading(trx), act.store, staffId)
  for (const { id, workOrderId } of jobs) await withdraw(work, id, { workOrderId, why })
  const orders = keepsOrders ? [] : await openOrdersOf(reading(trx), act.store, staffId)
  for (const { id } of orders) await handOver(work, id, { successorId: successorId! })
  return { jobs: jobs.length, orders: orders.length }
}

/** The shift under way ends now; those to come fall away. @returns how many times he would have come */
export async function endShifts(work: Work, staffId: string): Promise<number> {
  const { trx, act } = work
  const left = await reading(trx)
    .selectFrom('shift')
    .where('storeId', '=', act.store)
    .where('staffId', '=', staffId)
    .where('state', '=', 'planned')
    .where('endsAt', '>', act.at)
    .orderBy('startsAt')
    .select(['id', 'startsAt', 'rest'])
    .execute()
  for (const { id, startsAt, rest } of left)
    await (startsAt < act.at && !rest ? cutShort(work, id, {}) : fallAway(work, id, {}))
  return left.filter(({ rest }) => !rest).length
}
