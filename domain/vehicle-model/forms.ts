import { z } from 'zod'
import { codeField, figure, mostFen, nameField, wordsField } from '../catalogue/fields.ts'

export const bodies = ['轿车', 'SUV', 'MPV'] as const
export const energies = ['汽油', '插混', '纯电'] as const

/** Figures that say how much of a part this model takes, in thousandths of the part's unit (litre, gram). */
export const modelFigures = [
  'oilMilli',
  'coolantMilli',
  'evCoolantMilli',
  'gearboxOilMilli',
  'brakeFluidMilli',
  'refrigerantMilli',
] as const
export type ModelFigure = (typeof modelFigures)[number]

const month = z
  .union([z.literal(''), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '按 2024-08 填写')])
  .default('')

const fluids = {
  oilSpec: wordsField(40),
  oilMilli: figure(100_000),
  coolantSpec: wordsField(40),
  coolantMilli: figure(100_000),
  evCoolantSpec: wordsField(40),
  evCoolantMilli: figure(100_000),
  gearboxOilSpec: wordsField(40),
  gearboxOilMilli: figure(100_000),
  brakeFluidSpec: wordsField(40),
  brakeFluidMilli: figure(100_000),
  refrigerant: wordsField(20),
  refrigerantMilli: figure(10_000_000),
}

export const registerModelForm = z.strictObject({
  code: codeField,
  brand: nameField,
  brandEn: wordsField(),
  seriesCode: wordsField(20),
  series: wordsField(40),
  seriesEn: wordsField(40),
  name: nameField,
  nameEn: wordsField(),
  body: z.enum(bodies),
  seats: figure(60),
  energy: z.enum(energies),
  engineCode: wordsField(20),
  displacement: wordsField(20),
  motor: wordsField(),
  powerKw: figure(2_000),
  gearbox: wordsField(40),
  gearboxEn: wordsField(60),
  drive: wordsField(20),
  emission: wordsField(20),
  platform: wordsField(20),
  ...fluids,
  tyreFront: wordsField(40),
  tyreRear: wordsField(40),
  pressureFrontKpa: figure(1_000),
  pressureRearKpa: figure(1_000),
  pressureRearFullKpa: figure(1_000),
  wheelTorqueNm: figure(1_000),
  frontDiscMinHundredths: figure(10_000),
  rearDiscMinHundredths: figure(10_000),
  starterBattery: wordsField(40),
  tractionBattery: wordsField(60),
  tractionBatteryKwhHundredths: figure(100_000),
  wmi: wordsField(3),
  vinPrefix: wordsField(11),
  plantCode: wordsField(4),
  sampleVin: wordsField(17),
  productionFrom: month,
  productionTo: month,
  warrantyMonths: figure(240),
  warrantyKm: figure(1_000_000),
  sanbaoMonths: figure(240),
  sanbaoKm: figure(1_000_000),
  evCoreMonths: figure(240),
  evCoreKm: figure(1_000_000),
  /** R1.8: n of the use compensation; of cars sold before 2022 the older rule's. */
  coefficientBasisPoints: figure(80),
  coefficientOldBasisPoints: figure(80),
  guidePriceFen: figure(mostFen * 10),
})
export type RegisterModelForm = z.infer<typeof registerModelForm>

export const amendModelForm = registerModelForm.omit({ code: true })
export type AmendModelForm = z.infer<typeof amendModelForm>
