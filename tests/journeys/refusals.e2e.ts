import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { arrival, bay, finishedCar, labour, later, ordinaryLines, people, signedCar } from '../world.ts'
import { revise } from '../../server/quotation/steps/draft.ts'
import { dispatch, goTo, pass } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('S75')} dispatch without the signature is refused, on the page and at the counter`, async () => {
  const { way } = store.world
  const { orderId } = await way.receive(people.su, arrival())
  const lines = ordinaryLines()
  await way.agree(people.su, await way.quote(people.su, orderId, later(300), lines), lines)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}`)
  await su.getByText('须先签字').first().waitFor()
  expect(await su.getByRole('button', { name: /^派工/ }).count()).toBe(0)
  expect(
    await su
      .getByRole('button', { name: /^客户签字/ })
      .last()
      .isEnabled(),
  ).toBe(true)
  await isSound(su)
})

test(`${clause('S79')} a technician off shift is refused by name, and the sheet keeps what was filled in`, async () => {
  const { orderId } = await signedCar(store.world)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}`)
  const sheet = await dispatch(su, '徐海涛')
  await sheet.getByText('须派工给当班的维修技师（徐海涛不当班）').first().waitFor()
  expect(await sheet.getByLabel('施工前说明').inputValue()).toBe('先量制动片厚度，再拆装')
})

test(`${clause('R2.2')} the mechanic who is also the inspector may not check his own work; another may`, async () => {
  const { world } = store
  const car = await signedCar(world)
  for (const job of car.jobs) {
    await world.way.dispatch(people.su, job, people.zhou.id!, bay('BAY02'), later(0), 30)
    await world.way.start(people.zhou, job)
    await world.way.finish(people.zhou, job)
    await world.owner.query('delete from slot')
  }
  const zhou = await store.enter('E005')
  await goTo(zhou, `/orders/${car.orderId}`)
  await zhou.getByText('检验员不得检验自己做的作业').first().waitFor()
  expect(
    await zhou
      .getByRole('button', { name: /^终检合格/ })
      .last()
      .isDisabled(),
  ).toBe(true)
  const xu = await store.enter('E008')
  await pass(xu, car.orderId)
})

test(`${clause('S85')} the car does not leave unpaid: the gate says what is open`, async () => {
  const { world } = store
  const { orderId } = await finishedCar(world)
  await world.way.pass(people.zhou, orderId)
  await world.way.settle(people.su, orderId, 20_000)
  await world.way.wash(people.su, orderId)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/settlement`)
  await su.getByText('客户应付部分须已结清（还差').first().waitFor()
  expect(await su.getByRole('button', { name: /^交车/ }).isDisabled()).toBe(true)
})

test('the form sent twice, by an impatient hand and a lost answer, lands once', async () => {
  const su = await store.enter('E002')
  await goTo(su, '/reception/new')
  const plate = '沪Z4K7M2'
  await su.getByRole('combobox', { name: '车牌、手机尾号' }).fill(plate)
  await su.getByRole('option', { name: /新车建档/ }).click()
  await su.getByLabel('车主姓名').fill('急先生')
  await su.getByLabel('车主电话').fill('16000003001')
  await su.getByLabel('里程（公里）').fill('1000')
  await su.getByLabel('客户原话').fill('赶时间')
  await su.getByRole('radio', { name: '不洗' }).check()
  await su.getByRole('radio', { name: '先离店' }).check()
  let lost = 0
  // The first answer never arrives: the act has landed, and the browser cannot know.
  await su.route('**/api/visits/*/receive', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  await su.keyboard.press('Control+Enter')
  await su.keyboard.press('Control+Enter')
  await su.waitForURL(/\/orders\/[\w-]+$/)
  expect(lost).toBeGreaterThan(1)
  const { rows } = await store.world.owner.query(
    'select count(*)::int as n from work_order o join vehicle v on v.id = o.vehicle_id where v.plate = $1',
    [plate],
  )
  expect(rows).toEqual([{ n: 1 }])
})

test('two people on one order: the second is told what the first has done, and keeps her lines', async () => {
  const { world } = store
  const { orderId } = await world.way.receive(people.su, arrival())
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/quotation`)
  const find = su.getByRole('combobox', { name: '找套餐、工时、配件' })
  await find.fill('M0601')
  await su.getByRole('listbox', { name: '目录' }).getByRole('option').first().waitFor()
  await find.press('Enter')
  await su.keyboard.press('Control+s')
  await su.getByText('已保存').first().waitFor()
  await find.fill('M0104')
  await su.getByRole('listbox', { name: '目录' }).getByRole('option').first().waitFor()
  await find.press('Enter')
  // Meanwhile Gu changes the draft.
  const { rows } = await world.owner.query(
    "select id from quotation where work_order_id = $1 and state = 'draft'",
    [orderId],
  )
  const theirs = { promisedAt: later(300).toISOString(), lines: [labour('M0601', '更换前制动片', 150)] }
  await world.way.act(people.gu, revise, rows[0].id, theirs, await world.way.lastEvent(orderId))
  await su.keyboard.press('Control+s')
  await su
    .getByText(/已有变动|另一份草稿|最新的是/)
    .first()
    .waitFor()
  await su.getByText('更换空调滤清器').first().waitFor()
})

test('a tab killed with a form half filled, reopened: all fields are there', async () => {
  const su = await store.enter('E002')
  await goTo(su, '/reception/new')
  await su.getByRole('combobox', { name: '车牌、手机尾号' }).fill('沪A77K66')
  await su.getByRole('option', { name: /新车建档/ }).click()
  await su.getByLabel('车主姓名').fill('半途先生')
  await su.getByLabel('里程（公里）').fill('4321')
  await su.getByLabel('客户原话').fill('说到一半电话响了')
  await su.getByLabel('钥匙牌').fill('K66')
  const again = await su.context().newPage()
  await su.close()
  await again.goto(`${store.url}/reception/new`)
  await expect.poll(() => again.getByLabel('客户原话').inputValue()).toBe('说到一半电话响了')
  expect([
    await again.getByLabel('车牌').first().inputValue(),
    await again.getByLabel('车主姓名').inputValue(),
    await again.getByLabel('里程（公里）').inputValue(),
    await again.getByLabel('钥匙牌').inputValue(),
  ]).toEqual(['沪A77K66', '半途先生', '4321', 'K66'])
})

test('pages come compressed; their scripts are kept, their styles signed, nothing else may run', async () => {
  const page = await fetch(store.url)
  const html = await page.text()
  const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy')!)![1]!
  expect(html).toContain(`nonce="${nonce}"`)
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)![1]!
  const { headers } = await fetch(store.url + script, { headers: { 'accept-encoding': 'gzip' } })
  expect([headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
    'gzip',
    'public, max-age=31536000, immutable',
  ])
})
