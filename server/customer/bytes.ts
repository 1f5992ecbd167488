import { open } from 'node:fs/promises'
import { z } from 'zod'
import { contentOf } from '../../domain/customer/content.ts'
import type { fileTypes } from '../../domain/customer/vehicle-forms.ts'
import type { Sent } from '../file-route.ts'
import type { House } from '../perform.ts'
import { FormWrong, NotFound } from '../refusals.ts'
import { limits } from '../limits.ts'
import type { Asked } from '../route.ts'
import { rewritten } from './pictures.ts'

type Coming = Omit<Asked<unknown>, 'db'> & { readonly bytes: Uint8Array }
type Kept = {
  readonly hash: string
  readonly thumbHash: string | null
  readonly type: (typeof fileTypes)[number]
  readonly bytes: number
}

/** What a file is, is seen from its bytes. A picture is written anew; of a PDF the bytes are kept as they are. */
export async function keepBytes({ house, bytes }: Coming): Promise<Kept> {
  const content = contentOf(bytes)
  if ('wrong' in content) throw wrong(content.wrong)
  if (content.type === 'application/pdf') {
    const kept = await house.files.keep(bytes, limits.fileBytes)
    return { ...kept, thumbHash: null, type: content.type }
  }
  if (content.width * content.height > limits.picturePixels)
    throw wrong(`图片有 ${content.width}×${content.height} 点，超过 2400 万点的上限，请缩小后再传`)
  const { picture, thumb } = await rewritten({ bytes, type: content.type })
  const kept = await house.files.keep(picture, limits.fileBytes)
  const small = await house.files.keep(thumb, limits.fileBytes)
  // A WebP comes back as a JPEG: every printer and old phone reads it.
  const type = content.type === 'image/png' ? 'image/png' : 'image/jpeg'
  return { ...kept, thumbHash: small.hash, type }
}

/** Where only photos are wanted; `says` what else was handed in. */
export async function keepPicture(
  coming: Coming,
  says: string,
): Promise<Kept & { readonly thumbHash: string }> {
  const content = contentOf(coming.bytes)
  if (!('wrong' in content) && content.type === 'application/pdf') throw wrong(says)
  const kept = await keepBytes(coming)
  return { ...kept, thumbHash: kept.thumbHash! }
}

const wrong = (message: string) => new FormWrong([{ path: ['file'], message }])

export const pictureQuery = z.strictObject({ size: z.enum(['whole', 'thumb']).default('whole') })

export async function sendPicture(asked: Asked<PictureQuery>): Promise<Sent> {
  const { title, ...row } = await rowOf(asked)
  return sentPicture(asked, row, title || 'photo')
}

type PictureQuery = z.output<typeof pictureQuery>
type Hashes = { readonly hash: string; readonly thumbHash: string | null }

/** In its place on the page: pictures alone, and only what their bytes still say they are. */
export async function sentPicture(
  { house, query }: Pick<Asked<PictureQuery>, 'house' | 'query'>,
  { hash: whole, thumbHash }: Hashes,
  name: string,
): Promise<Sent> {
  const hash = query.size === 'thumb' ? thumbHash : whole
  if (hash === null) throw new NotFound('picture')
  const type = await typeOf(house, hash)
  if (!type.startsWith('image/')) throw new NotFound('picture')
  return { body: house.files.read(hash), type, name }
}

/** To be saved: never opened inside our own pages. */
export async function sendPaper(asked: Asked<unknown>): Promise<Sent> {
  const { hash, title } = await rowOf(asked)
  const type = await typeOf(asked.house, hash)
  return { body: asked.house.files.read(hash), type, name: named(title, endings[type]!) }
}

const endings: { readonly [type: string]: string } = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
}
const named = (title: string, ending: string) =>
  title.toLowerCase().endsWith(ending) ? title : `${title || '附件'}${ending}`

async function rowOf({ db, store, id }: Asked<unknown>) {
  const row = await db
    .selectFrom('vehicleFile')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .where('droppedAt', 'is', null)
    .select(['hash', 'thumbHash', 'title'])
    .executeTakeFirst()
  if (!row) throw new NotFound('vehicleFile')
  return row
}

const headBytes = 64 * 1024

/** From the kept bytes, whatever the row says: a row is only a form that somebody handed in. */
async function typeOf({ files }: House, hash: string): Promise<string> {
  const file = await open(files.path(hash), 'r').catch(() => {
    throw new NotFound('vehicleFile')
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const content = contentOf(buffer.subarray(0, bytesRead))
    if ('wrong' in content) throw new NotFound('vehicleFile')
    return content.type
  } finally {
    await file.close()
  }
}
