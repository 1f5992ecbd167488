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
  type Browser,
  type World,
} from '../../tests/world.ts'
import { drawn } from '../demo/drawn.ts'

let world: World
let [su, gu, lu]: Browser[] = []
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  gu = await world.enter('E004')
  lu = await world.enter('E001')
})
afterAll(() => world.close())

const promisedAt = later(360).toISOString()
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows
const page = async (orderId: string) => (await su!.get(`/work-orders/${orderId}`)).body
const because = ({ body }: { body: { refusal?: { because: string }; state?: string } }) =>
  body.refusal?.because ?? body.state

async function quoted() {
  const { orderId } = await world.way.receive(people.su, arrival())
  const lines = ordinaryLines()
  return { orderId, lines, id: await world.way.quote(people.su, orderId, later(360), lines) }
}
const answer = (id: string, lines: readonly { id: string }[], said: object = { answer: 'agreed' }) =>
  su!.post(`/quotations/${id}/answer`, {
    lines: lines.map((line) => ({ id: line.id, ...said })),
    agreesToAmount: true,
    agreesToDate: true,
    agreesToHour: true,
    answeredBy: '方知远',
  })
const draftBeside = async (orderId: string, lines: object[], more: object = {}) => {
  const id = uuid()
  const form = { orderId, promisedAt, lines, ...more }
  expect(because(await su!.post(`/quotations/${id}/draft`, form))).toBe('draft')
  return id
}
const pads = () => labour('M0602', '更换后制动片', 80)

test(`${clause('S70', 'S75')} a draft left open when the order is signed goes with the signature: the signed paper stands on the order and on its print`, async () => {
  const { orderId, id, lines } = await quoted()
  await answer(id, lines)
  const draft = await draftBeside(orderId, [pads()])
  const printed = async () =>
    (await su!.get(`/work-orders/${orderId}/print`)).body.lines.map(({ name }: { name: string }) => name)
  expect(await printed()).toEqual(lines.map(({ name }) => name))
  await world.way.sign(people.su, orderId, '方知远')
  const { order, history } = await page(orderId)
  expect(order.quotation).toMatchObject({ id, state: 'answered', version: 1 })
  expect(await printed()).toEqual(lines.map(({ name }) => name))
  expect(await rows('select state from quotation where id = $1', draft)).toEqual([{ state: 'takenBack' }])
  expect(history.map((e: { subject: string; step: string }) => `${e.subject}.${e.step}`)).toContain(
    'quotation.lapse',
  )
  const { lastEvent: seen } = await page(orderId)
  const form = { promisedAt, lines: [pads()] }
  expect(because(await su!.post(`/quotations/${draft}/revise`, form, { seen }))).toBe('wrong_state')
})

test(`${clause('S71', 'S75')} what only the draft needed is asked for no more: a part that was requested, an approval of its discount`, async () => {
  const { orderId, id, lines } = await quoted()
  await answer(id, lines)
  const line = { ...pads(), discountBasisPoints: 800 }
  const draft = await draftBeside(orderId, [line, await missingPart()], { discountReason: 'loyal' })
  const approval = uuid()
  const ask = { orderId, quotationId: draft, note: '' }
  expect(because(await su!.post(`/discount-approvals/${approval}/ask`, ask))).toBe('asked')
  const request = uuid()
  const part = await missingPart()
  const wants = {
    partCode: part.code,
    quantityMilli: 1000,
    workOrderId: orderId,
    neededBy: promisedAt,
    note: '',
  }
  expect(because(await su!.post(`/purchase-requests/${request}/request`, wants))).toBe('requested')
  await world.way.sign(people.su, orderId, '方知远')
  expect(await rows('select state from discount_approval where id = $1', approval)).toEqual([
    { state: 'lapsed' },
  ])
  expect(await rows('select state from purchase_request where id = $1', request)).toEqual([
    { state: 'cancelled' },
  ])
  expect((await gu!.get('/desk')).body.tasks.filter((t: { id: string }) => t.id === approval)).toEqual([])
})

/** A part of the catalogue of which nothing lies here. */
async function missingPart() {
  const [part] =
    await rows(`select p.code, p.name, p.spec, p.property, p.unit, r.fen::int as "unitPriceFen" from part p
    join part_price r on r.part_id = p.id and r.kind = 'sale' where p.state = 'inUse' and p.property <> ''
      and not exists (select from stock s where s.part_id = p.id and s.quantity_milli > 0) order by p.code limit 1`)
  return { ...ordinaryLines()[2]!, ...part }
}

test(`${clause('S73')} all is refused: the draft beside it goes with the order`, async () => {
  const { orderId, id, lines } = await quoted()
  const draft = await draftBeside(orderId, [pads()])
  expect(because(await answer(id, lines, { answer: 'refused', reason: 'PRICE' }))).toBe('answered')
  expect((await page(orderId)).order).toMatchObject({ state: 'settling', quotation: { id } })
  expect(await rows('select state from quotation where id = $1', draft)).toEqual([{ state: 'takenBack' }])
})

test(`${clause('S73', 'T6')} the quotation of a void order is answered neither at the counter nor on the owner's link, and offered to nobody`, async () => {
  const { orderId, id, lines } = await quoted()
  const link = await linkOf(orderId)
  expect((await ownerGet(link)).quotations).toMatchObject([{ id, state: 'sent' }])
  expect(because(await lu!.post(`/work-orders/${orderId}/void`, { reason: '客户走了' }))).toBe('voided')
  expect(because(await answer(id, lines))).toBe('wrong_state')
  expect(because(await ownerAnswer(link, id, lines))).toBe('wrong_state')
  expect(await ownerGet(link)).toMatchObject({ headline: 'voided', quotations: [], signing: null })
  // What was quoted is still to be read at the counter.
  expect((await page(orderId)).order.quotation).toMatchObject({ id, state: 'takenBack' })
  expect(await rows('select id from consent where quotation_id = $1', id)).toEqual([])
})

test(`${clause('S73')} a paper left unanswered by an older version of this program on a void order is not answered either`, async () => {
  const { orderId, id, lines } = await quoted()
  const link = await linkOf(orderId)
  await lu!.post(`/work-orders/${orderId}/void`, { reason: '客户走了' })
  await world.owner.query("update quotation set state = 'sent' where id = $1", [id])
  expect(because(await answer(id, lines))).toBe('order_awaits_answer')
  expect(because(await ownerAnswer(link, id, lines))).toBe('order_awaits_answer')
  expect((await ownerGet(link)).quotations).toEqual([])
})

async function linkOf(orderId: string) {
  const [message] = await rows(
    "select body from message where work_order_id = $1 and body ~ '/o/' order by id desc limit 1",
    orderId,
  )
  return /\/o\/([\w-]{22})/.exec(message.body)![1]!
}
const ownerGet = async (link: string) => {
  const answered = await world.app.request('/api/owner/page', { headers: { 'x-owner-link': link } })
  return (await answered.json()) as { headline: string; quotations: object[]; signing: object | null }
}
async function ownerAnswer(link: string, id: string, lines: readonly { id: string }[]) {
  const answered = await world.app.request(`/api/owner/quotations/${id}/answer`, {
    method: 'POST',
    headers: { 'x-owner-link': link, 'content-type': 'application/json', 'idempotency-key': uuid() },
    body: JSON.stringify({
      lines: lines.map((line) => ({ id: line.id, answer: 'agreed' })),
      agreesToAmount: true,
      agreesToDate: true,
      agreesToHour: true,
      amountFen: ordinaryFen,
      promisedAt,
      signer: '方知远',
      strokes: drawn,
    }),
  })
  return { body: (await answered.json()) as { refusal?: { because: string }; state?: string } }
}
