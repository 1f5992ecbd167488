import { z } from 'zod'
import {
  codeField,
  codeOf,
  figure,
  listOf,
  mostFen,
  mostMilli,
  nameField,
  repriceForm,
  wordsField,
} from '../catalogue/fields.ts'
import { payers } from '../quotation/forms.ts'
import { energies, modelFigures } from '../vehicle-model/forms.ts'

export const priceModes = ['fixed', 'computed', 'perPanel'] as const
export const packageLineKinds = ['labour', 'part', 'material'] as const

const code = z.string().max(80).transform(codeOf)

/** Labour is done once or several times; of a part so much, or as much as the model's own figure says. */
export const packageLineForm = z
  .strictObject({
    kind: z.enum(packageLineKinds),
    code: codeField,
    slot: wordsField(40),
    quantityMilli: z.int().positive('数量须大于零').max(mostMilli).nullable(),
    quantityFromModel: z.enum(modelFigures).nullable().default(null),
    /** Empty: for every car of the package. */
    models: listOf(code, 200),
    isGift: z.boolean().default(false),
    isOptional: z.boolean().default(false),
  })
  .refine((line) => (line.quantityMilli === null) !== (line.quantityFromModel === null), {
    path: ['quantityMilli'],
    message: '数量和按车型取量须填一个',
  })
  .refine(
    (line) => line.kind !== 'labour' || (line.quantityMilli !== null && line.quantityMilli % 1000 === 0),
    {
      path: ['quantityMilli'],
      message: '工时项目的次数须为整数',
    },
  )
export type PackageLineForm = z.infer<typeof packageLineForm>

const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '按 11-15 填写')
  .nullable()
  .default(null)

export const amendPackageForm = z.strictObject({
  name: nameField,
  nameEn: wordsField(),
  category: z.string().trim().min(1, '请填写类别').max(20),
  workClass: wordsField(20),
  /** For which cars: empty lists stand for all. */
  models: listOf(code, 200),
  energies: listOf(z.enum(energies), 3),
  engines: listOf(z.string().trim().max(20), 40),
  yearFrom: figure(2100),
  yearTo: figure(2100),
  odometerToKm: figure(1_000_000),
  odometerMultipleKm: figure(1_000_000),
  odometerToleranceKm: figure(100_000),
  ageMonthsTo: figure(600),
  monthsSinceLast: figure(600),
  timesPerVehicle: figure(100),
  seasonFrom: dayOfYear,
  seasonTo: dayOfYear,
  /** The highest wins where several fit. */
  priority: z.int().min(0).max(1000).default(0),
  exclusions: listOf(z.string().trim().min(1).max(100), 20),
  lines: z.array(packageLineForm).min(1, '套餐须有项目').max(60),
  priceMode: z.enum(priceModes),
  payer: z.enum(payers).default('customer'),
  discountLabourBasisPoints: z.int().min(0).max(10_000).default(0),
  discountPartsBasisPoints: z.int().min(0).max(10_000).default(0),
  firstServiceAtKm: figure(1_000_000),
  printNote: wordsField(200),
})
export type AmendPackageForm = z.infer<typeof amendPackageForm>

/** `priceFen`: the fixed price, or the price of one standard panel, from today. */
export const registerPackageForm = amendPackageForm.extend({ code: codeField, priceFen: figure(mostFen) })
export type RegisterPackageForm = z.infer<typeof registerPackageForm>

export const repricePackageForm = repriceForm
