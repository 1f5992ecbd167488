import { afterAll, beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { randomUUID as uuid } from 'node:crypto'
import { clause } from '../tests/clause.ts'
import { arrival, later, morning, openWorld, staff, type World } from '../tests/world.ts'
import { appOf } from './app.ts'
import { openLive, type Live } from './live.ts'

let world: World
let live: Live
let app: ReturnType<typeof appOf>
beforeAll(async () => {
  world = await openWorld()
  live = await openLive(world.appUrl)
  app = appOf({ house: { ...world.house, live }, log: pino({ level: 'silent' }) })
})
afterAll(async () => {
  await live.close()
  await world.close()
})

const post = (path: string, form: object, cookie: string) =>
  app.request(`/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': uuid(), cookie },
    body: JSON.stringify(form),
  })

/** An open stream: all that it has said, and whether it has ended. */
async function listen(cookie: string) {
  const answer = await app.request('/api/stream', { headers: { cookie } })
  const heard = { status: answer.status, text: '', ended: false }
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  void (async () => {
    for (let read = await reader.read(); !read.done; read = await reader.read()) heard.text += read.value
    heard.ended = true
  })()
  await expect.poll(() => heard.text).toContain('hello')
  return heard
}

const ways: readonly (readonly [how: string, end: (su: string) => Promise<unknown>])[] = [
  ['the security administrator ends it', () => ended('end-sessions')],
  ['she signs out', async (su) => post('/sign-out', {}, su)],
  [
    'she ends the others from another browser',
    async () => post('/me/sessions/end', {}, (await world.enter('E002')).cookie),
  ],
]
const ended = async (what: string, more: object = {}) =>
  post(
    `/account-measures/${uuid()}/${what}`,
    { staffId: staff('E002'), ...more },
    (await world.enter('E006')).cookie,
  )

test.each(ways)(
  `${clause('R5.3')} an open stream is closed at once when %s; nobody else's is`,
  async (_how, end) => {
    const su = await world.enter('E002')
    const mine = await listen(su.cookie)
    const other = await listen((await world.enter('E001')).cookie)
    await end(su.cookie)
    await expect.poll(() => mine.ended).toBe(true)
    expect(mine.text).toContain('event: over')
    expect(other.ended).toBe(false)
    expect(mine.text + other.text).not.toContain(staff('E002'))
  },
)

test(`${clause('R5.3')} a grant or a reset closes the streams of its person at once`, async () => {
  const su = await world.enter('E002')
  const mine = await listen(su.cookie)
  const shen = await world.enter('E006')
  await post(`/admin-grants/${uuid()}/grant`, { staffId: staff('E002'), duty: 'systemAdmin' }, shen.cookie)
  await expect.poll(() => mine.ended).toBe(true)
  const again = await listen((await world.enter('E002')).cookie)
  await ended('reset', { first: 'Lantern-7-kite' })
  await expect.poll(() => again.ended).toBe(true)
})

test('a stream hears what changes, and opening one shows nobody at the desk', async () => {
  const gu = await world.enter('E004')
  world.clock.set(later(10))
  const heard = await listen(gu.cookie)
  const { rows } = await world.owner.query('select seen_at from session where staff_id = $1', [staff('E004')])
  expect(rows).toEqual([{ seen_at: morning }])
  const form = arrival()
  await post(`/visits/${uuid()}/receive`, form, gu.cookie)
  await expect.poll(() => heard.text).toContain(`workOrder:${form.orderId}`)
  world.clock.set(morning)
})
