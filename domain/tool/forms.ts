import { z } from 'zod'

const words = (most: number) => z.string().trim().max(most, '内容过长')

export const amendToolForm = z.strictObject({
  name: words(60).min(1, '请填写名称'),
  nameEn: words(80).default(''),
  kind: words(20).default(''),
  place: words(40).default(''),
  keeperId: z.uuid().nullable().default(null),
  /** Booked with the car; others are at hand for everybody. */
  isBooked: z.boolean(),
  calibration: words(20).default(''),
  calibrationMonths: z.int().min(1).max(120).nullable().default(null),
  note: words(200).default(''),
})
export type AmendToolForm = z.infer<typeof amendToolForm>

/** One piece: two of a code are registered one by one. */
export const registerToolForm = amendToolForm
  .extend({
    code: words(20).min(1, '请填写编号'),
    calibratedUntil: z.iso.date().nullable().default(null),
    certificateNo: words(40).default(''),
  })
  .refine(
    ({ calibrationMonths, calibratedUntil }) => calibrationMonths === null || calibratedUntil !== null,
    {
      path: ['calibratedUntil'],
      message: '要检定的工具须填有效期',
    },
  )
export type RegisterToolForm = z.infer<typeof registerToolForm>

export const calibrateForm = z.strictObject({
  calibratedUntil: z.iso.date('请填写有效期'),
  certificateNo: words(40).default(''),
})
export type CalibrateForm = z.infer<typeof calibrateForm>

export const stopToolForm = z.strictObject({ note: words(200).min(1, '请填写停用原因') })
export type StopToolForm = z.infer<typeof stopToolForm>
