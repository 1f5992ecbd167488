import { Hono } from 'hono'
import { afterEach, expect, test, vi } from 'vitest'
import { client } from './client.ts'

const routes = new Hono()
  .basePath('/api')
  .get('/orders/:id', (c) => c.json({ id: c.req.param('id'), q: c.req.query() }))
  .post('/orders/:id/sign', async (c) =>
    c.json({ key: c.req.header('idempotency-key'), form: (await c.req.json()) as unknown }),
  )
const { api } = client<typeof routes>()

afterEach(() => vi.unstubAllGlobals())
const wired = () => vi.stubGlobal('fetch', (path: string, init: RequestInit) => routes.request(path, init))

test('a read: its id in the address, what is asked behind it, what is not asked left out', async () => {
  wired()
  const ask = api.orders[':id'].$get as unknown as (asking: object) => Promise<Response>
  const got = await ask({ param: { id: '苏B/1' }, query: { q: '7&K', state: undefined } })
  expect(await got.json()).toEqual({ id: '苏B/1', q: { q: '7&K' } })
})

test('a form: its number in the head, its fields as JSON', async () => {
  wired()
  const hand = api.orders[':id'].sign.$post as unknown as (asking: object) => Promise<Response>
  const got = await hand({ param: { id: '7' }, header: { 'idempotency-key': 'k' }, json: { fen: 1 } })
  expect(await got.json()).toEqual({ key: 'k', form: { fen: 1 } })
})

test('a read that no hand asked for says so; a form never does', async () => {
  vi.resetModules()
  vi.useFakeTimers({ now: 0 })
  const hands = new Map<string, () => void>()
  vi.stubGlobal('addEventListener', (hand: string, touched: () => void) => hands.set(hand, touched))
  const fresh = (await import('./client.ts')).client<typeof routes>().api
  const heads: (string | undefined)[] = []
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: [string, string][] }) => {
    heads.push(Object.fromEntries(headers)['x-unasked'])
    return Promise.resolve(new Response('{}'))
  })
  const read = () => fresh.orders[':id'].$get({ param: { id: '7' } })
  await read()
  vi.setSystemTime(60_000)
  await read()
  await (fresh.orders[':id'].sign.$post as unknown as (asking: object) => Promise<Response>)({
    param: { id: '7' },
    json: {},
  })
  hands.get('keydown')!()
  await read()
  vi.setSystemTime(75_000)
  await read()
  expect(heads).toEqual([undefined, '1', undefined, undefined, '1'])
  vi.useRealTimers()
})

test('no answer is a rejection, never an answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('gone')))
  await expect(api.orders[':id'].$get({ param: { id: '7' } })).rejects.toThrow('gone')
})
