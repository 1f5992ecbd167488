import { sql } from 'kysely'
import type { AskForm, ReportForm } from '../../domain/assistance/forms.ts'
import { orderStanding } from '../consultation/desk.ts'
import { reading } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { presencesOf } from '../shift/queries.ts'
import { freeAssistance, holdForAssistance } from '../slot/steps.ts'
import { step, type Work } from '../step.ts'
import { assistances } from './desk.ts'
import { closedFor, holdsOf, placeOf } from './place.ts'

/** S61: the bay, the tester, and the technician where one is named, are held for the time. */
export const ask = step(assistances, 'ask', {
  claims: 'board',
  within: ({ workOrderId }: AskForm) => workOrderId,
  async facts(trx, _id, form, { store }) {
    const db = reading(trx)
    const { orderState, visitId } = await orderStanding(db, store, form.workOrderId)
    const helper = form.technicianId === null ? undefined : await helperAt(db, store, form, form.technicianId)
    return {
      orderState,
      visitId,
      plannedMs: Date.parse(form.until) - Date.parse(form.from),
      helper: helper?.name ?? null,
      onShift: helper?.shift?.onDuty === true,
      awayFrom: helper?.absence?.startsAt ?? null,
      awayUntil: helper?.absence?.endsAt ?? null,
      placeClosedFor: await closedFor(db, store, form),
      ...(await placeOf(db, store, form)),
    }
  },
  async write({ trx, act }, id, { from, until, ...form }, { visitId }) {
    await trx
      .insertInto('assistance')
      .values({
        id,
        storeId: act.store,
        ...form,
        startsAt: from,
        endsAt: until,
        askedBy: act.actor.id!,
        askedAt: act.at,
      })
      .execute()
    await holdForAssistance(
      trx,
      act,
      { assistanceId: id, visitId: visitId! },
      holdsOf({ ...form, from, until }),
    )
    const { bayId, technicianId, toolId } = form
    return { bayId, technicianId, toolId, from, until }
  },
})

/** Whoever of the shift takes what was asked of all is held for it from now on. */
export const take = step(assistances, 'take', {
  claims: 'board',
  async facts(trx, _id, _form, { store, actor, at }) {
    const helper = await helperAt(reading(trx), store, { from: at, until: at }, actor.id!)
    return { helper: helper.name, onShift: helper.shift?.onDuty === true }
  },
  async write({ trx, act }, id) {
    const taken = await trx
      .updateTable('assistance')
      .set({ technicianId: act.actor.id, takenAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .returning(['bayId', 'toolId', 'workOrderId', 'startsAt', 'endsAt'])
      .executeTakeFirstOrThrow()
    const { visitId } = await orderStanding(reading(trx), act.store, taken.workOrderId)
    const held = { ...taken, technicianId: act.actor.id, from: taken.startsAt, until: taken.endsAt }
    await holdForAssistance(trx, act, { assistanceId: id, visitId: visitId! }, holdsOf(held))
  },
})

/** The technician's finding; bay, tester and he himself are free again. */
export const report = step(assistances, 'report', {
  facts: async (_trx, _id, { verdict, faultCodes, measured, words }: ReportForm) => ({
    verdict,
    told: faultCodes.length + measured.length + words.length,
  }),
  async write({ trx, act }, id, form) {
    await trx
      .updateTable('assistance')
      .set({ ...form, reportedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await freeAssistance(trx, act, id)
    return { verdict: form.verdict, faultCodes: form.faultCodes.length }
  },
})

export const readResult = step(assistances, 'readResult', {
  async write({ trx, act }, id) {
    await trx
      .updateTable('assistance')
      .set({ readAt: act.at, readBy: act.actor.id })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

export const withdraw = step(assistances, 'withdraw', {
  write: async ({ trx, act }, id) => void (await freeAssistance(trx, act, id)),
})

const lapse = step(assistances, 'lapse', {
  within: ({ workOrderId }: { readonly workOrderId: string }) => workOrderId,
  write: async ({ trx, act }, id) => void (await freeAssistance(trx, act, id)),
})

/** What is asked for an order still, in the statement that moves it. */
export const openHelpOf = (store: string, workOrderId: string) => sql<
  string[]
>`array(select h.id from assistance h
  where h.store_id = ${store} and h.work_order_id = ${workOrderId} and h.state in ('asked', 'taken'))`

/** The order is void or gone: what was asked for it is asked no more, and its time is free. */
export async function lapseHelp(work: Work, workOrderId: string, open: readonly string[]) {
  for (const id of open) await lapse(work, id, { workOrderId })
}

async function helperAt(
  db: Parameters<typeof presencesOf>[0],
  store: string,
  { from, until }: { readonly from: Date | string; readonly until: Date | string },
  staffId: string,
) {
  const [found] = await presencesOf(db, store, { from, until }, staffId)
  if (!found) throw new NotFound('staff')
  return found
}
