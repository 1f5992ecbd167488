import { contentOf } from '../../domain/customer/content.ts'
import { keepBytes, pictureQuery, typeOf } from '../customer/bytes.ts'
import type { Sent } from '../file-route.ts'
import { FormWrong, NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import type { z } from 'zod'

/** A photo is written anew before it is kept: nothing of where it was taken stays in it. */
export async function keepPhoto(coming: Parameters<typeof keepBytes>[0]) {
  const content = contentOf(coming.bytes)
  if (!('wrong' in content) && content.type === 'application/pdf')
    throw new FormWrong([{ path: ['file'], message: '这里只收照片' }])
  return keepBytes(coming)
}

export async function sendPhoto({
  db,
  store,
  id,
  house,
  query,
}: Asked<z.output<typeof pictureQuery>>): Promise<Sent> {
  const row = await db
    .selectFrom('findingPhoto')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['hash', 'thumbHash'])
    .executeTakeFirst()
  if (!row) throw new NotFound('findingPhoto')
  const hash = query.size === 'thumb' ? row.thumbHash : row.hash
  const type = await typeOf(house, hash)
  if (!type.startsWith('image/')) throw new NotFound('findingPhoto')
  return { body: house.files.read(hash), type, name: 'photo' }
}
