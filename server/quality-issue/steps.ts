import { sql } from 'kysely'
import type {
  DescribeIssueForm,
  JudgeForm,
  LinkForm,
  MergeIssueForm,
  OpenIssueForm,
  SplitIssueForm,
  UnlinkForm,
} from '../../domain/quality-issue/forms.ts'
import { movesWithCar } from '../customer/steps.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, touch, type Act, type Work } from '../step.ts'
import { carStands } from '../warranty/queries.ts'
import { noteReason, reckonSoon } from '../warranty/steps.ts'
import { qualityIssues } from './desk.ts'

/** R1.6: a repair of a quality problem is of an issue on file, or opens one. */
export const openIssue = step(qualityIssues, 'open', {
  async facts(trx, _id, { vehicleId, repairs }: OpenIssueForm, act) {
    await carStands(reading(trx), vehicleId)
    return { strangers: await strangersAmong(trx, act, vehicleId, repairs) }
  },
  async write(work, id, { repairs, ...issue }: OpenIssueForm) {
    const { trx, act } = work
    await trx
      .insertInto('qualityIssue')
      .values({ ...issue, id, storeId: act.store, openedAt: act.at, changedAt: act.at })
      .execute()
    await linkAll(work, id, repairs)
    await reckonSoon(work, issue.vehicleId)
    return { repairs }
  },
})

export const linkRepairs = step(qualityIssues, 'link', {
  async facts(trx, id, { repairs }: LinkForm, act) {
    const { vehicleId } = await issueOf(trx, act, id)
    const linked = await linkedAmong(trx, act, id, repairs)
    return { vehicleId, linked, strangers: await strangersAmong(trx, act, vehicleId, repairs) }
  },
  async write(work, id, { repairs }, { vehicleId }) {
    await linkAll(work, id, repairs)
    await reckonSoon(work, vehicleId)
    return { repairs }
  },
})

export const unlinkRepairs = step(qualityIssues, 'unlink', {
  async facts(trx, id, { repairs }: UnlinkForm, act) {
    const { vehicleId } = await issueOf(trx, act, id)
    return { vehicleId, loose: repairs.length - (await linkedAmong(trx, act, id, repairs)) }
  },
  async write(work, id, { repairs, reason }, { vehicleId }) {
    await unlinkAll(work, id, repairs)
    await reckonSoon(work, vehicleId)
    await noteReason(work, id, reason)
    return { repairs }
  },
})

export const describeIssue = step(qualityIssues, 'describe', {
  overwrites: true,
  async write(work, id, { reason, ...described }: DescribeIssueForm) {
    const { trx, act } = work
    await trx
      .updateTable('qualityIssue')
      .set({ ...described, changedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await noteReason(work, id, reason)
    await reckonSoon(work, (await issueOf(trx, act, id)).vehicleId)
  },
})

/** Two records were one problem: its repairs go over, each counted once. */
export const mergeIssue = step(qualityIssues, 'merge', {
  async facts(trx, id, { into }: MergeIssueForm, act) {
    const [own, other] = [await issueOf(trx, act, id), await issueOf(trx, act, into)]
    return {
      vehicleId: own.vehicleId,
      isOther: id !== into,
      isOfTheCar: own.vehicleId === other.vehicleId,
      otherStands: other.state === 'open',
    }
  },
  async write(work, id, { into, reason }, { vehicleId }) {
    const { trx, act } = work
    await touch(work, qualityIssues, into)
    await trx
      .updateTable('qualityIssue')
      .set({ mergedInto: into })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await sql`
      with changed as (${changed(act, into)})
      insert into quality_issue_repair (store_id, quality_issue_id, repair_id, work_order_id, declared_repair_id)
      select store_id, ${into}, repair_id, work_order_id, declared_repair_id from quality_issue_repair
      where store_id = ${act.store} and quality_issue_id = ${id} on conflict do nothing`.execute(trx)
    await absorbIssue(work, into, { from: id })
    await noteReason(work, id, reason)
    await reckonSoon(work, vehicleId)
    return { into }
  },
})

const absorbIssue = step(qualityIssues, 'absorb', {
  write: async (_work, _id, { from }: { from: string }) => ({ from }),
})

/** Some repairs were of another problem: they leave with a record of their own. */
export const splitIssue = step(qualityIssues, 'split', {
  async facts(trx, id, { repairs }: SplitIssueForm, act) {
    const { vehicleId } = await issueOf(trx, act, id)
    const linked = await linkedAmong(trx, act, id, repairs)
    const all = await linkedAmong(trx, act, id)
    return { vehicleId, loose: repairs.length - linked, stays: all - linked }
  },
  async write(work, id, { issueId, repairs, reason, ...described }, { vehicleId }) {
    await unlinkAll(work, id, repairs)
    await openIssue(work, issueId, { ...described, vehicleId, repairs })
    await noteReason(work, id, reason)
    return { into: issueId, repairs }
  },
})

/** Art. 40: whether it endangers persons or property, a technical director finds, and says why. */
export const judgeIssue = step(qualityIssues, 'judge', {
  async write(work, id, { isSerious, reason }: JudgeForm) {
    const { trx, act } = work
    await trx
      .updateTable('qualityIssue')
      .set({ isSerious, seriousReason: reason, changedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await reckonSoon(work, (await issueOf(trx, act, id)).vehicleId)
    return { isSerious }
  },
})

async function issueOf(trx: Trx, { store }: Act, id: string) {
  const issue = await reading(trx)
    .selectFrom('qualityIssue')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['vehicleId', 'state'])
    .executeTakeFirst()
  if (!issue) throw new NotFound('qualityIssue')
  return issue
}

/** How many of these are no repair of this car: neither an order of it nor one that was declared for it. */
async function strangersAmong(trx: Trx, { store }: Act, vehicleId: string, repairs: readonly string[]) {
  const { rows } = await sql<{ known: number }>`
    select count(*)::int as known from (
      select id from work_order where store_id = ${store} and vehicle_id = ${vehicleId} and id = any(${repairs}::uuid[])
        and state not in ('voided', 'withdrawn')
      union all
      select id from declared_repair where store_id = ${store} and vehicle_id = ${vehicleId}
        and id = any(${repairs}::uuid[]) and state = 'inForce') k`.execute(trx)
  return repairs.length - rows[0]!.known
}

/** Of these, or of all: how many are linked to it. A repair that was voided or withdrawn is none. */
async function linkedAmong(trx: Trx, { store }: Act, id: string, repairs?: readonly string[]) {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from quality_issue_repair r
    left join work_order o on o.store_id = r.store_id and o.id = r.work_order_id and o.state not in ('voided', 'withdrawn')
    left join declared_repair d on d.store_id = r.store_id and d.id = r.declared_repair_id and d.state = 'inForce'
    where r.store_id = ${store} and r.quality_issue_id = ${id} and coalesce(o.id, d.id) is not null
      and (${repairs ?? null}::uuid[] is null or r.repair_id = any(${repairs ?? null}::uuid[]))`.execute(trx)
  return rows[0]!.n
}

const linkAll = ({ trx, act }: Work, id: string, repairs: readonly string[]) =>
  sql`with changed as (${changed(act, id)})
    insert into quality_issue_repair (store_id, quality_issue_id, repair_id, work_order_id, declared_repair_id)
    select ${act.store}, ${id}, r, o.id, case when o.id is null then r end
    from unnest(${repairs}::uuid[]) r left join work_order o on o.store_id = ${act.store} and o.id = r`.execute(
    trx,
  )

const unlinkAll = ({ trx, act }: Work, id: string, repairs: readonly string[]) =>
  sql`with changed as (${changed(act, id)})
    delete from quality_issue_repair where store_id = ${act.store} and quality_issue_id = ${id}
      and repair_id = any(${repairs}::uuid[])`.execute(trx)

/** What was found before a repair came or went was found of another issue. */
const changed = ({ store, at }: Act, id: string) =>
  sql`update quality_issue set changed_at = ${at} where store_id = ${store} and id = ${id}`

/** The car’s file has been merged into another, or the merge undone. */
export const moveIssues = movesWithCar('qualityIssue')

/** A repair that has been withdrawn is of no issue any more. */
export const forgetLinks = ({ trx, act }: Work, repairId: string) =>
  trx
    .deleteFrom('qualityIssueRepair')
    .where('storeId', '=', act.store)
    .where('repairId', '=', repairId)
    .execute()
