import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  labour,
  later,
  openWorld,
  ordinaryLines,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let [su, gu, shen, lu]: Browser[] = []
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  gu = await world.enter('E004')
  shen = await world.enter('E006')
  lu = await world.enter('E001')
})
afterAll(() => world.close())

const promisedAt = later(360).toISOString()
const lastEvent = async (orderId: string) => (await su!.get(`/work-orders/${orderId}`)).body.lastEvent
const because = ({ body }: { body: { refusal?: { because: string }; state?: string; fields?: object } }) =>
  body.refusal?.because ?? body.state ?? Object.keys(body.fields ?? {})

const pads = (off: number) => ({ ...labour('M0601', '更换前制动片', 100), discountBasisPoints: off })
const filter = (off: number) => ({ ...ordinaryLines()[2]!, discountBasisPoints: off })

async function drafted(lines: object[], who = su!) {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  const id = uuid()
  const form = { orderId, promisedAt, discountReason: 'loyal', lines }
  expect(because(await who.post(`/quotations/${id}/draft`, form))).toBe('draft')
  return { orderId, id, lines }
}
const revise = async ({ orderId, id }: { orderId: string; id: string }, lines: object[], who = su!) =>
  who.post(
    `/quotations/${id}/revise`,
    { promisedAt, discountReason: 'loyal', lines },
    { seen: await lastEvent(orderId) },
  )
const send = async ({ orderId, id }: { orderId: string; id: string }) =>
  because(await su!.post(`/quotations/${id}/send`, {}, { seen: await lastEvent(orderId) }))
const ask = async ({ orderId, id: quotationId }: { orderId: string; id: string }, who = su!) => {
  const id = uuid()
  const answer = await who.post(`/discount-approvals/${id}/ask`, {
    orderId,
    quotationId,
    note: '老客户，八年',
  })
  return { id, answer }
}
const decide = (id: string, who: Browser, step: 'approve' | 'refuse' | 'withdraw', form: object = {}) =>
  who.post(`/discount-approvals/${id}/${step}`, form)
const tasksOf = async (who: Browser) =>
  (await who.get('/desk')).body.tasks.filter((t: { record: string }) => t.record === 'discountApproval')

test(`${clause('S65')} within one's own limit a discount is given at once, with its reason; beyond it the next who may is asked`, async () => {
  const own = await drafted([pads(500)])
  expect((await su!.get(`/work-orders/${own.orderId}`)).body.order.quotation).toMatchObject({
    discountNeeds: '',
    discountReason: 'loyal',
    lines: [{ discountFen: 750, amountFen: 14_250, discountBasisPoints: 500 }],
  })
  expect(because((await ask(own)).answer)).toBe('approval_is_needed')
  expect(await send(own)).toBe('sent')
  expect(because((await ask(own)).answer)).toBe('only_a_draft_is_asked_for')
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  const silent = { orderId, promisedAt, lines: [pads(500)] }
  expect(because(await su!.post(`/quotations/${uuid()}/draft`, silent))).toEqual(['discountReason'])
  const paper = await drafted([pads(800)])
  expect(await send(paper)).toBe('discounts_are_approved')
  const { id, answer } = await ask(paper)
  expect(because(answer)).toBe('asked')
  expect(await tasksOf(gu!)).toMatchObject([{ id, title: '待批准折扣', orderId: paper.orderId }])
  expect([(await tasksOf(lu!)).length, (await tasksOf(su!)).length]).toEqual([0, 0])
  expect((await gu!.get(`/discount-approvals/${id}`)).body).toMatchObject({
    duty: 'frontDesk',
    discountFen: 1200,
    asker: expect.any(String),
    lines: [{ name: '更换前制动片', listFen: 15_000, discountBasisPoints: 800 }],
  })
  expect(because((await ask(paper)).answer)).toBe('approval_is_asked_once')
  expect(because(await decide(id, su!, 'approve'))).toBe('not_your_duty')
  expect(because(await decide(id, gu!, 'approve', { note: '同意' }))).toBe('approved')
  expect(await tasksOf(gu!)).toEqual([])
  expect(await send(paper)).toBe('sent')
  const { history } = (await su!.get(`/work-orders/${paper.orderId}`)).body
  expect(
    history
      .filter((e: { subject: string }) => e.subject === 'discountApproval')
      .map((e: { step: string }) => e.step),
  ).toEqual(['ask', 'approve'])
})

test(`${clause('S65')} parts alone are the parts manager's as far as his limit goes, and his own order's sum counts; beyond the manager's nobody is asked`, async () => {
  const parts = await drafted([filter(500)])
  const { id } = await ask(parts)
  expect(await tasksOf(shen!)).toMatchObject([{ id }])
  expect(because(await decide(id, gu!, 'approve'))).toBe('limit_suffices')
  expect(because(await decide(id, shen!, 'approve'))).toBe('approved')
  const both = await drafted([pads(1500), filter(500)])
  const asked = await ask(both)
  expect(await tasksOf(lu!)).toMatchObject([{ id: asked.id }])
  expect(because(await decide(asked.id, shen!, 'approve'))).toBe('limit_suffices')
  const far = await drafted([pads(2500)])
  expect(because((await ask(far)).answer)).toBe('somebody_may_approve')
  expect(await send(far)).toBe('discounts_are_approved')
})

test(`${clause('S65')} nobody approves his own quotation, nor one that he has written over`, async () => {
  const own = await drafted([pads(1500)], gu!)
  const { id } = await ask(own, gu!)
  expect(because(await decide(id, gu!, 'approve'))).toBe('nobody_approves_his_own_quotation')
  const paper = await drafted([pads(1500)])
  const asked = await ask(paper)
  expect(because(await revise(paper, paper.lines, gu!))).toBe('draft')
  expect(because(await decide(asked.id, gu!, 'approve'))).toBe('nobody_approves_his_own_quotation')
  expect(because(await decide(asked.id, gu!, 'refuse', { note: '不行' }))).toBe(
    'nobody_approves_his_own_quotation',
  )
  expect(because(await decide(asked.id, lu!, 'approve'))).toBe('approved')
})

test(`${clause('S65')} refused, the quotation does not go; lowered, it does; raised, what was approved holds no longer`, async () => {
  const paper = await drafted([pads(800)])
  const { id } = await ask(paper)
  expect(because(await decide(id, gu!, 'refuse', { note: ' ' }))).toEqual(['note'])
  expect(because(await decide(id, gu!, 'refuse', { note: '上月已优惠过' }))).toBe('refused')
  expect(await send(paper)).toBe('discounts_are_approved')
  world.clock.set(later(1))
  expect(because((await ask(paper)).answer)).toBe('asked')
  const line = paper.lines[0] as ReturnType<typeof pads>
  expect(because(await revise(paper, [{ ...line, discountBasisPoints: 400 }]))).toBe('draft')
  const state = async () =>
    (await su!.get(`/work-orders/${paper.orderId}/discount-approvals`)).body.map(
      (a: { state: string }) => a.state,
    )
  expect(await state()).toEqual(['lapsed', 'refused'])
  await revise(paper, [{ ...line, discountBasisPoints: 900 }])
  world.clock.set(later(2))
  const second = await ask(paper)
  await decide(second.id, gu!, 'approve')
  await revise(paper, [{ ...line, discountBasisPoints: 800 }])
  expect((await state())[0]).toBe('approved')
  await revise(paper, [{ ...line, discountBasisPoints: 900, hoursHundredths: 200 }])
  expect((await state())[0]).toBe('lapsed')
  expect(await send(paper)).toBe('discounts_are_approved')
  await revise(paper, [{ ...line, discountBasisPoints: 400 }])
  expect(await send(paper)).toBe('sent')
})

test(`${clause('S65')} two approvers race: one decides, the other is told; the form sent twice is taken once`, async () => {
  const paper = await drafted([pads(800)])
  const { id } = await ask(paper)
  const [one, other] = await Promise.all([
    decide(id, gu!, 'approve'),
    decide(id, lu!, 'refuse', { note: '不' }),
  ])
  const told = [because(one), because(other)]
  expect(told.filter((said) => said === 'wrong_state')).toHaveLength(1)
  expect(told.filter((said) => said === 'approved' || said === 'refused')).toHaveLength(1)
  const second = await drafted([pads(800)])
  const key = uuid()
  const form = { orderId: second.orderId, quotationId: second.id, note: '' }
  const approval = uuid()
  const answers = await Promise.all(
    [1, 2].map(() => su!.post(`/discount-approvals/${approval}/ask`, form, { key })),
  )
  expect(answers.map(because)).toEqual(['asked', 'asked'])
  expect(because(await decide(approval, su!, 'withdraw'))).toBe('withdrawn')
  expect(await tasksOf(gu!)).toEqual([])
})

test(`${clause('S65')} a limit is a dated row: changed, it counts from its day`, async () => {
  const fromDay = '2026-11-25'
  const set = async (key: string, value: number) =>
    (await lu!.post(`/settings/${uuid()}/set`, { key, value, fromDay })).status
  const paper = await drafted([pads(1000)])
  expect(await send(paper)).toBe('discounts_are_approved')
  expect(await set('discount.advisor.labour', 1000)).toBe(200)
  expect(because(await revise(paper, paper.lines))).toBe('draft')
  expect(await send(paper)).toBe('sent')
  expect(await set('discount.advisor.order', 1_000)).toBe(200)
  expect(await send(await drafted([pads(1000)]))).toBe('discounts_are_approved')
})
