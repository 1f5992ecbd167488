import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  later,
  morning,
  openWorld,
  ordinaryLines,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { sendOne, visible, type Channel } from '../outbox.ts'

let world: World
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
})
afterAll(() => world.close())

async function quoted() {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.quote(people.su, orderId, later(300), ordinaryLines())
  const { rows } = await world.owner.query('select id from message where work_order_id = $1', [orderId])
  return rows[0].id as string
}
const listed = async (id: string, state = 'waiting') =>
  (await su.get(`/outbox?state=${state}`)).body.messages.find((m: { id: string }) => m.id === id)

test(`${clause('S67')} nothing is connected: the outbox says so, and a person sends the words`, async () => {
  const id = await quoted()
  while (await sendOne(world.house, [visible]));
  expect(await listed(id)).toMatchObject({
    state: 'waiting',
    result: 'not_connected',
    to: '方**',
    phone: '160****2001',
    isDealing: true,
    body: expect.stringContaining('方知远您好'),
  })
  const { customerId } = await listed(id)
  const shown = uuid()
  const show = { customerId, fields: ['phone'], reason: 'dealing' }
  expect((await su.post(`/shown/${shown}/show`, show)).status).toBe(200)
  expect((await su.get(`/shown/${shown}`)).body).toEqual({ phone: '16000002001' })
  expect((await su.post(`/messages/${id}/sent-by-hand`, {})).body.state).toBe('sent')
  expect(await listed(id)).toBeUndefined()
  expect((await listed(id, 'sent')).sentAt).toBe(morning.toISOString())
})

test('a channel that fails is tried again later with the same key, and its result is the true one', async () => {
  while (await sendOne(world.house, [visible]));
  const id = await quoted()
  const keys: string[] = []
  const shaky: Channel = {
    name: 'visible',
    send: async (key) => {
      keys.push(key)
      if (keys.length < 3) throw new Error('gateway 502')
      return 'delivered'
    },
  }
  expect(await sendOne(world.house, [shaky])).toBe(true)
  expect(await sendOne(world.house, [shaky])).toBe(false)
  expect((await listed(id)).result).toBe('Error: gateway 502')
  for (const minutes of [1, 5]) {
    world.clock.set(later(minutes))
    await sendOne(world.house, [shaky])
  }
  expect(keys).toEqual([id, id, id])
  expect((await listed(id)).result).toBe('delivered')
  world.clock.set(morning)
})

test('an errand taken by ten at once is sent once', async () => {
  while (await sendOne(world.house, [visible]));
  await quoted()
  let sent = 0
  const slow: Channel = {
    name: 'visible',
    send: () => new Promise((done) => setTimeout(() => done(`${++sent}`), 20)),
  }
  const taken = await Promise.all(Array.from({ length: 10 }, () => sendOne(world.house, [slow])))
  expect([sent, taken.filter(Boolean).length]).toEqual([1, 1])
})
