import { z } from 'zod'
import { plateOf } from '../identifiers/plate.ts'
import { phoneOf } from '../identifiers/phone.ts'
import { vinOf } from '../identifiers/vin.ts'

const said = (check: (text: string) => object) => (text: string, ctx: z.RefinementCtx) => {
  const read = check(text)
  if ('wrong' in read) ctx.addIssue({ code: 'custom', message: String(read.wrong) })
}

const orEmpty = (check: ReturnType<typeof said>) => (text: string, ctx: z.RefinementCtx) => {
  if (text.trim() !== '') check(text, ctx)
}

/** A car the file does not know yet: the plate alone is enough to begin. */
export const newCar = z
  .strictObject({
    id: z.uuid(),
    plate: z
      .string()
      .max(20)
      .superRefine(orEmpty(said(plateOf))),
    vin: z
      .string()
      .max(30)
      .superRefine(orEmpty(said(vinOf)))
      .default(''),
    brand: z.string().trim().max(40).default(''),
    model: z.string().trim().max(60).default(''),
  })
  .refine((car) => car.plate.trim() !== '' || car.vin.trim() !== '', {
    path: ['plate'],
    message: '请填写车牌；未上牌的车填写车架号',
  })

export const newCustomer = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['person', 'company']),
  name: z.string().trim().min(1, '请填写车主姓名').max(60),
  phone: z.string().max(20).superRefine(said(phoneOf)),
})

export const washModes = ['none', 'free', 'fine', 'dust'] as const

/** 接车: the car, who brought it, what the owner says. The order is opened with it. */
export const receiveForm = z.strictObject({
  orderId: z.uuid(),
  car: z.union([z.strictObject({ known: z.uuid() }), newCar]),
  owner: z.union([z.strictObject({ known: z.uuid() }), newCustomer]),
  broughtBy: z.string().trim().max(40).default(''),
  broughtByPhone: z.string().max(20).default(''),
  odometerKm: z.int('请填写里程').min(0).max(2_000_000, '里程过大'),
  complaint: z.string().trim().min(1, '请用客户原话记录需求').max(1000),
  washMode: z.enum(washModes),
  keyTag: z.string().trim().max(20).default(''),
  waitsInStore: z.boolean(),
})
export type ReceiveForm = z.infer<typeof receiveForm>
