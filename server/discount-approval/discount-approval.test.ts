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
  signedCar,
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
const revise = async (
  { orderId, id }: { orderId: string; id: string },
  lines: object[],
  who = su!,
  at = promisedAt,
) =>
  who.post(
    `/quotations/${id}/revise`,
    { promisedAt: at, discountReason: 'loyal', lines },
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

const draftOn = async (
  orderId: string,
  lines: object[],
  step: 'draft' | 'draftAddOn' = 'draft',
  more: object = {},
) => {
  const id = uuid()
  const form = { orderId, promisedAt: later(60 * 96).toISOString(), lines, ...more }
  expect(because(await su!.post(`/quotations/${id}/${step}`, form))).toBe('draft')
  return { orderId, id, lines }
}
const received = async () => {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  return orderId
}
const needsOn = async (orderId: string) =>
  (await su!.get(`/work-orders/${orderId}`)).body.order.quotation.discountNeeds

test(`${clause('S65', 'R2.3')} what the house pays, hours below the list and a typed rate below every trade's count as given; a comeback on record does not`, async () => {
  const house = [
    { ...labour('M0601', '更换前制动片', 100), payer: 'internal' },
    { ...ordinaryLines()[2]!, payer: 'internal' },
  ]
  const paper = await draftOn(await received(), house)
  expect(await send(paper)).toBe('discounts_are_approved')
  const { id } = await ask(paper)
  expect((await gu!.get(`/discount-approvals/${id}`)).body).toMatchObject({
    duty: 'frontDesk',
    discountFen: 20_800,
    reason: '',
    lines: [
      { listFen: 15_000, discountFen: 15_000 },
      { listFen: 5_800, discountFen: 5_800 },
    ],
  })
  expect(because(await decide(id, gu!, 'approve'))).toBe('approved')
  expect(await send(paper)).toBe('sent')

  // Within his own sum an advisor need ask nobody.
  expect(
    await send(
      await draftOn(await received(), [{ ...house[1]!, id: uuid() }, labour('M0601', '更换前制动片', 100)]),
    ),
  ).toBe('sent')

  const before = await signedCar(world)
  const back = await received()
  await world.owner.query(
    `insert into comeback (id, store_id, work_order_id, job_id, root_job_id, guaranteed_until, guaranteed_km, linked_by, linked_at)
     select gen_random_uuid(), store_id, $1, id, id, '2027-01-01', 99999, $2, now() from job where id = $3`,
    [back, people.su.id, before.jobs[0]],
  )
  expect(
    await send(
      await draftOn(
        back,
        house.map((line) => ({ ...line, id: uuid() })),
      ),
    ),
  ).toBe('sent')
  // Of a fault that turned out to be the customer's the house pays nothing.
  await world.owner.query(
    "update comeback set cause = 'CUSTOMER', state = 'judged' where work_order_id = $1",
    [back],
  )
  await draftOn(
    back,
    house.map((line) => ({ ...line, id: uuid() })),
  )
  expect(await needsOn(back)).toBe('frontDesk')
})

test(`${clause('S65')} fewer hours than the catalogue's, and labour typed at a price nobody works for, are approved as so much money`, async () => {
  const [item] = (
    await world.owner.query(
      `select code, name, hours_sedan_hundredths as list from labour_item where state = 'inUse' and trade = '机电'
       and hours_sedan_hundredths >= 200 order by code limit 1`,
    )
  ).rows
  const short = await draftOn(await received(), [labour(item.code, item.name, item.list - 100)])
  expect(await needsOn(short.orderId)).toBe('frontDesk')
  expect(await send(short)).toBe('discounts_are_approved')
  await revise(short, [labour(item.code, item.name, item.list)])
  expect(await needsOn(short.orderId)).toBe('')
  const typed = { ...labour('', '更换前制动片', 150), unitPriceFen: 100 }
  const cheap = await draftOn(await received(), [typed])
  expect(await send(cheap)).toBe('discounts_are_approved')
  await revise(cheap, [{ ...typed, unitPriceFen: 15_000 }])
  expect(await send(cheap)).toBe('sent')
})

test(`${clause('S65')} an approval is of the lines as they were: another under the same id is asked for anew`, async () => {
  const paper = await drafted([pads(800)])
  const { id } = await ask(paper)
  expect(because(await decide(id, gu!, 'approve'))).toBe('approved')
  const other = { ...labour('M0602', '更换后制动片', 100), id: (paper.lines[0] as { id: string }).id }
  expect(because(await revise(paper, [{ ...other, discountBasisPoints: 800 }]))).toBe('draft')
  expect(await send(paper)).toBe('discounts_are_approved')
  const [approval] = (await su!.get(`/work-orders/${paper.orderId}/discount-approvals`)).body
  expect(approval).toMatchObject({ id, state: 'lapsed' })
})

test(`${clause('S65', 'S70')} the sum is the order's: an add-on's discount counts beside what the signed paper gives`, async () => {
  const orderId = await received()
  const dear = () => ({ ...labour('M0601', '更换前制动片', 1200), discountBasisPoints: 500 })
  const loyal = { discountReason: 'loyal' }
  const base = await draftOn(orderId, [dear()], 'draft', loyal)
  expect(await send(base)).toBe('sent')
  await world.way.agree(people.su, base.id, base.lines as never)
  await world.way.sign(people.su, orderId, '方知远')
  const addOn = await draftOn(orderId, [dear()], 'draftAddOn', loyal)
  expect(await send(addOn)).toBe('discounts_are_approved')
  const { id } = await ask(addOn)
  expect((await gu!.get(`/discount-approvals/${id}`)).body).toMatchObject({
    discountFen: 18_000,
    duty: 'frontDesk',
  })
  const plain = labour('M0104', '更换空调滤清器', 20)
  await revise(addOn, [plain], su!, later(60 * 96).toISOString())
  expect(await send(addOn)).toBe('sent')
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
