import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { arrival, later, morning, openWorld, people, type Browser, type World } from '../../tests/world.ts'
import { newId } from '../id.ts'

let world: World
let lu: Browser
let su: Browser
let ding: Browser
let customerId: string
let vehicleId: string
let orderId: string
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
  su = await world.enter('E002')
  ding = await world.enter('E003')
  const form = {
    ...arrival({ plate: '沪E70001' }),
    owner: { id: newId(), kind: 'person' as const, name: '尉迟恭', phone: '16000004401' },
  }
  ;({ orderId } = await world.way.receive(people.su, form))
  ;({ vehicleId, customerId } = (await su.get(`/work-orders/${orderId}`)).body.order)
})
afterAll(() => world.close())

const because = (a: { status: number; body: { refusal?: { because: string } } }) =>
  a.body.refusal?.because ?? a.status
const show = async (who: Browser, form: object = {}) => {
  const id = uuid()
  const answer = await who.post(`/shown/${id}/show`, {
    customerId,
    fields: ['phone'],
    reason: 'contact',
    ...form,
  })
  return {
    id,
    answer,
    values: (await who.get(`/shown/${id}`)).body,
    status: (await who.get(`/shown/${id}`)).status,
  }
}

describe(`${clause('R5.2')} a full value`, () => {
  test('stands masked on the pages and in the lists, until a reason is given; who saw what is written down', async () => {
    for (const path of [
      `/files/customers/${customerId}`,
      `/files/cars/${vehicleId}`,
      '/files/customers',
      '/files/cars',
      '/search?q=4401',
    ])
      expect([path, JSON.stringify((await ding.get(path)).body)]).toEqual([
        path,
        expect.not.stringMatching(/16000004401|尉迟恭/),
      ])
    const { values } = await show(ding, { fields: ['phone', 'name'], reason: 'request', note: '' })
    expect(values).toEqual({ phone: '16000004401', name: '尉迟恭' })
    expect((await lu.get(`/files/customers/${customerId}`)).body.shown).toMatchObject([
      { by: '丁晓蕾', fields: ['phone', 'name'], reason: 'request', at: morning.toISOString() },
    ])
    expect((await ding.get(`/files/customers/${customerId}`)).body.shown).toBeNull()
  })

  test('needs a reason in words where it is another, and none of whoever deals with the customer now', async () => {
    expect((await show(ding, { reason: 'other' })).answer.body.fields).toEqual({ note: '请写明原因' })
    expect((await show(ding, { reason: 'other', note: '核对保单' })).values).toEqual({ phone: '16000004401' })
    expect(because((await show(ding, { reason: 'dealing' })).answer)).toBe('reason_or_dealing')
    expect((await show(su, { reason: 'dealing' })).values).toEqual({ phone: '16000004401' })
    expect((await su.get(`/files/customers/${customerId}`)).body.customer.isDealing).toBe(true)
    expect((await ding.get(`/files/customers/${customerId}`)).body.customer.isDealing).toBe(false)
  })

  test('is fetched by whoever asked, for five minutes, and by nobody else', async () => {
    const { id } = await show(ding)
    expect((await su.get(`/shown/${id}`)).status).toBe(404)
    world.clock.set(later(6))
    expect((await ding.get(`/shown/${id}`)).status).toBe(404)
    world.clock.set(morning)
    const song = await world.enter('E007')
    expect((await song.get(`/shown/${id}`)).status).toBe(403)
    expect(because((await show(song)).answer)).toBe('not_your_duty')
  })
})

test(`${clause('R5.2')} in lists a name is whole only for whoever deals with it`, async () => {
  const gu = await world.enter('E004')
  const nameIn = async (who: Browser) => ({
    arrivals: (await who.get('/visits')).body.find((v: { id: string }) => v.id === orderId)?.owner,
    shop: (await who.get('/desk')).body.inShop.find((o: { id: string }) => o.id === orderId)?.customer,
    task: (await who.get('/desk')).body.tasks.find((t: { orderId: string }) => t.orderId === orderId)
      ?.customer,
    orders: (await who.get('/work-orders')).body.orders.find((o: { id: string }) => o.id === orderId)
      ?.customer,
  })
  expect(await nameIn(su)).toEqual({ arrivals: '尉迟恭', shop: '尉迟恭', task: '尉迟恭', orders: '尉**' })
  expect(await nameIn(gu)).toEqual({ arrivals: '尉**', shop: '尉**', task: '尉**', orders: '尉**' })
})

describe(`${clause('R5.1')} article 47: a restricted customer`, () => {
  test('is hidden from search, lists and pages, but to those who keep the restriction; nothing is shown', async () => {
    expect(because(await su.post(`/customers/${customerId}/restrict`, { reason: '客户要求' }))).toBe(
      'not_your_duty',
    )
    expect((await lu.post(`/customers/${customerId}/restrict`, { reason: '客户要求' })).body.state).toBe(
      'restricted',
    )
    expect((await ding.get('/search?q=4401')).body).toMatchObject({ cars: [], customers: [] })
    expect((await ding.get('/search?q=E70001')).body.cars).toMatchObject([
      { id: vehicleId, owner: '', phone: '' },
    ])
    expect((await ding.get('/files/customers')).body.rows.map((r: { id: string }) => r.id)).not.toContain(
      customerId,
    )
    expect((await ding.get('/files/customers?only=restricted')).status).toBe(404)
    expect((await ding.get(`/files/customers/${customerId}`)).status).toBe(404)
    expect((await ding.get(`/files/cars/${vehicleId}`)).body.parties).toMatchObject([
      { name: '限制处理', phone: null },
    ])
    expect(because((await show(lu)).answer)).toBe('is_not_restricted')

    expect((await lu.get('/files/customers?only=restricted')).body.rows).toMatchObject([{ id: customerId }])
    expect((await lu.get('/search?q=4401')).body.customers).toMatchObject([{ id: customerId }])
    expect((await lu.post(`/customers/${customerId}/lift`, {})).body.state).toBe('inUse')
    expect((await ding.get('/search?q=4401')).body.customers).toMatchObject([{ id: customerId }])
  })
})

test(`${clause('R3.4', 'R5.2')} a credit code that fails passes with confirmation; a resident ID only with its purpose`, async () => {
  const company = { kind: 'company', name: '上海示例贸易有限公司', phone: '021-62340000' }
  const file = (form: object) => su.post(`/customers/${uuid()}/register`, { ...company, ...form })
  expect((await file({ creditCode: '91350211M00013FA1N' })).body.fields).toEqual({
    creditCode: expect.stringContaining('请勾选“已核对”'),
  })
  expect((await file({ creditCode: '91350211M00013FA1N', creditCodeConfirmed: true })).status).toBe(200)
  expect((await file({ creditCode: '9131O115591693856A' })).body.fields).toEqual({
    creditCode: expect.stringContaining('是否应为“91310115591693856A”？'),
  })
  expect((await file({ residentId: '321083197812162119' })).body.fields).toEqual({
    residentIdFor: '请选择为什么需要身份证号',
  })
  const id = uuid()
  await su.post(`/customers/${id}/register`, {
    ...company,
    kind: 'person',
    name: '公羊羽',
    residentId: '321083197812162119',
    residentIdFor: 'invoice',
  })
  expect((await su.get(`/files/customers/${id}`)).body.customer.residentId).toBe('321083********2119')
})
