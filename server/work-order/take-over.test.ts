import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { arrival, openWorld, people, staff, type Browser, type World } from '../../tests/world.ts'

let world: World
let su: Browser
let gu: Browser
beforeAll(async () => {
  world = await openWorld()
  ;[su, gu] = [await world.enter('E002'), await world.enter('E004')]
})
afterAll(() => world.close())

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const take = (id: string, who: Browser, reason = '苏婉宁下班', key = uuid()) =>
  who.post(`/work-orders/${id}/take-over`, { reason }, { key })

test(`${clause('S46', 'S50', 'S64', 'T5')} another takes the order over; who received the car stays, and the history says from whom and why`, async () => {
  const { orderId } = await world.way.receive(people.su, arrival())
  expect(because(await take(orderId, su))).toBe('order_is_somebody_elses')
  expect(because(await take(orderId, await world.enter('E007')))).toBe('not_your_duty')
  expect(because(await take(orderId, gu, ''))).toEqual(['reason'])
  const key = uuid()
  for (let sent = 0; sent < 2; sent++)
    expect(because(await take(orderId, gu, '苏婉宁下班', key))).toBe('done')
  const { order, history } = (await gu.get(`/work-orders/${orderId}`)).body
  expect(order.advisor).toBe('顾文斌')
  const event = history.find(({ step }: { step: string }) => step === 'takeOver')
  expect(event).toMatchObject({ who: '顾文斌', fromWhom: '苏婉宁', reason: '苏婉宁下班' })
  expect(event.particulars).toMatchObject({ fromId: staff('E002'), toId: staff('E004') })
  expect(JSON.stringify(event.particulars)).not.toContain('下班')
  expect(because(await take(orderId, su, '我回来了'))).toBe('done')
  const { rows } = await world.owner.query('select received_by, advisor_id from work_order where id = $1', [
    orderId,
  ])
  expect(rows).toEqual([{ received_by: staff('E002'), advisor_id: staff('E002') }])
  await (await world.enter('E001')).post(`/work-orders/${orderId}/void`, { reason: '客户走了' })
  expect(because(await take(orderId, gu))).toBe('wrong_state')
})
