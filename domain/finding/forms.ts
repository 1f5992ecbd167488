import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A photo handed in before, by its hash. */
const photo = z.strictObject({
  id: z.uuid(),
  hash,
  thumbHash: hash,
  type: z.enum(['image/jpeg', 'image/png']),
  bytes: z.int().min(1),
})
export const mostPhotos = 6
export const limitSides = ['least', 'most'] as const

/** S70: what, where, how far from its limit, seen on a photo. Figures in thousandths of the unit. */
export const reportForm = z
  .strictObject({
    jobId: z.uuid(),
    workOrderId: z.uuid(),
    what: z.string().trim().min(1, '请写明发现了什么').max(60),
    place: z.string().trim().max(30).default(''),
    measuredMilli: z.int().min(-9_999_999).max(999_999_999).nullable().default(null),
    limitMilli: z.int().min(-9_999_999).max(999_999_999).nullable().default(null),
    limitIs: z.enum(limitSides).nullable().default(null),
    unit: z.string().trim().max(10).default(''),
    isUrgent: z.boolean('请选择是否关系安全'),
    proposal: z.string().trim().max(100).default(''),
    note: z.string().trim().max(300).default(''),
    photos: z.array(photo).max(mostPhotos).default([]),
  })
  .refine(({ limitMilli, limitIs }) => (limitMilli === null) === (limitIs === null), {
    path: ['limitIs'],
    message: '限值须注明是不低于还是不高于',
  })
export type ReportForm = z.infer<typeof reportForm>

export const proposeFindingForm = z.strictObject({ note: z.string().trim().max(200).default('') })
export type ProposeFindingForm = z.infer<typeof proposeFindingForm>

export const dropForm = z.strictObject({ note: z.string().trim().min(1, '请写明不报价的原因').max(200) })
export type DropForm = z.infer<typeof dropForm>
