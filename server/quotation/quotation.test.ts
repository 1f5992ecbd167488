import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  labour,
  later,
  openWorld,
  ordinaryFen,
  ordinaryLines,
  people,
  signedCar,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
})
afterAll(() => world.close())

async function received() {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  return orderId
}
const promisedAt = later(360).toISOString()
const draft = async (
  orderId: string,
  lines: object[] = ordinaryLines(),
  promised: string | null = promisedAt,
) => {
  const id = uuid()
  return { id, answer: await su.post(`/quotations/${id}/draft`, { orderId, promisedAt: promised, lines }) }
}
const lastEvent = async (orderId: string): Promise<number> =>
  (await su.get(`/work-orders/${orderId}`)).body.lastEvent
const send = async (orderId: string, id: string) =>
  su.post(`/quotations/${id}/send`, {}, { seen: await lastEvent(orderId) })
const answer = (id: string, lines: { id: string }[], more: object = {}) =>
  su.post(`/quotations/${id}/answer`, {
    lines: lines.map((line) => ({ id: line.id, answer: 'agreed' })),
    agreesToAmount: true,
    agreesToDate: true,
    agreesToHour: true,
    answeredBy: '方知远',
    ...more,
  })

test(`${clause('S64', 'S66', 'S69', 'S73')} drafted, sent, answered; the order follows and keeps the promise`, async () => {
  const orderId = await received()
  const lines = ordinaryLines()
  const { id, answer: drafted } = await draft(orderId, lines)
  expect(drafted).toMatchObject({ status: 200, body: { state: 'draft' } })
  expect(await send(orderId, id)).toMatchObject({ status: 200, body: { state: 'sent' } })
  const page = (await su.get(`/work-orders/${orderId}`)).body
  expect(page.order).toMatchObject({
    state: 'quoted',
    promisedAt,
    quotation: { number: 'BJ-261125-0001', version: 1, state: 'sent' },
  })
  expect(page.order.quotation.lines.map((l: { amountFen: number }) => l.amountFen)).toEqual([
    15_000, 3_000, 5_800,
  ])
  expect(await answer(id, lines)).toMatchObject({ status: 200, body: { state: 'answered' } })
  const signing = (await su.get(`/work-orders/${orderId}`)).body.signing
  expect(signing).toMatchObject({
    amountFen: ordinaryFen,
    hoursHundredths: 120,
    promisedAt,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test(`${clause('S66', 'S69', 'S70')} not sent without lines, without the hour, or with an hour that has passed`, async () => {
  const orderId = await received()
  const empty = await draft(orderId, [], null)
  expect((await send(orderId, empty.id)).body.refusal.because).toBe('quotation_has_lines')
  const revise = async (lines: object[], promised: string | null) =>
    su.post(
      `/quotations/${empty.id}/revise`,
      { promisedAt: promised, lines },
      { seen: await lastEvent(orderId) },
    )
  expect((await revise(ordinaryLines(), null)).status).toBe(200)
  expect((await send(orderId, empty.id)).body.refusal.because).toBe('promise_is_told')
  expect((await revise(ordinaryLines(), later(-1).toISOString())).status).toBe(200)
  expect((await send(orderId, empty.id)).body.refusal.because).toBe('promise_is_ahead')
  expect((await draft(orderId)).answer.body.refusal.because).toBe('no_draft_is_open')
})

test(`${clause('S73')} every line is answered, and amount, date and hour are three consents`, async () => {
  const orderId = await received()
  const lines = ordinaryLines()
  const { id } = await draft(orderId, lines)
  await send(orderId, id)
  expect((await answer(id, lines.slice(1))).body.refusal).toMatchObject({
    because: 'every_line_is_answered',
    facts: { unanswered: 1 },
  })
  expect((await answer(id, [...lines, { id: uuid() }])).body.refusal.because).toBe('every_line_is_answered')
  for (const missing of ['agreesToAmount', 'agreesToDate', 'agreesToHour'])
    expect([missing, (await answer(id, lines, { [missing]: false })).body.refusal.because]).toEqual([
      missing,
      'amount_date_and_hour_are_agreed',
    ])
  const none = {
    lines: lines.map((l) => ({ id: l.id, answer: 'refused', reason: 'PRICE' })),
    agreesToAmount: false,
  }
  expect((await answer(id, lines, none)).status).toBe(200)
  expect((await su.get(`/work-orders/${orderId}`)).body.order.state).toBe('settling')
})

test(`${clause('S70')} a new version replaces the one before; a signed order has no more base versions`, async () => {
  const orderId = await received()
  const first = await draft(orderId)
  await send(orderId, first.id)
  const second = await draft(orderId, [labour('M0601', '更换前制动片', 150)])
  expect((await send(orderId, second.id)).status).toBe(200)
  const states = (
    await world.owner.query(
      'select version, state from quotation where work_order_id = $1 order by version',
      [orderId],
    )
  ).rows
  expect(states).toEqual([
    { version: 1, state: 'superseded' },
    { version: 2, state: 'sent' },
  ])
  expect((await answer(first.id, ordinaryLines())).body.refusal.because).toBe('wrong_state')
  const signed = await signedCar(world)
  expect((await draft(signed.orderId)).answer.body.refusal.because).toBe('order_is_not_signed')
})

test('two advisors on one draft: the second is told what the first has done, and loses nothing', async () => {
  const orderId = await received()
  const { id } = await draft(orderId)
  const gu = await world.enter('E004')
  const seen = await lastEvent(orderId)
  const theirs = { promisedAt, lines: [labour('M0601', '更换前制动片', 200)] }
  expect((await gu.post(`/quotations/${id}/revise`, theirs, { seen })).status).toBe(200)
  const refused = await su.post(`/quotations/${id}/revise`, { promisedAt, lines: ordinaryLines() }, { seen })
  expect(refused).toMatchObject({
    status: 409,
    body: { refusal: { because: 'changed_meanwhile', facts: { changes: '顾文斌 报价单 改草稿' } } },
  })
  expect((await su.post(`/quotations/${id}/revise`, theirs)).body.fields).toHaveProperty('seen-event')
  expect(
    (
      await su.post(
        `/quotations/${id}/revise`,
        { promisedAt, lines: ordinaryLines() },
        { seen: await lastEvent(orderId) },
      )
    ).status,
  ).toBe(200)
})

test(`${clause('R2.2', 'R4.1')} a catalogue line goes at the published price; its cost, tax and guarantee class are not the form's`, async () => {
  const orderId = await received()
  const cheap = [{ ...labour('M0601', '更换前制动片', 100), unitPriceFen: 9_000 }]
  expect((await draft(orderId, cheap)).answer.body.refusal).toMatchObject({
    because: 'prices_are_of_the_catalogue',
    facts: { offPrice: '更换前制动片' },
  })
  const bent = ordinaryLines().map((line) => ({ ...line, taxClass: 'wash', workClass: null }))
  const { id } = await draft(orderId, bent)
  const rows = (
    await world.owner.query(
      'select code, tax_class, work_class, cost_fen from quotation_line where quotation_id = $1 order by position',
      [id],
    )
  ).rows
  expect(rows).toEqual([
    { code: 'M0601', tax_class: 'repair', work_class: 'minorRepair', cost_fen: null },
    { code: 'M0104', tax_class: 'repair', work_class: 'firstMaintenance', cost_fen: null },
    { code: '8104120-PMA', tax_class: 'repair', work_class: null, cost_fen: 2600 },
  ])
})

test('the catalogue is found by code, name and initials; what is typed is no pattern', async () => {
  const orderId = await received()
  const codes = async (q: string) => {
    const { labour: l, parts: p } = (await su.get(`/catalogue?orderId=${orderId}&q=${encodeURIComponent(q)}`))
      .body
    return [...l, ...p].map((x: { code: string }) => x.code)
  }
  expect(await codes('M0601')).toEqual(['M0601'])
  expect(await codes('m0601')).toEqual(['M0601'])
  expect(await codes('前制动片')).toContain('M0601')
  expect(await codes('ghqzdp')).toContain('M0601')
  expect(await codes('%')).toEqual([])
})

test(`${clause('S67')} sending writes the words for the owner into the outbox, with amount and promise`, async () => {
  const orderId = await received()
  const { id } = await draft(orderId)
  await send(orderId, id)
  const { rows } = await world.owner.query(
    'select body, m.state, x.channel from message m join outbox x on x.id = m.id where work_order_id = $1',
    [orderId],
  )
  expect(rows).toEqual([
    {
      state: 'waiting',
      channel: 'visible',
      body: expect.stringContaining('合计238.00元，承诺11-25 16:24交车'),
    },
  ])
  const second = await draft(orderId, [labour('M0601', '更换前制动片', 100)])
  await send(orderId, second.id)
  const bodies = await world.owner.query(
    'select body from message where work_order_id = $1 order by written_at, id',
    [orderId],
  )
  expect(bodies.rows[1].body).toContain('合计150.00元')
})
