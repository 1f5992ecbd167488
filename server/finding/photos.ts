import type { z } from 'zod'
import { keepPicture, sentPicture, type pictureQuery } from '../customer/bytes.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'

/** A photo is written anew before it is kept: nothing of where it was taken stays in it. */
export const keepPhoto = (coming: Parameters<typeof keepPicture>[0]) => keepPicture(coming, '这里只收照片')

export async function sendPhoto(asked: Asked<z.output<typeof pictureQuery>>) {
  const row = await asked.db
    .selectFrom('findingPhoto')
    .where('storeId', '=', asked.store)
    .where('id', '=', asked.id)
    .select(['hash', 'thumbHash'])
    .executeTakeFirstOrThrow(() => new NotFound('findingPhoto'))
  return sentPicture(asked, row, 'photo')
}
