import { changesBetween } from '../../domain/catalogue/changes.ts'
import type { AmendPlanForm, RegisterPlanForm } from '../../domain/maintenance-plan/forms.ts'
import { unknownOf } from '../catalogue/queries.ts'
import { reading, type Trx } from '../db.ts'
import { step, type Work } from '../step.ts'
import { maintenancePlans } from './desk.ts'
import { planFile } from './queries.ts'

export const registerPlan = step(maintenancePlans, 'register', {
  facts: (trx, _id, form: RegisterPlanForm) => planFacts(trx, form, [form.modelCode]),
  async write({ trx }, id, { modelCode, itemCode, ...form }) {
    await trx
      .insertInto('maintenancePlan')
      .values({ id, modelCode, itemCode, ...ofPlan(form) })
      .execute()
  },
})

export const amendPlan = step(maintenancePlans, 'amend', {
  overwrites: true,
  facts: (trx, _id, form: AmendPlanForm) => planFacts(trx, form, []),
  async write({ trx }: Work, id, form) {
    const before = await planFile(reading(trx), id)
    await trx.updateTable('maintenancePlan').set(ofPlan(form)).where('id', '=', id).execute()
    return changesBetween(before, form)
  },
})

export const retirePlan = step(maintenancePlans, 'retire', {})
export const restorePlan = step(maintenancePlans, 'restore', {})
export const withdrawPlan = step(maintenancePlans, 'withdraw', {})

const planFacts = async (trx: Trx, form: AmendPlanForm, models: readonly string[]) => ({
  ...(await unknownOf(reading(trx), {
    models,
    labour: form.labourCode === '' ? [] : [form.labourCode],
    parts: form.parts.map(({ code }) => code),
  })),
  isEverDue: form.firstKm !== null || form.firstMonths !== null,
})

const ofPlan = ({ parts, ...plan }: AmendPlanForm) => ({
  ...plan,
  partCodes: parts.map(({ code }) => code),
  quantitiesMilli: parts.map(({ quantityMilli }) => quantityMilli),
})
