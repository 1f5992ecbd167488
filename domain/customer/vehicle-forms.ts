import { z } from 'zod'
import { plateOf } from '../identifiers/plate.ts'
import { vinOf } from '../identifiers/vin.ts'
import { orEmpty, partyChoice, words } from './forms.ts'
import {
  energies,
  fileKinds,
  keysOf,
  legalLeast,
  odometerReasons,
  odometerSources,
  order150,
  order43,
  ruleSets,
  uses,
  vehicleClasses,
} from './kinds.ts'

const day = z.iso.date('日期不对').nullable()
const kilometres = z.int().min(0).max(2_000_000, '里程过大').nullable()
/** At least what the law says (R1.3); empty: the law's own. */
const promised = (least: number, unit: string) =>
  z
    .int()
    .min(least, `不得低于法定的${least.toLocaleString('en')}${unit}`)
    .max(2_000_000)
    .nullable()

const vehicleFields = {
  plate: z.string().max(20).superRefine(orEmpty(plateOf)),
  plateColour: z.enum(['', 'blue', 'green', 'yellowGreen', 'yellow', 'white', 'black']),
  vin: z.string().max(30).superRefine(orEmpty(vinOf)),
  engineNo: words(40),
  brand: words(40),
  model: words(60),
  modelCode: z.string().max(40).nullable(),
  colour: words(20),
  energy: z.enum(['', ...keysOf(energies)]),
  use: z.enum(['', ...keysOf(uses)]),
  vehicleClass: z.enum(['', ...keysOf(vehicleClasses)]),
  firstRegistrationDay: day,
  productionDay: day,
  saleDay: day,
  deliveryDay: day,
  /** Art. 29: the day on which it was given for a returned car. */
  replacementDay: day,
  salePriceFen: z.int().min(0).max(10_000_000_000).nullable(),
  repairMonths: promised(legalLeast.repairMonths, '个月'),
  repairKm: promised(legalLeast.repairKm, '公里'),
  sanbaoMonths: promised(legalLeast.sanbaoMonths, '个月'),
  sanbaoKm: promised(legalLeast.sanbaoKm, '公里'),
  coefficientBasisPoints: z
    .int()
    .min(0)
    .max(order150.coefficient.most, '使用补偿系数不得超过 0.80%')
    .nullable(),
  ruleSet: z.enum(['', ...keysOf(ruleSets)]),
  ruleSetReason: words(200),
  nextServiceDay: day,
  nextServiceKm: kilometres,
  insuranceDay: day,
  insurer: words(40),
  commercialInsuranceDay: day,
  commercialInsurer: words(40),
  inspectionDay: day,
  remark: words(1000),
}
const vehicleData = z.strictObject(vehicleFields)
export type VehicleData = z.infer<typeof vehicleData>

/** A file with nothing in it yet. */
export const blankVehicle: VehicleData = {
  plate: '',
  plateColour: '',
  vin: '',
  engineNo: '',
  brand: '',
  model: '',
  modelCode: null,
  colour: '',
  energy: '',
  use: '',
  vehicleClass: '',
  firstRegistrationDay: null,
  productionDay: null,
  saleDay: null,
  deliveryDay: null,
  replacementDay: null,
  salePriceFen: null,
  repairMonths: null,
  repairKm: null,
  sanbaoMonths: null,
  sanbaoKm: null,
  coefficientBasisPoints: null,
  ruleSet: '',
  ruleSetReason: '',
  nextServiceDay: null,
  nextServiceKm: null,
  insuranceDay: null,
  insurer: '',
  commercialInsuranceDay: null,
  commercialInsurer: '',
  inspectionDay: null,
  remark: '',
}

/** With nothing where nothing was said. */
export const filled = (given: Given): VehicleData => ({
  ...blankVehicle,
  ...(Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Given as VehicleData),
})

type Given = { readonly [Field in keyof VehicleData]?: VehicleData[Field] | undefined }

function consistent(given: Given, ctx: z.RefinementCtx) {
  const form = filled(given)
  const wrong = (path: keyof VehicleData, message: string) =>
    ctx.addIssue({ code: 'custom', path: [path], message })
  if (form.plate.trim() === '' && form.vin.trim() === '') wrong('plate', '请填写车牌；未上牌的车填写车架号')
  if (form.ruleSet !== '' && form.ruleSetReason === '') wrong('ruleSetReason', '改用别的三包规则须写明原因')
  if (form.productionDay && form.saleDay && form.saleDay < form.productionDay)
    wrong('saleDay', '购车发票日不得早于生产日')
  // R1.8
  const of43 = form.ruleSet ? form.ruleSet === 'CN_43' : (form.saleDay ?? '') >= order43.soldFrom
  if (of43 && (form.coefficientBasisPoints ?? 0) > order43.coefficient.most)
    wrong('coefficientBasisPoints', '2022 年起售出的车，使用补偿系数不得超过 0.50%')
}

/** The plate alone is enough to begin, or the VIN alone; the rest is completed later (S33). */
export const registerVehicleForm = z
  .strictObject({
    ...vehicleData.partial().shape,
    owner: partyChoice.nullable().default(null),
  })
  .superRefine(consistent)
export type RegisterVehicleForm = z.infer<typeof registerVehicleForm>

export const amendVehicleForm = vehicleData.superRefine(consistent)
export type AmendVehicleForm = z.infer<typeof amendVehicleForm>

const since = z.iso.date('请填写日期')

/** 过户: drivers and payers of the old owner usually go with him. */
export const transferForm = z.strictObject({
  owner: partyChoice,
  day: since,
  endsOthers: z.boolean(),
})
export type TransferForm = z.infer<typeof transferForm>

export const setPartyForm = z.strictObject({
  role: z.enum(['owner', 'driver', 'payer']),
  party: partyChoice,
  day: since,
})
export type SetPartyForm = z.infer<typeof setPartyForm>

export const endPartyForm = z.strictObject({ partyId: z.uuid(), day: since })
export type EndPartyForm = z.infer<typeof endPartyForm>

export const goneForm = z.strictObject({ day: since, note: words(200).default('') })
export type GoneForm = z.infer<typeof goneForm>

export const odometerForm = z
  .strictObject({
    km: z.int('请填写里程').min(0).max(2_000_000, '里程过大'),
    at: z.iso.datetime({ offset: true, error: '请填写读数时间' }),
    source: z.enum(keysOf(odometerSources)),
    reason: z.enum(keysOf(odometerReasons)).default(''),
    note: words(200).default(''),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', {
    path: ['note'],
    message: '请写明原因',
  })
export type OdometerForm = z.infer<typeof odometerForm>

export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** A file handed in before, by its hash. */
export const keepFileForm = z.strictObject({
  fileId: z.uuid(),
  kind: z.enum(keysOf(fileKinds)),
  title: words(80).default(''),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  thumbHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  type: z.enum(fileTypes),
  bytes: z.int().min(1),
})
export type KeepFileForm = z.infer<typeof keepFileForm>

export const dropFileForm = z.strictObject({ fileId: z.uuid(), reason: words(200).min(1, '请写明原因') })
export type DropFileForm = z.infer<typeof dropFileForm>
