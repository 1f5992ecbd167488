import { zValidator } from '@hono/zod-validator'
import { createMiddleware } from 'hono/factory'
import type { Context } from 'hono'
import { z } from 'zod'
import { mayRead, type Read } from '../domain/staff/permissions.ts'
import type { Reader } from './db.ts'
import { originOf } from './origin.ts'
import type { Linked } from './link.ts'
import { perform, type House } from './perform.ts'
import { limits } from './limits.ts'
import { FormWrong, no, NotFound } from './refusals.ts'
import { sharing } from './shared.ts'
import type { SignedIn } from './session.ts'
import type { Actor, Asker, Take } from './step.ts'

export type Session = {
  Variables: {
    house: House
    who: SignedIn
    actor: Actor
    store: string
    request: string
    nonce: string
    link: Linked
  }
}

/** What stands behind a route: a step with its form, or a read with its guard. OpenAPI and a test read it. */
export type Described =
  | {
      readonly kind: 'step'
      readonly form: z.ZodType
      readonly record: string
      readonly step: string
      readonly overwrites: boolean
    }
  | { readonly kind: 'read'; readonly read: Read | 'owner'; readonly query: z.ZodType }
const descriptions = new WeakMap<object, Described>()
export const describedBy = (handler: object) => descriptions.get(handler)
export const describe = (handler: object, about: Described) => void descriptions.set(handler, about)

const headers = z.object({
  'idempotency-key': z.uuid('缺少表单编号（Idempotency-Key）'),
  'seen-event': z.coerce.number().int().min(0).optional(),
})
type Handed<Form> = Context<
  Session,
  any, // oxlint-disable-line typescript/no-explicit-any -- the path is the route's own
  {
    in: { header: z.input<typeof headers>; json: Form }
    out: { header: z.output<typeof headers>; json: Form }
  }
>

/** Thrown, so that answers have the type of a success, and one funnel speaks of failure. */
export const orThrow = (checked: {
  success: boolean
  error?: { issues: ConstructorParameters<typeof FormWrong>[0] }
}) => {
  if (!checked.success) throw new FormWrong(checked.error!.issues)
}

/** A step's route: the form's key, the form, the step. */
export const taking = <Schema extends z.ZodType<object>>(form: Schema, take: Take<z.infer<Schema>>) => {
  const handler = async (c: Handed<z.infer<Schema>>) => {
    const { 'idempotency-key': id, 'seen-event': seen } = c.req.valid('header')
    const house = c.get('house')
    const act = {
      id,
      at: house.clock.now(),
      store: c.get('store'),
      actor: c.get('actor'),
      ...(seen === undefined ? {} : { seen }),
      origin: originOf(c),
    }
    return c.json(await perform(house, act, take, uuidOf(c), c.req.valid('json')))
  }
  describe(handler, {
    kind: 'step',
    form,
    record: take.record,
    step: take.step,
    overwrites: take.overwrites,
  })
  return [zValidator('header', headers, orThrow), zValidator('json', form, orThrow), handler] as const
}

/** What a read is answered with: the store's reader, who asks, and the checked parameters. */
export type Asked<Query> = Asker & {
  readonly db: Reader
  readonly house: House
  readonly id: string
  readonly query: Query
}

type Queried<Schema extends z.ZodType> = Context<
  Session,
  any, // oxlint-disable-line typescript/no-explicit-any -- the path is the route's own
  { in: { query: z.input<Schema> }; out: { query: z.output<Schema> } }
>

/** A read's route: the guard, the parameters (unknown ones are refused), one transaction in the asker's store. */
export const asking = <Schema extends z.ZodType, Answer>(
  read: Read,
  query: Schema,
  answer: (asked: Asked<z.output<Schema>>) => Promise<Answer>,
) => {
  const handler = async (c: Queried<Schema>) => {
    const asker = askerOf(c, read)
    const id = idOf(c)
    const found = await asker.house.db.read(asker.store, (db) =>
      answer({ ...asker, db, id, query: c.req.valid('query') as z.output<Schema> }),
    )
    return c.json(found)
  }
  describe(handler, { kind: 'read', read, query })
  return [zValidator('query', query, orThrow), handler] as const
}

const turns = sharing<unknown>(limits.sharedEveryMs)

/** The same for an answer that does not depend on who asks: many boards that follow one day are read together. */
export const askingTogether = <Schema extends z.ZodType, Answer>(
  read: Read,
  query: Schema,
  answer: (asked: Omit<Asked<z.output<Schema>>, 'actor'>) => Promise<Answer>,
) => {
  const handler = async (c: Queried<Schema>) => {
    const { actor: _, ...asker } = askerOf(c, read)
    const asked = c.req.valid('query') as z.output<Schema>
    const key = `${asker.store} ${c.req.path} ${JSON.stringify(asked)}`
    const found = await turns(key, () =>
      asker.house.db.read(asker.store, (db) => answer({ ...asker, db, id: '', query: asked })),
    )
    return c.json(found as Answer)
  }
  describe(handler, { kind: 'read', read, query })
  return [zValidator('query', query, orThrow), handler] as const
}

/** Who asks, where and when; refused where no duty of his may read it. */
export function askerOf(c: Context<Session>, read: Read): Asker & { readonly house: House } {
  const house = c.get('house')
  const actor = c.get('actor')
  if (!mayRead(actor.parties, read))
    throw no('not_your_duty', '您的岗位不查看此内容', 'Your post does not see this')
  return { store: c.get('store'), actor, at: house.clock.now(), house }
}

/** The record of the address; of a list: none. */
export const idOf = (c: { req: { param: (() => object) & ((name: string) => string | undefined) } }) =>
  'id' in c.req.param() ? uuidOf(c) : ''

/** For a form with nothing to fill in, and a read without parameters. */
export const nothing = z.strictObject({})

/** Something that is no id is not there. */
function uuidOf(c: { req: { param: (name: string) => string | undefined } }) {
  const id = z.uuid().safeParse(c.req.param('id'))
  if (!id.success) throw new NotFound()
  return id.data
}

export const house = (own: House) =>
  createMiddleware<Session>(async (c, next) => {
    c.set('house', own)
    await next()
  })
