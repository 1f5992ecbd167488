import { z } from 'zod'
import {
  codeField,
  codeOf,
  figure,
  flag,
  listOf,
  mostFen,
  mostMilli,
  nameField,
  repriceForm,
  wordsField,
} from '../catalogue/fields.ts'
import { energies, modelFigures } from '../vehicle-model/forms.ts'

const hours = figure(99_900)
const code = z.string().max(80).transform(codeOf)

/** Which part usually goes with it: candidates, and how much: a quantity, or the car's own figure. */
export const usualPartForm = z
  .strictObject({
    slot: z.string().trim().min(1, '请填写用料').max(40),
    slotEn: wordsField(60),
    kind: z.enum(['配件', '油液', '辅料', '漆料']),
    partCodes: z.array(code).min(1, '请填写配件编码').max(40),
    quantityMilli: z.int().positive('数量须大于零').max(mostMilli).nullable(),
    quantityFromModel: z.enum(modelFigures).nullable(),
    isRequired: z.boolean(),
    coversAll: z.boolean(),
  })
  .refine((part) => part.quantityMilli === null || part.quantityFromModel === null, {
    path: ['quantityMilli'],
    message: '数量和按车型取量只填一个',
  })
export type UsualPartForm = z.infer<typeof usualPartForm>

/** Hours in hundredths by class; null where the item is not done on such a car; of one model where it differs. */
export const registerLabourItemForm = z.strictObject({
  code: codeField,
  name: nameField,
  nameEn: wordsField(),
  trade: z.string().trim().min(1, '请填写工种').max(20),
  workClass: wordsField(20),
  hoursSedanHundredths: hours,
  hoursSuvHundredths: hours,
  hoursNevHundredths: hours,
  hoursOfModels: listOf(
    z.strictObject({ modelCode: code, hoursHundredths: z.int().min(0).max(99_900) }),
    200,
  ),
  energies: listOf(z.enum(energies), 3),
  grade: wordsField(20),
  bayKind: wordsField(20),
  toolCode: wordsField(20),
  needsFinalCheck: flag,
  needsSecondPerson: flag,
  explanation: wordsField(200),
  parts: listOf(usualPartForm, 40),
  /** Its own price for an hour from today, as other systems have it; null: the rate of its trade. */
  ownPriceFen: figure(mostFen),
})
export type RegisterLabourItemForm = z.infer<typeof registerLabourItemForm>

export const amendLabourItemForm = registerLabourItemForm.omit({ code: true, ownPriceFen: true })
export type AmendLabourItemForm = z.infer<typeof amendLabourItemForm>

/** Null: from that day it goes at the rate of its trade again. */
export const repriceLabourForm = repriceForm.extend({ fen: z.int().min(0).max(mostFen).nullable() })
export type RepriceLabourForm = z.infer<typeof repriceLabourForm>
