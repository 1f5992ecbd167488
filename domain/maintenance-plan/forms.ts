import { z } from 'zod'
import {
  codeField,
  codeOf,
  figure,
  listOf,
  mostMilli,
  nameField,
  otherCode,
  wordsField,
} from '../catalogue/fields.ts'

export const planActions = ['更换', '检查', '清洁', '换位', '首保'] as const

const km = figure(1_000_000)
const months = figure(240)

/** Whichever of km and months comes first. `FIRST` happens once and has no interval. */
export const registerPlanForm = z.strictObject({
  modelCode: codeField,
  itemCode: codeField,
  item: nameField,
  itemEn: wordsField(),
  action: z.enum(planActions),
  firstKm: km,
  firstMonths: months,
  intervalKm: km,
  intervalMonths: months,
  severeKm: km,
  severeMonths: months,
  labourCode: otherCode,
  parts: listOf(
    z.strictObject({
      code: z.string().max(80).transform(codeOf),
      quantityMilli: z.int().positive('数量须大于零').max(mostMilli),
    }),
    20,
  ),
  note: wordsField(200),
})
export type RegisterPlanForm = z.infer<typeof registerPlanForm>

export const amendPlanForm = registerPlanForm.omit({ modelCode: true, itemCode: true })
export type AmendPlanForm = z.infer<typeof amendPlanForm>
