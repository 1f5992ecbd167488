import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  finishedCar,
  labour,
  later,
  morning,
  openWorld,
  ordinaryFen,
  ordinaryLines,
  people,
  signedCar,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { drawn } from '../demo/drawn.ts'

let world: World
let su: Browser
let zhou: Browser
beforeAll(async () => {
  world = await openWorld()
  ;[su, zhou] = [await world.enter('E002'), await world.enter('E005')]
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  await world.owner.query('delete from slot')
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows
const page = async (id: string) => (await su.get(`/work-orders/${id}`)).body
const lastEvent = async (id: string): Promise<number> => (await page(id)).lastEvent
const allPoints = [
  'allItemsDone',
  'worksNormally',
  'noLeaks',
  'torqueAndLevels',
  'toolsRemoved',
  'appearance',
]
const pass = (id: string) => zhou.post(`/work-orders/${id}/pass`, { points: allPoints, note: '' })

async function sentQuotation(lines = ordinaryLines()) {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  return { orderId, lines, id: await world.way.quote(people.su, orderId, later(360), lines) }
}
const yes = (lines: readonly { id: string }[]) => lines.map(({ id }) => ({ id, answer: 'agreed' }))
const no = ({ id }: { id: string }, reason: string | null = 'NEXT', note = '') => ({
  id,
  answer: 'refused',
  reason,
  note,
})
const form = (lines: object[], more: object = {}) => ({
  lines,
  agreesToAmount: true,
  agreesToDate: true,
  agreesToHour: true,
  answeredBy: '方知远',
  ...more,
})
const answer = (id: string, lines: object[], more: object = {}, key?: string) =>
  su.post(`/quotations/${id}/answer`, form(lines, more), key === undefined ? {} : { key })
const extra = () => [labour('M0602', '更换后制动片', 80), labour('M0104', '更换空调滤清器', 20)]
const draftAddOn = async (orderId: string, lines: object[] = extra(), promised = later(420)) => {
  const id = uuid()
  const json = { orderId, promisedAt: promised.toISOString(), lines }
  return { id, answer: await su.post(`/quotations/${id}/draftAddOn`, json) }
}

test(`${clause('S73', 'T6')} an answer is kept with who, how, to whom, the amount, the promise and what was shown`, async () => {
  const { orderId, id, lines } = await sentQuotation()
  world.clock.set(later(3))
  const called = { how: 'phone', calledAt: later(2).toISOString() }
  const said = [...yes(lines.slice(1)), no(lines[0]!, 'COMPARE', '先问别家')]
  expect(because(await answer(id, said, called))).toBe('done')
  const { consents, order } = await page(orderId)
  expect(consents).toMatchObject([
    {
      quotationId: id,
      version: 1,
      how: 'phone',
      saidBy: '方知远',
      by: '苏婉宁',
      phone: '160****2001',
      calledAt: later(2).toISOString(),
      agreedLines: 2,
      refusedLines: 1,
      amountFen: ordinaryFen - 15_000,
      promisedAt: later(360).toISOString(),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ])
  expect(order.quotation.lines[0]).toMatchObject({
    answer: 'refused',
    refusalReason: 'COMPARE',
    refusalNote: '先问别家',
  })
  const [{ particulars }] = await rows(
    "select particulars from event where subject_id = $1 and step = 'answer'",
    id,
  )
  expect(particulars).toEqual({ agreed: 2, refused: 1, how: 'phone' })
  const { refused } = (await su.get(`/files/cars/${order.vehicleId}`)).body
  expect(refused).toMatchObject([{ name: '更换前制动片', refusalReason: 'COMPARE', refusalNote: '先问别家' }])
})

test(`${clause('S73', 'T6')} refused by name: a refusal without its reason, a call without its record, glass without strokes, a link that is not one's own`, async () => {
  const { id, lines } = await sentQuotation()
  const all = yes(lines)
  const open = await answer(id, [...yes(lines.slice(1)), no(lines[0]!, null)])
  expect(open.body.refusal).toMatchObject({ because: 'refusals_have_reasons', facts: { unreasoned: 1 } })
  expect(because(await answer(id, [...yes(lines.slice(1)), no(lines[0]!, 'BORED')]))).toEqual([
    'lines.2.reason',
  ])
  expect(because(await answer(id, all, { how: 'phone' }))).toBe('call_is_on_record')
  const ahead = { how: 'phone', calledAt: later(5).toISOString() }
  expect(because(await answer(id, all, ahead))).toBe('call_is_over')
  const early = { how: 'phone', calledAt: later(-1).toISOString() }
  expect(because(await answer(id, all, early))).toBe('call_follows_paper')
  const short = { how: 'phone', calledAt: morning.toISOString(), phone: '123' }
  expect(because(await answer(id, all, short))).toEqual(['phone'])
  expect(because(await answer(id, all, { how: 'glass' }))).toBe('glass_is_signed')
  expect(because(await answer(id, all, { how: 'link' }))).toBe('answer_comes_by_its_way')
  expect(because(await answer(id, all, { how: 'glass', strokes: drawn }))).toBe('done')
})

test(`${clause('T6')} the owner answers on his link, and nobody records it for him; his refusals have reasons too`, async () => {
  const { orderId, id, lines } = await sentQuotation()
  const owner = { id: null, parties: ['owner'], only: orderId }
  const link = uuid()
  const hand = (how: 'link' | 'inPerson') =>
    world.way.agree(owner, id, lines, [lines[0]!.id], { how, linkId: link, answeredBy: '方知远' })
  await expect(hand('inPerson')).rejects.toMatchObject({ refusal: { because: 'answer_comes_by_its_way' } })
  expect(await hand('link')).toMatchObject({ state: 'answered' })
  expect((await page(orderId)).consents).toMatchObject([{ how: 'link', by: null, refusedLines: 1 }])
  expect(await rows('select link_id from consent where quotation_id = $1', id)).toEqual([{ link_id: link }])
  await world.way.sign(owner, orderId, '方知远')
  expect((await page(orderId)).order.signature).toMatchObject({ signer: '方知远', by: '苏婉宁' })
})

test(`${clause('S70')} a sent version is locked: not revised, not sent or answered twice`, async () => {
  const { orderId, id, lines } = await sentQuotation()
  const rewritten = { promisedAt: later(400).toISOString(), lines: ordinaryLines() }
  const revise = async () =>
    su.post(`/quotations/${id}/revise`, rewritten, { seen: await lastEvent(orderId) })
  expect(because(await revise())).toBe('wrong_state')
  expect(because(await su.post(`/quotations/${id}/send`, {}, { seen: await lastEvent(orderId) }))).toBe(
    'wrong_state',
  )
  expect(because(await su.post(`/quotations/${id}/takeBack`, {}))).toBe('is_add_on')
  expect(because(await answer(id, yes(lines)))).toBe('done')
  expect(because(await revise())).toBe('wrong_state')
  expect(because(await answer(id, yes(lines)))).toBe('wrong_state')
})

test(`${clause('S73')} the link and the advisor answer at the same moment: one consent stands; the form sent twice is one`, async () => {
  const { orderId, id, lines } = await sentQuotation()
  const owner = { id: null, parties: ['owner'], only: orderId }
  const both = await Promise.all([
    answer(id, yes(lines)).then(because),
    world.way.agree(owner, id, lines, [], { how: 'link' }).then(
      () => 'done',
      (error: { refusal?: { because: string } }) => error.refusal?.because,
    ),
  ])
  expect(both.toSorted()).toEqual(['done', 'wrong_state'])
  expect(await rows('select count(*)::int as n from consent where quotation_id = $1', id)).toEqual([{ n: 1 }])
  const again = await sentQuotation()
  const key = uuid()
  for (const _ of [1, 2]) expect(because(await answer(again.id, yes(again.lines), {}, key))).toBe('done')
  expect(await rows('select count(*)::int as n from consent where quotation_id = $1', again.id)).toEqual([
    { n: 1 },
  ])
})

test(`${clause('S75')} the order is signed by both sides: the customer's strokes, and who of the store took them`, async () => {
  const { orderId } = await signedCar(world)
  expect((await page(orderId)).order.signature).toMatchObject({ signer: '方知远', by: '苏婉宁' })
  expect((await su.get(`/work-orders/${orderId}/print`)).body.signature).toMatchObject({ by: '苏婉宁' })
})

test(`${clause('S70', 'T6')} an add-on stands on its own: half agreed by phone, only that becomes work, and the promise moves with it`, async () => {
  const { orderId, quotationId, jobs } = await signedCar(world)
  const lines = extra()
  const { id, answer: drafted } = await draftAddOn(orderId, lines)
  expect(because(drafted)).toBe('done')
  expect(because((await draftAddOn(orderId)).answer)).toBe('no_draft_is_open')
  expect(because(await su.post(`/quotations/${id}/send`, {}, { seen: await lastEvent(orderId) }))).toBe(
    'done',
  )
  const sent = await page(orderId)
  expect(sent.order).toMatchObject({ promisedAt: later(360).toISOString(), quotation: { id: quotationId } })
  expect(sent.addOns).toMatchObject([{ id, version: 2, state: 'sent', signature: null, signing: null }])
  const desk = (await su.get('/desk')).body.tasks.filter((t: { orderId: string }) => t.orderId === orderId)
  expect(desk.map((t: { title: string }) => t.title)).toContain('增项待答复')
  expect(
    await rows('select kind, body from message where work_order_id = $1 order by id desc limit 1', orderId),
  ).toMatchObject([{ kind: 'addOn', body: expect.stringContaining('未经您同意我们不施工') }])
  const called = { how: 'phone', calledAt: morning.toISOString(), phone: '16000002777' }
  expect(because(await answer(id, [...yes(lines.slice(0, 1)), no(lines[1]!, 'PRICE')], called))).toBe('done')
  const after = await page(orderId)
  expect(after.order).toMatchObject({ state: 'signed', promisedAt: later(420).toISOString() })
  expect(after.jobs.map((j: { title: string; position: number }) => j.title)).toEqual([
    '更换前制动片',
    '更换空调滤清器',
    '更换后制动片',
  ])
  expect(after.jobs).toHaveLength(jobs.length + 1)
  // What was refused is on no job, and remembered.
  expect(await rows('select 1 from job where quotation_line_id = $1', lines[1]!.id)).toEqual([])
  expect(after.consents.at(-1)).toMatchObject({ how: 'phone', phone: '160****2777', amountFen: 12_000 })
  // Signed for when the car is picked up; once.
  const { signing } = after.addOns[0]
  expect(signing).toMatchObject({
    amountFen: 12_000,
    hoursHundredths: 80,
    promisedAt: later(420).toISOString(),
  })
  const sign = (change: object = {}) =>
    su.post(`/work-orders/${orderId}/signAddOn`, {
      quotationId: id,
      hash: signing.hash,
      signer: '方知远',
      strokes: drawn,
      ...change,
    })
  expect(because(await sign({ quotationId }))).toBe('add_on_awaits_signature')
  expect(because(await sign({ strokes: '' }))).toBe('signature_is_there')
  expect(because(await sign({ hash: '0'.repeat(64) }))).toBe('signed_is_what_stands')
  expect(because(await sign())).toBe('done')
  expect(because(await sign())).toBe('add_on_awaits_signature')
  const done = await page(orderId)
  expect(done.addOns[0].signature).toMatchObject({ signer: '方知远', by: '苏婉宁', amountFen: 12_000 })
  expect(done.order.signature).toMatchObject({ amountFen: ordinaryFen })
})

test(`${clause('S70')} said on glass, the same strokes are consent and signature: two facts`, async () => {
  const { orderId } = await signedCar(world)
  const lines = extra()
  const id = await world.way.addOn(people.su, orderId, later(420), lines)
  expect(because(await answer(id, yes(lines), { how: 'glass', strokes: drawn }))).toBe('done')
  const { addOns, consents } = await page(orderId)
  expect(addOns[0]).toMatchObject({ state: 'answered', signing: null, signature: { signer: '方知远' } })
  expect(consents.at(-1)).toMatchObject({ how: 'glass', isDrawn: true })
})

test(`${clause('S70', 'S81')} an add-on agreed before the final check takes the car back to work; settled is what was agreed, base and add-on`, async () => {
  const { orderId } = await finishedCar(world)
  const lines = extra()
  const id = await world.way.addOn(people.su, orderId, later(420), lines)
  const refused = await pass(orderId)
  expect(refused.body.refusal).toMatchObject({ because: 'add_ons_are_answered', facts: { openAddOns: 1 } })
  expect((await page(orderId)).order.state).toBe('checking')
  expect(because(await answer(id, [...yes(lines.slice(0, 1)), no(lines[1]!)]))).toBe('done')
  const { order, jobs } = await page(orderId)
  expect(order.state).toBe('working')
  const job = jobs.at(-1).id
  expect(because(await pass(orderId))).toBe('wrong_state')

  await world.way.dispatch(people.su, job, people.song.id!, bay('BAY01'), morning, 30)
  await world.way.start(people.song, job)
  await world.way.finish(people.song, job)
  expect(because(await pass(orderId))).toBe('done')
  const settled = (await su.get(`/work-orders/${orderId}/settlement`)).body
  expect(settled.agreed.map((l: { name: string }) => l.name)).toEqual([
    '更换前制动片',
    '更换空调滤清器',
    '空调滤清器滤芯（活性炭）',
    '更换后制动片',
  ])
  await world.way.settle(people.su, orderId, 20_001)
  expect(
    await rows(
      'select sum(amount_fen)::int as fen from charge where work_order_id = $1 and payer = $2',
      orderId,
      'customer',
    ),
  ).toEqual([{ fen: ordinaryFen + 12_000 }])
  // Too late for another.
  expect(because((await draftAddOn(orderId)).answer)).toBe('order_is_under_way')
})

test(`${clause('T6')} what is refused or not answered is neither started nor billed, and cannot be forced`, async () => {
  const { orderId } = await finishedCar(world)
  const lines = extra()
  const open = await world.way.addOn(people.su, orderId, later(420), lines)
  for (const line of lines) {
    // There is no job to give out or to start, under the line's id or any other.
    expect((await su.post(`/jobs/${line.id}/dispatch`, {})).status).toBe(400)
    const song = await world.enter('E007')
    expect((await song.post(`/jobs/${line.id}/start`, {})).status).toBe(404)
    expect(await rows('select 1 from job where quotation_line_id = $1', line.id)).toEqual([])
  }
  expect((await su.get(`/work-orders/${orderId}/settlement`)).body.agreed).toHaveLength(3)
  expect(
    because(
      await answer(
        open,
        lines.map((l) => no(l)),
      ),
    ),
  ).toBe('done')
  expect((await page(orderId)).order).toMatchObject({
    state: 'checking',
    promisedAt: later(360).toISOString(),
  })
  expect(because(await answer(open, yes(lines)))).toBe('wrong_state')
  const base = uuid()
  const again = { orderId, promisedAt: later(500).toISOString(), lines }
  expect(because(await su.post(`/quotations/${base}/draft`, again))).toBe('order_is_not_signed')
  expect(because(await pass(orderId))).toBe('done')
  await world.way.settle(people.su, orderId, 20_001)
  expect(
    await rows(
      `select count(*)::int as n from settlement_line l join settlement s on s.id = l.settlement_id
       where s.work_order_id = $1`,
      orderId,
    ),
  ).toEqual([{ n: 3 }])
})

test(`${clause('S70', 'S84')} nobody can be reached: the add-on is taken back, its parts are free, and the car may pass`, async () => {
  const { orderId } = await finishedCar(world)
  const lines = [...extra(), ordinaryLines()[2]!]
  const id = await world.way.addOn(people.su, orderId, later(420), lines)
  const kept = () =>
    rows(
      `select count(*)::int as n from reservation v join pick_list_line l on l.id = v.pick_list_line_id
       join pick_list k on k.id = l.pick_list_id where k.quotation_id = $1 and v.released_at is null`,
      id,
    )
  expect(await kept()).toEqual([{ n: 1 }])
  expect(because(await su.post(`/quotations/${id}/takeBack`, {}))).toBe('done')
  expect((await page(orderId)).addOns).toEqual([])
  expect(await kept()).toEqual([{ n: 0 }])
  expect(because(await pass(orderId))).toBe('done')
  const late = await draftAddOn(orderId)
  expect(because(late.answer)).toBe('order_is_under_way')
})

test(`${clause('S70', 'R2.2')} final check and late add-on at the same moment: the answer lands, and the check only where nothing was added`, async () => {
  for (const agreed of [true, false]) {
    const { orderId } = await finishedCar(world)
    const lines = extra()
    const id = await world.way.addOn(people.su, orderId, later(420), lines)
    const said = agreed ? yes(lines) : lines.map((l) => no(l))
    const [checked, answered] = await Promise.all([pass(orderId), answer(id, said)])
    expect(because(answered)).toBe('done')
    const state = (await page(orderId)).order.state
    if (agreed) {
      expect(['add_ons_are_answered', 'wrong_state']).toContain(because(checked))
      expect(state).toBe('working')
    } else {
      expect(because(checked) === 'done' ? state : because(checked)).toBe(
        because(checked) === 'done' ? 'settling' : 'add_ons_are_answered',
      )
    }
  }
})

test(`${clause('S73')} what was refused is shown at the next visit with its reason, until it is agreed to`, async () => {
  const { orderId, id, lines } = await sentQuotation()
  await answer(
    id,
    lines.map((line) => no(line, 'FAMILY', '问太太')),
  )
  const { vehicleId, customerId } = (await page(orderId)).order
  expect((await page(orderId)).refusedBefore).toEqual([])
  await world.owner.query("update visit set state = 'left' where vehicle_id = $1", [vehicleId])
  const next = await world.way.receive(people.su, {
    ...arrival(),
    car: { known: vehicleId },
    owner: { known: customerId },
  })
  expect((await page(next.orderId)).refusedBefore).toMatchObject(
    lines.map(({ name }) => ({ name, refusalReason: 'FAMILY', refusalNote: '问太太' })),
  )
})
