import { z } from 'zod'
import { odometerReasons } from '../customer/kinds.ts'
import { vinOf } from '../identifiers/vin.ts'
import { drives } from './items.ts'
import { damageKinds, measures, paperKinds, photoSlots, sizes, valuableKinds } from './kinds.ts'

const keysOf = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]]
const instant = z.iso.datetime({ offset: true })
const words = (most: number) => z.string().trim().max(most, '内容过长').default('')
const hash = z.string().regex(/^[0-9a-f]{64}$/)

const mark = z.strictObject({
  id: z.uuid(),
  panel: z.int().min(1).max(19),
  kind: z.enum(keysOf(damageKinds)),
  size: z.enum(keysOf(sizes)),
  note: words(200),
  /** In the unfolded car of 548 × 530. */
  x: z.int().min(0).max(548),
  y: z.int().min(0).max(530),
})

const photo = z.strictObject({
  id: z.uuid(),
  slot: z.enum(keysOf(photoSlots)),
  markId: z.uuid().nullable(),
  /** Of the bytes as the tablet holds them: what the signature covers. */
  takenHash: hash,
  takenAt: instant,
})

/** S51–S58: the sheet as it is read out to the customer, and signed. */
export const inspectionSheet = z.strictObject({
  visitId: z.uuid(),
  /** The version that this one is written instead of. */
  replaces: z.uuid().nullable(),
  startedAt: instant,
  finishedAt: instant,
  greeting: z.strictObject({
    welcomed: instant.nullable(),
    doorAndCard: instant.nullable(),
    covers: instant.nullable(),
  }),
  coversQuantity: z.int().min(0).max(9),
  drive: z.enum(keysOf(drives)),
  plateAgrees: z.boolean().nullable(),
  vin: z
    .string()
    .max(30)
    .superRefine((text, ctx) => {
      const read = vinOf(text)
      if ('wrong' in read && read.because !== 'missing') ctx.addIssue({ code: 'custom', message: read.wrong })
    }),
  vinBy: z.enum(['typed', 'scanned']),
  answers: z.record(z.string().max(8), z.strictObject({ is: z.string().max(4), note: words(200) })),
  seen: z.array(z.int().min(1).max(19)).max(19),
  marks: z.array(mark).max(40, '标记最多 40 处'),
  photos: z.array(photo).max(60, '照片最多 60 张'),
  withoutPhotos: words(100),
  odometerKm: z.int('请填写里程').min(0).max(2_000_000, '里程过大').nullable(),
  odometerReason: z.enum(keysOf(odometerReasons)),
  fuelEighths: z.int().min(0).max(8).nullable(),
  batteryPercent: z.int().min(0).max(100, '电量不超过 100%').nullable(),
  keys: z.int().min(0).max(9).nullable(),
  papers: z.array(z.enum(keysOf(paperKinds))).max(9),
  valuables: z.strictObject({
    has: z.boolean().nullable(),
    items: z.array(z.enum(keysOf(valuableKinds))).max(13),
    note: words(200),
    measure: z.enum(keysOf(measures)).nullable(),
    seal: words(30),
  }),
  customerPresent: z.boolean().nullable(),
  absence: words(100),
  note: words(500),
  signer: words(40),
})
export type InspectionSheet = z.infer<typeof inspectionSheet>

export const inspectionForm = z.strictObject({
  /** The staff member who filled it in beside the car. */
  by: z.uuid(),
  sheet: inspectionSheet,
  /** SHA-256 of the sheet as `textOf` writes it: what was signed is what lands. */
  hash,
  strokes: z.string().max(200_000),
  /** Where the bytes of each photo are kept: known only once they have been handed in. */
  kept: z.array(z.strictObject({ id: z.uuid(), hash, thumbHash: hash })).max(60),
})
export type InspectionForm = z.infer<typeof inspectionForm>
