import { sql } from 'kysely'
import {
  selfPoints,
  type DispatchForm,
  type FailForm,
  type FinishForm,
  type PauseForm,
} from '../../domain/workshop/forms.ts'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { NotFound } from '../refusals.ts'
import { presencesOf } from '../shift/queries.ts'
import { cutAtNow, freeFromNow, holdForJob } from '../slot/steps.ts'
import { step, type Work } from '../step.ts'
import { jobs } from './desk.ts'

type PlanForm = {
  readonly workOrderId: string
  readonly line: {
    readonly id: string
    readonly name: string
    readonly position: number
    readonly hoursHundredths: number | null
    readonly workClass: string | null
  }
}

/** Called by the signature: one agreed labour line, one job. */
export const plan = step(jobs, 'plan', {
  within: (form: PlanForm) => form.workOrderId,
  async write({ trx, act }, id, { workOrderId, line }) {
    await trx
      .insertInto('job')
      .values({
        id,
        storeId: act.store,
        workOrderId,
        quotationLineId: line.id,
        position: line.position,
        title: line.name,
        hoursHundredths: line.hoursHundredths ?? 0,
        workClass: line.workClass,
      })
      .execute()
  },
})

/** A person on shift and a bay, for a time, with the explanation that S80 asks for. */
export const dispatch = step(jobs, 'dispatch', {
  claims: 'board',
  async facts(trx, _id, form: DispatchForm, { store }) {
    const [found] = await presencesOf(reading(trx), store, form, form.technicianId)
    if (!found) throw new NotFound('staff')
    return {
      technician: found.name,
      onShift: found.shift?.onDuty === true,
      absentFrom: found.absence?.startsAt ?? null,
      absentUntil: found.absence?.endsAt ?? null,
      bayClosedFor: await closedFor(trx, store, form),
      planned: new Date(form.until).getTime() - new Date(form.from).getTime(),
      workIsExplained: form.explanation !== '',
    }
  },
  async write({ trx, act }, id, { technicianId, bayId, from, until, explanation }) {
    const dispatchId = newId()
    await holdForJob(trx, act, id, [
      { kind: 'bay', resourceId: bayId, from, until },
      { kind: 'person', resourceId: technicianId, from, until },
    ])
    await sql`
      with given as (
        insert into dispatch (store_id, id, job_id, technician_id, bay_id, starts_at, ends_at, explanation)
        values (${act.store}, ${dispatchId}, ${id}, ${technicianId}, ${bayId}, ${from}, ${until}, ${explanation}))
      update job set technician_id = ${technicianId}, dispatch_id = ${dispatchId}
      where store_id = ${act.store} and id = ${id}`.execute(trx)
    return { technicianId, bayId, from, until }
  },
})

async function closedFor(trx: Trx, store: string, { bayId, from, until }: DispatchForm) {
  const closed = await reading(trx)
    .selectFrom('closure')
    .where('storeId', '=', store)
    .where('resourceKind', '=', 'bay')
    .where('resourceId', '=', bayId)
    .where('state', '=', 'inForce')
    .where('startsAt', '<', new Date(until))
    .where('endsAt', '>', new Date(from))
    .select('reason')
    .executeTakeFirst()
  return closed?.reason ?? null
}

type WithdrawForm = { readonly workOrderId: string; readonly why: string }

/** Called when the technician goes: the clock stops with the reason, and the time booked ahead is free again. */
export const withdraw = step(jobs, 'withdraw', {
  within: (form: WithdrawForm) => form.workOrderId,
  async write(work, id, { why }) {
    const { trx, act } = work
    await stopClock(work, id, `other ${why}`)
    await freeFromNow(trx, act, id)
    await sql`
      update job set technician_id = null, dispatch_id = null
      where store_id = ${act.store} and id = ${id}`.execute(trx)
  },
})

export const acknowledge = step(jobs, 'acknowledge', {
  async write({ trx, act }, id) {
    await sql`update dispatch d set acknowledged_at = ${act.at} from job j
      where j.store_id = ${act.store} and j.id = ${id} and d.store_id = j.store_id and d.id = j.dispatch_id`.execute(
      trx,
    )
  },
})

export const start = step(jobs, 'start', {
  async write({ trx, act }, id) {
    await trx
      .insertInto('workInterval')
      .values({ id: newId(), storeId: act.store, jobId: id, staffId: act.actor.id!, startedAt: act.at })
      .execute()
  },
})

export const pause = step(jobs, 'pause', {
  async write(work, id, { reason, note }: PauseForm) {
    await stopClock(work, id, note === '' ? reason : `${reason} ${note}`)
    return { reason }
  },
})

/** The clock stops, the self-check is on record, and the rest of the booked time is free again. */
export const finish = step(jobs, 'finish', {
  facts: async (_trx, _id, { points }: FinishForm) => ({
    missingPoints: selfPoints.filter((point) => !points.includes(point)).length,
  }),
  async write(work, id, { points, note }) {
    const { trx, act } = work
    await stopClock(work, id, null)
    await cutAtNow(trx, act, id)
    await sql`
      insert into quality_check (store_id, id, work_order_id, job_id, kind, passed, points, note, by_staff_id, at)
      select store_id, ${newId()}, work_order_id, id, 'self', true, ${[...points]}::text[], ${note}, ${act.actor.id}, ${act.at}
      from job where store_id = ${act.store} and id = ${id}`.execute(trx)
  },
})

/** The defect goes back to the mechanic as his new explanation, to be heard again. */
export const fail = step(jobs, 'fail', {
  async write({ trx, act }, id, { defect }: FailForm) {
    await sql`
      with told as (
        update dispatch d set explanation = ${`检验退回：${defect}`}, acknowledged_at = null
        from job j where j.store_id = ${act.store} and j.id = ${id} and d.store_id = j.store_id and d.id = j.dispatch_id)
      insert into quality_check (store_id, id, work_order_id, job_id, kind, passed, points, note, by_staff_id, at)
      select store_id, ${newId()}, work_order_id, id, 'final', false, '{}', ${defect}, ${act.actor.id}, ${act.at}
      from job where store_id = ${act.store} and id = ${id}`.execute(trx)
  },
})

const stopClock = ({ trx, act }: Work, jobId: string, pauseReason: string | null) =>
  trx
    .updateTable('workInterval')
    .set({ endedAt: act.at, pauseReason })
    .where('storeId', '=', act.store)
    .where('jobId', '=', jobId)
    .where('endedAt', 'is', null)
    .execute()
