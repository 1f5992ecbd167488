import { createHash, randomUUID as uuid } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  labour,
  later,
  morning,
  openWorld,
  people,
  typedPart,
  signedCar,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { drawn } from '../demo/drawn.ts'
import type { Line } from '../demo/way.ts'
import { fileOnePaper } from '../document/work.ts'

let world: World
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
})
afterAll(() => world.close())
beforeEach(() => world.clock.set(morning))

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) => body.refusal?.because ?? (status === 200 ? 'done' : status)
const page = async (id: string) => (await su.get(`/work-orders/${id}`)).body

const rebuilt = () => typedPart('发电机总成', '修复', 88_000)
const own = () => typedPart('机油', '自备', 0)

async function answered(lines: Line[]) {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  await world.way.agree(people.su, await world.way.quote(people.su, orderId, later(360), lines), lines)
  return orderId
}
const sign = async (orderId: string, parts?: object[]) =>
  su.post(`/work-orders/${orderId}/sign`, {
    hash: (await page(orderId)).signing.hash,
    signer: '方知远',
    strokes: drawn,
    ...(parts && { parts }),
  })
const kept = async (orderId: string) =>
  (await page(orderId)).order.quotation.lines.map(
    ({ name, certificate }: { name: string; certificate: string | null }) => [name, certificate],
  )

test(`${clause('R2.5')} a rebuilt part goes in only with his written consent, and is named until it is there`, async () => {
  const lines = [labour('M0601', '更换前制动片', 100), rebuilt()]
  const orderId = await answered(lines)
  const refused = await sign(orderId)
  expect(because(refused)).toBe('parts_are_consented')
  expect(refused.body.refusal.facts.unconsented).toBe('修复 发电机总成')
  expect((await page(orderId)).order.state).toBe('quoted')
  expect(because(await sign(orderId, [{ lineId: lines[1]!.id }]))).toBe('done')
  expect(await kept(orderId)).toEqual([
    ['更换前制动片', null],
    ['发电机总成', ''],
  ])
})

test(`${clause('R2.5')} his own part needs its certificate beside the consent, and costs him nothing`, async () => {
  const lines = [labour('M0102', '更换机油及机油滤清器', 50), own()]
  const orderId = await answered(lines)
  expect(because(await sign(orderId, [{ lineId: lines[1]!.id }]))).toBe('own_parts_are_certified')
  expect(because(await sign(orderId, [{ lineId: lines[1]!.id, certificate: '合格证 2026-1187' }]))).toBe(
    'done',
  )
  expect((await kept(orderId))[1]).toEqual(['机油', '合格证 2026-1187'])
})

test(`${clause('R2.5')} a charge for his own part, and a part that does not say what it is, do not go out`, async () => {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  const draft = async (lines: Line[]) => {
    const id = uuid()
    const json = { orderId, promisedAt: later(360).toISOString(), lines }
    return { id, answer: await su.post(`/quotations/${id}/draft`, json) }
  }
  const charged = await draft([{ ...own(), unitPriceFen: 100 }])
  expect(charged.answer.body.fields['lines.0.unitPriceFen']).toBe('客户自备件不收材料费，单价填 0')
  const { id, answer } = await draft([typedPart('大灯总成', '', 10_000)])
  expect(because(answer)).toBe('done')
  const { lastEvent } = await page(orderId)
  const sent = await su.post(`/quotations/${id}/send`, {}, { seen: lastEvent })
  expect(because(sent)).toBe('parts_are_labelled')
  expect(sent.body.refusal.facts.unlabelled).toBe('大灯总成')
})

test(`${clause('R2.5', 'S70')} an add-on said on glass: without the consent nothing of it is kept`, async () => {
  const { orderId } = await signedCar(world)
  const line = rebuilt()
  const id = await world.way.addOn(people.su, orderId, later(420), [line])
  const form = {
    lines: [{ id: line.id, answer: 'agreed' }],
    agreesToAmount: true,
    agreesToDate: true,
    agreesToHour: true,
    answeredBy: '方知远',
    how: 'glass',
    strokes: drawn,
  }
  const say = (parts: object[]) => su.post(`/quotations/${id}/answer`, { ...form, parts })
  expect(because(await say([]))).toBe('parts_are_consented')
  expect((await page(orderId)).addOns[0]).toMatchObject({ state: 'sent', signature: null })
  expect(because(await say([{ lineId: line.id }]))).toBe('done')
  expect((await page(orderId)).addOns[0]).toMatchObject({
    state: 'answered',
    signature: { signer: '方知远' },
    lines: [{ certificate: '' }],
  })
})

test(`${clause('S70', 'S75', 'R2.2')} a signed add-on is kept as a paper of its own, the order stays as it was`, async () => {
  const { orderId } = await signedCar(world)
  const lines = [labour('M0602', '更换后制动片', 80), rebuilt()]
  const id = await world.way.addOn(people.su, orderId, later(420), lines)
  await world.way.agree(people.su, id, lines)
  const { signing } = (await page(orderId)).addOns[0]
  const signed = { quotationId: id, hash: signing.hash, signer: '方知远', strokes: drawn }
  expect(because(await su.post(`/work-orders/${orderId}/signAddOn`, signed))).toBe('parts_are_consented')
  const consented = { ...signed, parts: [{ lineId: lines[1]!.id }] }
  expect(because(await su.post(`/work-orders/${orderId}/signAddOn`, consented))).toBe('done')
  while (await fileOnePaper(world.house));
  const { documents } = await page(orderId)
  const [addOn] = documents.filter(({ kind }: { kind: string }) => kind === 'addOn')
  expect(addOn).toMatchObject({ state: 'filed', version: 2 })
  const bytes = await readFile(world.house.files.path(addOn.fileHash))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(addOn.fileHash)
})
