import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { arrival, bay, later, morning, ordinaryLines, people, signedCar } from '../world.ts'
import { goTo, sign } from './car.ts'
import { addressSent, ownersPhone, wide } from './owners-phone.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

const phone = { width: 390, height: 844 }
const photo = {
  name: 'pad.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

test(`${clause('S70', 'T6')} found on the phone, cleared, quoted, half agreed by phone: only that is worked and billed`, async () => {
  const { way, owner } = store.world
  const { orderId, jobs } = await signedCar(store.world)
  way.at(morning)
  await way.dispatch(people.su, jobs[0]!, people.song.id!, bay('BAY01'), morning, 60)
  await way.start(people.song, jobs[0]!)

  const song = await store.enter('E007', phone)
  await goTo(song, '/tech')
  await song.getByRole('button', { name: /^报增项/ }).click()
  const report = song.getByRole('dialog')
  await report.getByRole('radio', { name: '制动片' }).click()
  await report.getByRole('radio', { name: '左前' }).click()
  await report.getByLabel('测量值').fill('2.1')
  await report.getByText('低于限值 0.9 mm').waitFor()
  await report.locator('input[type=file]').setInputFiles(photo)
  await report.getByRole('img', { name: '照片 1' }).waitFor()
  expect(await report.getByRole('button', { name: /^发给车间主任/ }).isDisabled()).toBe(true)
  await report.getByRole('radio', { name: '是', exact: true }).click()
  await report.getByLabel('建议怎么修（选填）').fill('更换前制动片')
  await isSound(song)
  await report.getByRole('button', { name: /^发给车间主任/ }).click()
  await song.getByText('等车间主任定').waitFor()
  await song.getByText('客户同意之前不要动手').first().waitFor()

  const xu = await store.enter('E008')
  await xu.goto(`${store.url}/orders/${orderId}`)
  await xu.getByRole('button', { name: '定', exact: true }).click()
  await xu
    .getByRole('dialog')
    .getByRole('button', { name: /^同意报价/ })
    .click()
  await xu.getByRole('dialog').waitFor({ state: 'hidden' })
  await xu.getByText('等顾问报价').first().waitFor()
  await isSound(xu)

  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}`)
  await su.getByRole('link', { name: '写进增项' }).click()
  await su.getByRole('button', { name: '加的项目归这一项' }).click()
  const find = su.getByRole('combobox', { name: '找套餐、工时、配件' })
  for (const typed of ['M0601', 'M0602']) {
    await find.fill(typed)
    await su.getByRole('listbox', { name: '目录' }).getByRole('option').first().waitFor()
    await find.press('Enter')
    await expect.poll(() => find.inputValue()).toBe('')
  }
  await su.getByText('已列 2 行').waitFor()
  await su.getByRole('group', { name: '常用时间' }).getByRole('button').last().click()
  await isSound(su)
  await su.keyboard.press('Control+Enter')
  await su.getByText('已送，等客户答复').first().waitFor()

  // The owner sees why before he is asked.
  const his = await ownersPhone(store, await addressSent(store, orderId))
  const found = his.getByRole('region', { name: '左前 制动片' })
  await found.getByText('最低要 3.0，差 0.9').waitFor()
  await found.getByText('安全', { exact: true }).waitFor()
  await expect
    .poll(() => found.locator('img').evaluate((shot) => (shot as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
  await found.getByRole('group', { name: '左前 制动片' }).getByRole('button', { name: '同意' }).waitFor()
  await isSound(his)
  expect(await wide(his)).toBe(390)
  await his.screenshot({ path: 'test-results/owner-add-on.png' })

  await goTo(su, `/orders/${orderId}`)
  await su.getByRole('button', { name: '记客户答复' }).click()
  const sheet = su.getByRole('dialog')
  const [yes, no] = [/^更换前制动片/, /^更换后制动片/].map((name) => sheet.getByRole('radiogroup', { name }))
  await yes!.getByRole('radio', { name: '同意' }).check()
  await no!.getByRole('radio', { name: '不做' }).check()
  await sheet.getByText('还有 1 项不做的没有选原因').waitFor()
  await sheet.getByLabel(/^更换后制动片.*不做的原因$/).selectOption('觉得价格高')
  await sheet.getByRole('radio', { name: '电话', exact: true }).check()
  for (const consent of ['金额', '交车日期', '交车钟点'])
    await sheet.getByRole('checkbox', { name: consent }).check()
  await isSound(su)
  await sheet.getByRole('button', { name: /^记下答复/ }).click()
  await sheet.waitFor({ state: 'hidden' })
  await su
    .getByText(/160\*\*\*\*2001/)
    .first()
    .waitFor()
  await su.getByText('觉得价格高').first().waitFor()
  await isSound(su)
  await song.getByText('客户同意，派工后可做').waitFor()

  const all = await way.jobsOf(orderId)
  expect(all).toHaveLength(3)
  await way.finish(people.song, jobs[0]!)
  for (const job of all.slice(1)) {
    await owner.query('delete from slot')
    await way.dispatch(people.su, job, people.song.id!, bay('BAY01'), morning, 60)
    await way.start(people.song, job)
    await way.finish(people.song, job)
  }
  await way.pass(people.zhou, orderId)
  await goTo(su, `/orders/${orderId}/settlement`)
  await su.getByText('更换空调滤清器').first().waitFor()
  expect(await su.getByText('更换前制动片').count()).toBeGreaterThan(1)
  expect(await su.getByText(/^更换后制动片/).count()).toBe(0)
})

test(`${clause('S73', 'S75')} a quotation half agreed by phone, and signed on glass by both sides`, async () => {
  const { way } = store.world
  way.at(morning)
  const { orderId } = await way.receive(people.su, arrival())
  await way.quote(people.su, orderId, later(300), ordinaryLines())
  const su = await store.enter('E002', { width: 1024, height: 768 })
  await goTo(su, `/orders/${orderId}`)
  await su
    .getByRole('button', { name: /^客户答复/ })
    .last()
    .click()
  const sheet = su.getByRole('dialog')
  await sheet.getByRole('radio', { name: '同意' }).first().focus()
  // By keys: all agreed, then the first refused, which asks why.
  await su.keyboard.press('a')
  await sheet.getByRole('radio', { name: '不做' }).first().check()
  await sheet.getByLabel(/更换前制动片.*不做的原因/).selectOption('下次保养再做')
  await sheet.getByRole('radio', { name: '电话', exact: true }).check()
  for (const consent of ['金额', '交车日期', '交车钟点'])
    await sheet.getByRole('checkbox', { name: consent }).check()
  await sheet.getByRole('button', { name: /^记下答复/ }).click()
  await sign(su)
  await su
    .getByText(/客户 .* 签字，苏婉宁 经办/)
    .first()
    .waitFor()
  await su.getByText('下次保养再做').first().waitFor()
  await isSound(su)
})
