import { Readable } from 'node:stream'
import { zValidator } from '@hono/zod-validator'
import type { Context } from 'hono'
import type { z } from 'zod'
import { mayRead, type Read } from '../domain/staff/permissions.ts'
import type { Kept } from './files.ts'
import { FormWrong, no } from './refusals.ts'
import { describe, orThrow, uuidOf, type Asked, type Session } from './route.ts'

type Taking<Query> = Omit<Asked<Query>, 'db'> & { readonly file: Kept }
type Queried<Schema extends z.ZodType> = Context<
  Session,
  any, // oxlint-disable-line typescript/no-explicit-any -- the path is the route's own
  { in: { query: z.input<Schema> }; out: { query: z.output<Schema> } }
>

/**
 * A route that takes a file as its whole body (`application/octet-stream`; its name and the rest in the query) and
 * keeps the bytes. What it means is a form of its own, handed in afterwards with the hash.
 */
export const keeping = <Schema extends z.ZodType, Answer>(
  read: Read,
  query: Schema,
  mostBytes: number,
  answer: (taking: Taking<z.output<Schema>>) => Promise<Answer>,
) => {
  const handler = async (c: Queried<Schema>) => {
    const house = c.get('house')
    const asker = { store: c.get('store'), actor: c.get('actor'), at: house.clock.now() }
    guard(asker.actor.parties, read)
    const body = c.req.raw.body
    if (!c.req.header('content-type')?.startsWith('application/octet-stream') || !body)
      throw new FormWrong([{ path: ['file'], message: '请选择文件' }])
    const file = await house.files.keep(body, mostBytes)
    const id = 'id' in c.req.param() ? uuidOf(c) : ''
    return c.json(
      await answer({ ...asker, house, id, query: c.req.valid('query') as z.output<Schema>, file }),
    )
  }
  describe(handler, { kind: 'read', read, query })
  return [zValidator('query', query, orThrow), handler] as const
}

type Receiving<Query> = Omit<Asked<Query>, 'db'> & { readonly bytes: Uint8Array }

/**
 * A route that takes a small file into memory and decides itself what of it is kept: a picture is written anew, and
 * what it came as, with the place where it was taken, never touches the disk (reliability §5).
 */
export const receiving = <Schema extends z.ZodType, Answer>(
  read: Read,
  query: Schema,
  mostBytes: number,
  answer: (receiving: Receiving<z.output<Schema>>) => Promise<Answer>,
) => {
  const handler = async (c: Queried<Schema>) => {
    const house = c.get('house')
    const asker = { store: c.get('store'), actor: c.get('actor'), at: house.clock.now() }
    guard(asker.actor.parties, read)
    const body = c.req.raw.body
    if (!c.req.header('content-type')?.startsWith('application/octet-stream') || !body)
      throw new FormWrong([{ path: ['file'], message: '请选择文件' }])
    const bytes = await gathered(body, mostBytes)
    const id = 'id' in c.req.param() ? uuidOf(c) : ''
    return c.json(
      await answer({ ...asker, house, id, query: c.req.valid('query') as z.output<Schema>, bytes }),
    )
  }
  describe(handler, { kind: 'read', read, query })
  return [zValidator('query', query, orThrow), handler] as const
}

async function gathered(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > mostBytes)
      throw new FormWrong([
        { path: ['file'], message: `文件超过 ${Math.floor(mostBytes / 1024 / 1024)} MB 的上限` },
      ])
    chunks.push(chunk)
  }
  if (size === 0) throw new FormWrong([{ path: ['file'], message: '文件是空的' }])
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
    const house = c.get('house')
    const asker = { store: c.get('store'), actor: c.get('actor'), at: house.clock.now() }
    guard(asker.actor.parties, read)
    const id = 'id' in c.req.param() ? uuidOf(c) : ''
    const { body, type, name } = await house.db.read(asker.store, (db) =>
      answer({ ...asker, db, house, id, query: c.req.valid('query') as z.output<Schema> }),
    )
    const place = inPlace ? 'inline' : 'attachment'
    c.header('Content-Type', type)
    c.header('Content-Disposition', `${place}; filename*=UTF-8''${encodeURIComponent(name)}`)
    return c.body(body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : (body as string))
  }
  describe(handler, { kind: 'read', read, query })
  return [zValidator('query', query, orThrow), handler] as const
}

function guard(parties: readonly string[], read: Read) {
  if (!mayRead(parties, read))
    throw no('not_your_duty', '您的岗位不查看此内容', 'Your post does not see this')
}
