import { existsSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownSource } from '../../domain/import/forms.ts'
import { checkDigit } from '../../domain/identifiers/vin.ts'
import { clause } from '../../tests/clause.ts'
import { checkBytes, csvOf, importBytes, outcomesOf } from '../../tests/imports.ts'
import { finishedCar, openWorld, people, type Browser, type World } from '../../tests/world.ts'
import { newId } from '../id.ts'
import { takeOneDue } from '../due.ts'
import { set } from '../setting/steps.ts'
import { forgetOneExport, makeOneExport } from './export-work.ts'

let world: World
let ding: Browser
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  ding = await world.enter('E003')
  lu = await world.enter('E001')
  await importBytes(world, csvOf(header, rows))
})
afterAll(() => world.close())

const standing = (vin: string) => `${vin.slice(0, 8)}${checkDigit(vin)}${vin.slice(9)}`
const header = [
  '客户编号',
  '客户名称',
  '客户类型',
  '手机',
  '地址',
  '车牌号',
  '车架号',
  '使用性质',
  '行驶里程',
  '末次来厂',
]
const rows = [
  {
    客户编号: 'E1',
    客户名称: '=HYPERLINK("http://x")公司',
    客户类型: '单位',
    手机: '16000004001',
    地址: '+1-2 号\n“里”,弄',
  },
  { 客户编号: 'E2', 客户名称: '韩若水', 客户类型: '个人', 手机: '', 地址: '@家 <b>&' },
].map((row, n) => ({
  ...row,
  车牌号: `沪E7000${n}`,
  车架号: standing(`LFV3A23C0B300010${n}`),
  使用性质: n === 0 ? '营运' : '家用',
  行驶里程: '12,345',
  末次来厂: '2026/3/5',
}))

const ask = async (form: 'csv' | 'xlsx', who = ding, id = newId(), kind = 'vehicles') => {
  const answer = await who.post(`/exports/${id}/ask`, { kind, form, reason: '核对年审到期' })
  return { id, ...answer.body }
}

const stateOf = async (id: string) =>
  (await ding.get('/exports')).body.rows.find((row: { id: string }) => row.id === id).state

test(`${clause('R5.2')} a short list is made at once, fetched once, by the asker alone`, async () => {
  for (const form of ['csv', 'xlsx'] as const) {
    const { id } = await ask(form)
    expect(await stateOf(id)).toBe('agreed')
    expect(await makeOneExport(world.house)).toBe(true)
    expect((await ding.file(`/exports/${id}/file`)).status).toBe(404)
    expect((await lu.post(`/exports/${id}/fetch`, {})).body.refusal).toMatchObject({
      because: 'fetcher_is_the_asker',
    })
    expect((await ding.post(`/exports/${id}/fetch`, {})).body.state).toBe('fetched')
    expect((await lu.file(`/exports/${id}/file`)).status).toBe(404)
    const file = await ding.file(`/exports/${id}/file`)
    expect(decodeURIComponent(file.headers.get('content-disposition')!)).toContain(`车驿-客户车辆-`)
    if (form === 'csv') {
      expect(file.bytes.toString()).toContain(`"'=HYPERLINK(""http://x"")公司"`)
      expect(file.bytes.toString()).toContain(`"'+1-2 号\n“里”,弄"`)
    }
    // Read in again under the house's own name, every row is known.
    const back = await checkBytes(world, file.bytes, { source: ownSource, fileName: `x.${form}` })
    expect([form, back.state]).toEqual([form, 'checked'])
    expect((await outcomesOf(world, back.id)).map(({ verdict }) => verdict)).toEqual(['same', 'same'])
    world.clock.set(new Date(world.clock.now().getTime() + 11 * 60_000))
    ding = await world.enter('E003')
    lu = await world.enter('E001')
    expect((await ding.file(`/exports/${id}/file`)).status).toBe(404)
  }
})

test('every kind goes out in the words in which it is read in: again, all is known', async () => {
  lu = await world.enter('E001')
  await deliveredCar()
  for (const kind of ['history', 'parts', 'labour', 'suppliers', 'staff']) {
    const { id } = await ask('csv', lu, newId(), kind)
    expect(await makeOneExport(world.house)).toBe(true)
    expect((await lu.post(`/exports/${id}/fetch`, {})).body.state).toBe('fetched')
    const file = await lu.file(`/exports/${id}/file`)
    expect([kind, file.status]).toEqual([kind, 200])
    // What was asked for is counted in rows of the file.
    const { rows: told } = (await lu.get('/exports')).body.rows.find((row: { id: string }) => row.id === id)
    expect([kind, told]).toEqual([kind, parse(file.bytes, { bom: true }).length - 1])
    const back = await checkBytes(world, file.bytes, { source: ownSource, fileName: `${kind}.csv` })
    expect([kind, back.state]).toEqual([kind, 'checked'])
    const others = (await outcomesOf(world, back.id)).filter(({ verdict }) => verdict !== 'same')
    expect([kind, others.slice(0, 3)]).toEqual([kind, []])
  }
})

test('a long list waits for another person, a manager; a day later the file is gone', async () => {
  while (await makeOneExport(world.house));
  const later = new Date(world.clock.now().getTime() + 24 * 3_600_000)
  await world.way.act(people.lu, set, newId(), { key: 'export.rows', fromDay: '2026-11-25', value: 1 })
  const own = await ask('csv', lu)
  expect(await stateOf(own.id)).toBe('asked')
  expect((await lu.post(`/exports/${own.id}/agree`, {})).body.refusal).toMatchObject({
    because: 'approver_is_another',
  })
  const { id } = await ask('csv')
  expect(await makeOneExport(world.house)).toBe(false)
  expect((await ding.post(`/exports/${id}/agree`, {})).status).toBe(403)
  expect((await lu.post(`/exports/${id}/agree`, { answer: '可以' })).body.state).toBe('agreed')
  expect(await makeOneExport(world.house)).toBe(true)
  world.clock.set(new Date(later.getTime() + 60_000))
  const { rows: kept } = await world.owner.query('select file_hash from export_request where id = $1', [id])
  expect(existsSync(world.house.files.path(kept[0].file_hash))).toBe(true)
  while (await takeOneDue(world.house));
  while (await forgetOneExport(world.house));
  expect(existsSync(world.house.files.path(kept[0].file_hash))).toBe(false)
  ding = await world.enter('E003')
  const [last] = (await ding.get('/exports')).body.rows.filter((row: { id: string }) => row.id === id)
  expect(last).toMatchObject({
    state: 'lapsed',
    answer: '可以',
    answeredBy: '陆建宏',
    reason: '核对年审到期',
  })
})

/** An order of our own, through to the gate. */
async function deliveredCar() {
  const { orderId } = await finishedCar(world)
  await world.way.pass(people.xu, orderId)
  await world.way.settle(people.su, orderId, 20_000)
  await world.way.wash(people.su, orderId)
  await world.way.pay(people.su, orderId)
  await world.way.deliver(people.su, orderId)
}
