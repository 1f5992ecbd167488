import { zValidator } from '@hono/zod-validator'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { fileOf, type Sent } from './file-route.ts'
import { addressOf } from './http.ts'
import { limits } from './limits.ts'
import { linked, type Linked } from './link.ts'
import { perform, type House } from './perform.ts'
import { rate } from './rate.ts'
import { NotFound, TooMany } from './refusals.ts'
import { describe, idOf, nothing, orThrow, type Asked, type Session } from './route.ts'
import type { Actor, Take } from './step.ts'

type Rates = { readonly [of in 'link' | 'address' | 'wrong']: ReturnType<typeof rate> }
const kept = new WeakMap<House['db'], Rates>()

function ratesOf({ db }: House): Rates {
  const known = kept.get(db) ?? {
    link: rate(limits.ownerPerLink, 60_000),
    address: rate(limits.ownerPerAddress, 60_000),
    wrong: rate(limits.ownerWrong, 60_000),
  }
  kept.set(db, known)
  return known
}

/** Finds the order of the link; everything behind it has a store, the owner, and nothing but this order. */
export const linkDoor = createMiddleware<Session>(async (c, next) => {
  const house = c.get('house')
  const rates = ratesOf(house)
  const now = house.clock.now().getTime()
  const address = addressOf(c)
  if (!rates.address(address, now)) throw new TooMany()
  const link = await linked(house, c.req.header('x-owner-link') ?? '').catch((error: unknown) => {
    if (error instanceof NotFound && !rates.wrong(address, now)) throw new TooMany()
    throw error
  })
  if (!rates.link(link.id, now)) throw new TooMany()
  c.set('link', link)
  c.set('store', link.store)
  c.set('actor', link.actor)
  await next()
})

type Owners<Query> = Asked<Query> & { readonly link: Linked }

type Queried<Schema extends z.ZodType> = Context<
  Session,
  any, // oxlint-disable-line typescript/no-explicit-any -- the path is the route's own
  { in: { query: z.input<Schema> }; out: { query: z.output<Schema> } }
>

/** A read of the owner's page: of the order of his link, whatever the address says. */
export const owning = <Schema extends z.ZodType, Answer>(
  query: Schema,
  answer: (asked: Owners<z.output<Schema>>) => Promise<Answer>,
) => {
  const handler = async (c: Queried<Schema>) => c.json(await ownedBy(c, answer))
  describe(handler, { kind: 'read', read: 'owner', query })
  return [zValidator('query', query, orThrow), handler] as const
}

/** A picture of his page, by its hash: his phone alone keeps it, and no longer than an hour. */
export const owningPicture = (answer: (asked: Owners<unknown>, hash: string) => Promise<Sent>) => {
  const handler = async (c: Queried<typeof nothing>) => {
    const sent = await ownedBy(c, (asked) => answer(asked, c.req.param('hash') ?? ''))
    c.header('Cache-Control', 'private, max-age=3600')
    c.header('Vary', 'X-Owner-Link')
    return fileOf(c, sent, true)
  }
  describe(handler, { kind: 'read', read: 'owner', query: nothing })
  return [zValidator('query', nothing, orThrow), handler] as const
}

function ownedBy<Schema extends z.ZodType, Answer>(
  c: Queried<Schema>,
  answer: (asked: Owners<z.output<Schema>>) => Promise<Answer>,
) {
  const house = c.get('house')
  const link = c.get('link')
  const asker = { house, link, store: link.store, actor: link.actor, at: house.clock.now() }
  return house.db.read(link.store, (db) =>
    answer({ ...asker, db, id: link.orderId, query: c.req.valid('query') as z.output<Schema> }),
  )
}

/** What the owner's form becomes: the step, its record and its form, and which record he may touch in it. */
export type Handing<Form> = {
  readonly take: Take<Form>
  readonly id: string
  readonly form: Form
  readonly actor?: Actor
}

type Filled<Form> = Context<
  Session,
  any, // oxlint-disable-line typescript/no-explicit-any -- the path is the route's own
  {
    in: { header: z.input<typeof headers>; json: Form }
    out: { header: z.output<typeof headers>; json: Form }
  }
>
const headers = z.object({ 'idempotency-key': z.uuid('缺少表单编号（Idempotency-Key）') })

/** A step that the owner takes. The whole is never his to name: it is the order of his link. */
export const handing = <Schema extends z.ZodType<object>, Form>(
  form: Schema,
  about: Pick<Take<unknown>, 'record' | 'step'>,
  hand: (filled: z.infer<Schema>, link: Linked, id: string) => Handing<Form>,
) => {
  const handler = async (c: Filled<z.infer<Schema>>) => {
    const house = c.get('house')
    const link = c.get('link')
    const handed = hand(c.req.valid('json'), link, idOf(c))
    const act = {
      id: c.req.valid('header')['idempotency-key'],
      at: house.clock.now(),
      store: link.store,
      actor: handed.actor ?? link.actor,
    }
    return c.json(await perform(house, act, handed.take, handed.id, handed.form))
  }
  describe(handler, { kind: 'step', form, ...about, overwrites: false })
  return [zValidator('header', headers, orThrow), zValidator('json', form, orThrow), handler] as const
}
