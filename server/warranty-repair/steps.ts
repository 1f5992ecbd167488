import type {
  AmendDeclaredForm,
  ClassifyForm,
  DeclareForm,
  EndForm,
  ExcludeForm,
  WithdrawForm,
} from '../../domain/warranty-repair/forms.ts'
import type { DecideForm } from '../../domain/warranty-repair/finding.ts'
import { movesWithCar } from '../customer/steps.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, type Act } from '../step.ts'
import { forgetLinks } from '../quality-issue/steps.ts'
import { assessedOf, carStands, lawOf, repairOf } from '../warranty/queries.ts'
import { noteReason, reckonSoon } from '../warranty/steps.ts'
import { declaredRepairs, excludedIntervals, repairClasses, warrantyFindings } from './desk.ts'

/** R1.6: a repair at another dealer counts in law; what it rests on is said. */
export const declareRepair = step(declaredRepairs, 'declare', {
  async facts(trx, _id, form: DeclareForm, act) {
    await carStands(reading(trx), form.vehicleId)
    return timesOf(form, act)
  },
  async write(work, id, form: DeclareForm) {
    const { trx, act } = work
    await trx
      .insertInto('declaredRepair')
      .values({ ...form, id, storeId: act.store })
      .execute()
    await reckonSoon(work, form.vehicleId)
    return { kind: form.kind }
  },
})

export const amendDeclared = step(declaredRepairs, 'amend', {
  overwrites: true,
  facts: async (_trx, _id, form: AmendDeclaredForm, act) => timesOf(form, act),
  async write(work, id, form) {
    const { trx, act } = work
    const { vehicleId } = await trx
      .updateTable('declaredRepair')
      .set(form)
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .returning('vehicleId')
      .executeTakeFirstOrThrow()
    await reckonSoon(work, vehicleId)
    return { kind: form.kind }
  },
})

/** Its links go with it: what is no repair is of no issue. */
export const withdrawDeclared = step(declaredRepairs, 'withdraw', {
  async write(work, id, { reason }: WithdrawForm) {
    const { trx, act } = work
    const { vehicleId } = await reading(trx)
      .selectFrom('declaredRepair')
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .select('vehicleId')
      .executeTakeFirstOrThrow()
    await forgetLinks(work, id)
    await noteReason(work, id, reason)
    await reckonSoon(work, vehicleId)
  },
})

export const classifyRepair = step(repairClasses, 'classify', {
  async write(work, id, form: ClassifyForm) {
    const { trx, act } = work
    const repair = await repairOf(reading(trx), act.store, form.workOrderId)
    await trx
      .insertInto('repairClass')
      .values({ ...form, id, storeId: act.store, at: act.at })
      .execute()
    await reckonSoon(work, repair.vehicleId)
    return { order: form.workOrderId, kind: form.kind }
  },
})

/** R1.7: typed, within the repair, allowed by the order that the car stands under, and with its evidence. */
export const enterExclusion = step(excludedIntervals, 'enter', {
  async facts(trx, _id, { workOrderId, kind, fromAt, toAt }: ExcludeForm, act) {
    const { vehicleId, begun, ended } = await repairOf(reading(trx), act.store, workOrderId)
    const { set } = await lawOf(reading(trx), { store: act.store, id: vehicleId, at: act.at })
    return {
      vehicleId,
      now: act.at.toISOString(),
      latest: toAt ?? fromAt,
      from: fromAt,
      to: toAt,
      begun,
      ended,
      // Where no order applies nothing is counted: what is recorded does no harm.
      isExcludable: set === undefined || set.excludes.includes(kind),
    }
  },
  async write(work, id, form, { vehicleId }) {
    const { trx, act } = work
    await trx
      .insertInto('excludedInterval')
      .values({ ...form, id, storeId: act.store })
      .execute()
    await reckonSoon(work, vehicleId)
    return { order: form.workOrderId, kind: form.kind, from: form.fromAt, to: form.toAt }
  },
})

export const endExclusion = step(excludedIntervals, 'end', {
  async facts(trx, id, { toAt }: EndForm, act) {
    const { fromAt, vehicleId, begun, ended } = await intervalOf(trx, act, id)
    const now = act.at.toISOString()
    return { vehicleId, now, latest: toAt, from: fromAt.toISOString(), to: toAt, begun, ended }
  },
  async write(work, id, { toAt }, { vehicleId }) {
    const { trx, act } = work
    await trx
      .updateTable('excludedInterval')
      .set({ toAt })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await reckonSoon(work, vehicleId)
    return { to: toAt }
  },
})

export const withdrawExclusion = step(excludedIntervals, 'withdraw', {
  async write(work, id, { reason }: WithdrawForm) {
    const { vehicleId } = await intervalOf(work.trx, work.act, id)
    await noteReason(work, id, reason)
    await reckonSoon(work, vehicleId)
  },
})

/** R1.5: the program says “possibly met”; who decides, signs with his name and his reason. */
export const decideCriterion = step(warrantyFindings, 'decide', {
  async facts(trx, _id, { vehicleId, criterion, about }: DecideForm, act) {
    const { assessment } = await assessedOf(reading(trx), {
      store: act.store,
      id: vehicleId,
      at: act.at,
      odometerKm: null,
    })
    const outcome = assessment.outcomes.find(
      ({ value }) => value.criterion === criterion && value.about === about,
    )?.value
    return {
      isUndecided: outcome !== undefined && (outcome.decides !== null || outcome.isDecided),
      isDecider:
        act.actor.parties.includes('technicalDirector') || (outcome?.decider ?? 'claims') === 'claims',
    }
  },
  async write(work, id, form) {
    const { trx, act } = work
    await trx
      .insertInto('warrantyFinding')
      .values({ ...form, id, storeId: act.store, staffId: act.actor.id!, at: act.at })
      .execute()
    await reckonSoon(work, form.vehicleId)
    return { criterion: form.criterion, about: form.about, met: form.met }
  },
})

async function intervalOf(trx: Trx, { store }: Act, id: string) {
  const interval = await reading(trx)
    .selectFrom('excludedInterval')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['workOrderId', 'fromAt'])
    .executeTakeFirst()
  if (!interval) throw new NotFound('excludedInterval')
  return { ...interval, ...(await repairOf(reading(trx), store, interval.workOrderId)) }
}

const timesOf = ({ agreedAt, finishedAt, deliveredAt }: AmendDeclaredForm, { at }: Act) => ({
  now: at.toISOString(),
  latest: [agreedAt, finishedAt, deliveredAt]
    .flatMap((one) => (one ? [new Date(one).toISOString()] : []))
    .reduce((a, b) => (a > b ? a : b)),
})

/** The car’s file has been merged into another, or the merge undone. */
export const moveDeclared = movesWithCar('declaredRepair')
export const moveFindings = movesWithCar('warrantyFinding')
