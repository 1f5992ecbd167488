import { z } from 'zod'
import { contentOf } from '../../domain/customer/content.ts'
import { keepBytes, pictureQuery, typeOf } from '../customer/bytes.ts'
import type { Sent } from '../file-route.ts'
import type { House } from '../perform.ts'
import { FormWrong, NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'

type Coming = Omit<Asked<unknown>, 'db'> & { readonly house: House; readonly bytes: Uint8Array }

/** A photo of the walk-round, written anew without the place it was taken; which car's, the sheet says. */
export async function keepPhoto(coming: Coming) {
  const content = contentOf(coming.bytes)
  if (!('width' in content))
    throw new FormWrong([
      { path: ['file'], message: 'wrong' in content ? content.wrong : '预检照片只收图片' },
    ])
  const { hash, thumbHash } = await keepBytes(coming)
  return { hash, thumbHash: thumbHash! }
}

export const photoQuery = pictureQuery.extend({ of: z.uuid() })

/** `of`: the sheet that the photo belongs to; a version written anew has the same photos. */
export async function sendPhoto({
  db,
  store,
  id,
  query,
  house,
}: Asked<z.output<typeof photoQuery>>): Promise<Sent> {
  const row = await db
    .selectFrom('inspectionPhoto')
    .where('storeId', '=', store)
    .where('preInspectionId', '=', query.of)
    .where('id', '=', id)
    .select(['hash', 'thumbHash', 'slot'])
    .executeTakeFirstOrThrow(() => new NotFound('inspectionPhoto'))
  const hash = query.size === 'thumb' ? row.thumbHash : row.hash
  return { body: house.files.read(hash), type: await typeOf(house, hash), name: row.slot }
}
