import { Readable } from 'node:stream'
import { zValidator } from '@hono/zod-validator'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Read } from '../domain/staff/permissions.ts'
import { empty, tooLarge, type Kept } from './files.ts'
import { limits } from './limits.ts'
import type { House } from './perform.ts'
import { FormWrong } from './refusals.ts'
import { askerOf, describe, idOf, orThrow, type Asked, type Session } from './route.ts'

type Queried<Schema extends z.ZodType> = Context<
  Session,
  any, // oxlint-disable-line typescript/no-explicit-any -- the path is the route's own
  { in: { query: z.input<Schema> }; out: { query: z.output<Schema> } }
>

type Given<Query, Body> = Omit<Asked<Query>, 'db'> & Body

/**
 * A route that takes a file as its whole body (`application/octet-stream`; its name and the rest in the query) and
 * keeps the bytes. What it means is a form of its own, handed in afterwards with the hash.
 */
export const keeping = <Schema extends z.ZodType, Answer>(
  read: Read,
  query: Schema,
  mostBytes: number,
  answer: (given: Given<z.output<Schema>, { readonly file: Kept }>) => Promise<Answer>,
) => given(read, query, async (body, { files }) => ({ file: await files.keep(body, mostBytes) }), answer)

/**
 * A route that takes a small file into memory and decides itself what of it is kept: a picture is written anew, and
 * what it came as, with the place where it was taken, never touches the disk (reliability §5).
 */
export const receiving = <Schema extends z.ZodType, Answer>(
  read: Read,
  query: Schema,
  mostBytes: number,
  answer: (given: Given<z.output<Schema>, { readonly bytes: Uint8Array }>) => Promise<Answer>,
) => given(read, query, async (body) => ({ bytes: await gathered(body, mostBytes) }), answer)

const given = <Schema extends z.ZodType, Body extends object, Answer>(
  read: Read,
  query: Schema,
  take: (body: ReadableStream<Uint8Array>, house: House) => Promise<Body>,
  answer: (given: Given<z.output<Schema>, Body>) => Promise<Answer>,
) => {
  const handler = async (c: Queried<Schema>) => {
    const asker = askerOf(c, read)
    const body = c.req.raw.body
    if (!c.req.header('content-type')?.startsWith('application/octet-stream') || !body)
      throw new FormWrong([{ path: ['file'], message: '请选择文件' }])
    const taken = await take(body, asker.house)
    return c.json(
      await answer({ ...asker, id: idOf(c), query: c.req.valid('query') as z.output<Schema>, ...taken }),
    )
  }
  describe(handler, { kind: 'read', read, query })
  return [zValidator('query', query, orThrow), handler] as const
}

/**
 * What is too large is read on and thrown away, within reason: a browser that is cut off while it still sends hears of
 * a broken line, and never of the limit.
 */
async function gathered(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > mostBytes + limits.thrownAwayBytes) break
    if (size <= mostBytes) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > mostBytes) throw tooLarge(mostBytes)
  if (size === 0) throw empty()
  return Buffer.concat(chunks)
}

export type Sent = {
  readonly body: Readable | Uint8Array | string
  readonly type: string
  readonly name: string
}

/** A route that answers with a file: named, never sniffed, and shown in place only where the caller says so. */
export const sending = <Schema extends z.ZodType>(
  read: Read,
  query: Schema,
  answer: (asked: Asked<z.output<Schema>>) => Promise<Sent>,
  inPlace = false,
) => {
  const handler = async (c: Queried<Schema>) => {
    const asker = askerOf(c, read)
    const id = idOf(c)
    const sent = await asker.house.db.read(asker.store, (db) =>
      answer({ ...asker, db, id, query: c.req.valid('query') as z.output<Schema> }),
    )
    return fileOf(c, sent, inPlace)
  }
  describe(handler, { kind: 'read', read, query })
  return [zValidator('query', query, orThrow), handler] as const
}

export function fileOf(c: Context, { body, type, name }: Sent, inPlace: boolean) {
  const place = inPlace ? 'inline' : 'attachment'
  c.header('Content-Type', type)
  c.header('Content-Disposition', `${place}; filename*=UTF-8''${encodeURIComponent(name)}`)
  return c.body(body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : (body as string))
}
