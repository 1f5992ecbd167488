import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { arrival, later, openWorld, ordinaryLines, people, type World } from '../../tests/world.ts'
import { newId } from '../id.ts'
import { fileOnePaper } from './work.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Filed = { id: string; kind: string; state: string; fileHash: string | null; version: number | null }
const su = () => world.enter('E002')
const papersOf = async (orderId: string) =>
  ((await (await su()).get(`/work-orders/${orderId}`)).body as { documents: Filed[] }).documents

async function sentOrder() {
  const { orderId } = await world.way.receive(people.su, arrival())
  const lines = ordinaryLines()
  const quotationId = await world.way.quote(people.su, orderId, later(300), lines)
  return { orderId, quotationId, lines }
}
const fileAll = async () => {
  while (await fileOnePaper(world.house));
}

test(`${clause('S69', 'S75', 'R2.2')} what was sent and what was signed is kept as PDF by its hash`, async () => {
  const { orderId, quotationId, lines } = await sentOrder()
  expect(await papersOf(orderId)).toMatchObject([{ kind: 'quotation', state: 'awaited', fileHash: null }])
  await fileAll()
  await world.way.agree(people.su, quotationId, lines)
  await world.way.sign(people.su, orderId, '方知远')
  await fileAll()
  const papers = await papersOf(orderId)
  expect(papers).toMatchObject([
    { kind: 'quotation', state: 'filed', version: 1 },
    { kind: 'order', state: 'filed' },
  ])
  for (const { fileHash } of papers) {
    const bytes = await readFile(world.house.files.path(fileHash!))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(fileHash)
  }
})

test('the kept bytes are handed out as they are, to those who may read papers, of this store only', async () => {
  const { orderId } = await sentOrder()
  const [awaited] = await papersOf(orderId)
  const browser = await su()
  expect((await browser.get(`/documents/${awaited!.id}/file`)).status).toBe(404)
  await fileAll()
  const [filed] = await papersOf(orderId)
  const { status, headers, bytes } = await browser.file(`/documents/${filed!.id}/file`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(filed!.fileHash)
  expect((await (await world.enter('E007')).get(`/documents/${filed!.id}/file`)).status).toBe(403)
  expect((await browser.get(`/documents/${newId()}/file`)).status).toBe(404)
})

test('two processes at once make one paper', async () => {
  const { orderId } = await sentOrder()
  const made = await Promise.all([fileOnePaper(world.house), fileOnePaper(world.house)])
  expect(made.toSorted()).toEqual([false, true])
  expect(await papersOf(orderId)).toMatchObject([{ state: 'filed' }])
})

test('a name that looks like markup is a name on the paper', async () => {
  const { orderId, quotationId, lines } = await sentOrder()
  await world.owner.query(`update customer set name = '#panic("x") *甲* $1$' where id in
    (select customer_id from work_order where id = '${orderId}')`)
  await world.way.agree(people.su, quotationId, lines)
  await world.way.sign(people.su, orderId, '甲')
  await fileAll()
  expect((await papersOf(orderId)).map(({ state }) => state)).toEqual(['filed', 'filed'])
})
