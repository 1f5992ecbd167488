import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../server/id.ts'
import { clause } from '../clause.ts'
import { arrival, labour, later, morning, ordinaryLines, people, signedCar } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('S65', 'S66', 'S72')} a part that nobody has told of, then one that comes late: no promise, the earliest taken, sent`, async () => {
  const { world } = store
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  const part = '空调滤清器滤芯（活性炭）'
  await world.owner.query(
    `update stock s set quantity_milli = 0 from part p where p.id = s.part_id and p.code = '8104120-PMA'`,
  )
  const advisor = await world.enter('E002')
  await advisor.post(`/quotations/${newId()}/draft`, {
    orderId,
    promisedAt: later(180).toISOString(),
    lines: ordinaryLines(),
  })
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/quotation`)
  const chain = su.getByRole('list', { name: '承诺的理由' })
  await chain.getByText(`${part}没有靠得住的到货时间，不能答应`).waitFor()
  await su.keyboard.press('Control+Enter')
  await su
    .getByText(new RegExp(`${part}缺货，配件部未回到货时间`))
    .first()
    .waitFor()
  await isSound(su)

  await world.owner.query(
    `insert into purchase_request (store_id, id, number, part_id, work_order_id, quantity_milli, needed_by, is_urgent,
       note, requested_by, requested_at, arrives_at, state)
     select o.store_id, $1, 'QG-T1', p.id, o.id, 1000, $2, false, '', o.advisor_id, $2, $3, 'promised'
     from work_order o, part p where o.id = $4 and p.code = '8104120-PMA'`,
    [newId(), morning, later(170), orderId],
  )
  await su.reload()
  await su
    .getByText(/做不到，最早/)
    .first()
    .waitFor()
  await chain.getByText(`${part}到货`).waitFor()
  await su.getByRole('button', { name: /^答应 \d\d:\d\d/ }).click()
  await su.getByText(/做得到/).waitFor()
  await su.keyboard.press('Control+Enter')
  await su.getByText('已送，等客户答复').first().waitFor()
  await isSound(su)
  expect(su.broken).toEqual([])
  await world.owner.query('delete from purchase_request')
  await world.owner.query('update stock set quantity_milli = 20000 where quantity_milli = 0')
})

test(`${clause('S68')} a delay is talked about, agreed on the telephone, and the old hour stands struck through`, async () => {
  const { orderId } = await signedCar(store.world)
  const gu = await store.enter('E004')
  await goTo(gu, `/orders/${orderId}`)
  await gu.getByRole('button', { name: '商量改期' }).click()
  const talk = gu.getByRole('dialog')
  await talk.getByLabel('原因').selectOption({ label: '配件未按时到货' })
  await talk.getByRole('button', { name: /^开始商量/ }).click()
  await talk.waitFor({ state: 'hidden' })
  await gu.getByText('客户同意前仍按 16:24').waitFor()
  await isSound(gu)

  await gu.getByRole('button', { name: '客户同意改期' }).click()
  const sheet = gu.getByRole('dialog')
  await sheet.getByLabel('新的交车时间').fill('2026-11-25T17:40')
  await sheet.getByText('17:40 做得到').waitFor()
  await sheet.getByRole('radio', { name: '电话' }).check()
  await isSound(gu)
  await sheet.getByRole('button', { name: /^改期/ }).click()
  await sheet.waitFor({ state: 'hidden' })
  const history = gu.getByRole('list', { name: '承诺经过' })
  await history.getByText('17:40').waitFor()
  expect(await history.locator('del').allTextContents()).toEqual(['16:24'])
  await history.getByText(/配件未按时到货，10:24 方知远电话同意/).waitFor()
  await isSound(gu)
  expect(gu.broken).toEqual([])
})

test(`${clause('S66', 'S75')} the agreed hour has passed: nothing is signed, and a new version with its own hour is the way on`, async () => {
  const { way } = store.world
  const lines = [labour('M0104', '更换空调滤清器', 20)]
  way.at(later(-110))
  const { orderId } = await way.receive(people.su, arrival())
  await way.agree(people.su, await way.quote(people.su, orderId, later(-10), lines), lines)
  way.at(morning)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}`)
  await su.getByText('客户同意的交车时间已过，请另写新版报价、重约时间后再签').first().waitFor()
  expect(await su.getByRole('button', { name: /^客户签字/ }).isDisabled()).toBe(true)
  await isSound(su)
  await su.getByRole('link', { name: '打开报价' }).click()
  await su.getByRole('button', { name: /^另写新版/ }).click()
  await su.getByRole('button', { name: /^答应 \d\d:\d\d/ }).click()
  await su.getByText(/做得到/).waitFor()
  await su.keyboard.press('Control+Enter')
  await su.getByText('已送，等客户答复').first().waitFor()
  await isSound(su)
  expect(su.broken).toEqual([])
})

test(`${clause('S68', 'S70')} an add-on of before the talk says why it can only be refused`, async () => {
  const { way, enter } = store.world
  const { orderId } = await signedCar(store.world)
  way.at(later(-20))
  await way.addOn(people.su, orderId, later(400), [labour('M0602', '更换后制动片', 80)])
  way.at(morning)
  const advisor = await enter('E002')
  const seen = (await advisor.get(`/work-orders/${orderId}`)).body.lastEvent
  const moved = {
    promisedAt: later(1440).toISOString(),
    cause: 'partsLate',
    note: '',
    consentHow: 'phone',
    consentBy: '方',
  }
  expect((await advisor.post(`/work-orders/${orderId}/repromise`, moved, { seen })).status).toBe(200)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}`)
  await su.getByRole('button', { name: '记客户答复' }).click()
  const sheet = su.getByRole('dialog')
  await sheet.getByRole('button', { name: '全部同意' }).click()
  await sheet.getByText(/送出后已同客户另约了交车时间/).waitFor()
  expect(await sheet.getByRole('button', { name: /^记下答复/ }).isDisabled()).toBe(true)
  await isSound(su)
  expect(su.broken).toEqual([])
})
