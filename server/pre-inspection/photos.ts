import { z } from 'zod'
import { keepPicture, pictureQuery, sentPicture } from '../customer/bytes.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'

/** A photo of the walk-round, written anew without the place it was taken; which car's, the sheet says. */
export async function keepPhoto(coming: Parameters<typeof keepPicture>[0]) {
  const { hash, thumbHash } = await keepPicture(coming, '预检照片只收图片')
  return { hash, thumbHash }
}

export const photoQuery = pictureQuery.extend({ of: z.uuid() })

/** `of`: the sheet that the photo belongs to; a version written anew has the same photos. */
export async function sendPhoto(asked: Asked<z.output<typeof photoQuery>>) {
  const { slot, ...row } = await asked.db
    .selectFrom('inspectionPhoto')
    .where('storeId', '=', asked.store)
    .where('preInspectionId', '=', asked.query.of)
    .where('id', '=', asked.id)
    .select(['hash', 'thumbHash', 'slot'])
    .executeTakeFirstOrThrow(() => new NotFound('inspectionPhoto'))
  return sentPicture(asked, row, slot)
}
