import { z } from 'zod'
import {
  codeField,
  figure,
  flag,
  listOf,
  mostFen,
  mostMilli,
  nameField,
  otherCode,
  repriceForm,
  wordsField,
} from '../catalogue/fields.ts'

export const partKinds = ['配件', '油液', '辅料', '漆料'] as const
export const priceKinds = ['sale', 'cost'] as const

/** `fits` holds codes of models, `*` for every car, or another system's words for cars that we have no model of. */
export const registerPartForm = z.strictObject({
  code: codeField,
  name: nameField,
  nameEn: wordsField(),
  spec: wordsField(),
  unit: z.string().trim().min(1, '请填写单位').max(10),
  unitDecimals: z.int().min(0).max(3).default(0),
  kind: z.enum(partKinds).default('配件'),
  /** R2.4: told on the settlement list. Other systems have words of their own. */
  property: wordsField(20),
  assembly: wordsField(40),
  isAssembly: flag,
  isMainPart: flag,
  isWearPart: flag,
  isVinSpecial: flag,
  fits: listOf(z.string().trim().min(1).max(60), 200),
  supersededBy: otherCode,
  note: wordsField(200),
  /** From here on: how this store keeps it. Quantities in thousandths of the unit. */
  binCode: otherCode,
  supplierId: z.uuid().nullable().default(null),
  leadDays: figure(365),
  minMilli: figure(mostMilli),
  maxMilli: figure(mostMilli),
  monthlyMilli: figure(mostMilli),
  isClearance: flag,
  /** S49: laid before each walk-round, one unit a car. */
  isCovers: flag,
  /** Fen a unit, tax included, from today. */
  priceFen: figure(mostFen),
  costFen: figure(mostFen),
})
/** An import may bring a price below cost, if it says so. */
export type RegisterPartForm = z.infer<typeof registerPartForm> & { readonly belowCostIsTold?: boolean }

/** A code is what lines and packages know it by: it stays. Prices have a step of their own. */
export const amendPartForm = registerPartForm.omit({ code: true, priceFen: true, costFen: true })
export type AmendPartForm = z.infer<typeof amendPartForm>

export const repricePartForm = repriceForm.extend({ kind: z.enum(priceKinds) })
export type RepricePartForm = z.infer<typeof repricePartForm>

/** What lies in a bin when the ledger begins; cost in fen a unit. */
export const openStockForm = z.strictObject({
  binCode: codeField,
  quantityMilli: z.int('请填写数量').positive('数量须大于零').max(mostMilli),
  costFen: figure(mostFen),
})
/** An import may bring less than nothing, if it says so. */
export type OpenStockForm = z.infer<typeof openStockForm> & { readonly negativeIsTold?: boolean }
