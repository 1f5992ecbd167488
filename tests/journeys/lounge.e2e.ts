import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { clause } from '../clause.ts'
import { arrival, bay, later, morning, ordinaryLines, people } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

/** A browser of its own before the television, in which nobody has signed in. */
async function television(size = { width: 1920, height: 1080 }) {
  const context = await store.browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  await page.goto(`${store.url}/lounge`)
  return Object.assign(page, { broken })
}

/** A television that was registered at the desk and has typed its code. */
async function paired(lu: Page, name: string) {
  await goTo(lu, '/settings/screens')
  await lu.getByRole('button', { name: '登记大屏' }).first().click()
  await lu.getByRole('dialog').getByLabel('名称或位置').fill(name)
  await lu.keyboard.press('Control+Enter')
  const code = lu.getByRole('status').locator('code')
  await code.waitFor()
  const tv = await television()
  await tv.getByLabel('配对码').fill((await code.textContent())!.replace(/\D/g, ''))
  await tv.getByRole('heading', { name: '爱车维修进度' }).waitFor()
  return tv
}

const now = (tv: Page, plate: string) =>
  tv
    .getByRole('row')
    .filter({ has: tv.getByLabel(plate) })
    .locator('[aria-current=step]')

test(`${clause('S78', 'R5.2')} a screen is paired, follows a car through its stages, and is revoked`, async () => {
  const { world } = store
  const lu = await store.enter('E001')
  await goTo(lu, '/settings/screens')
  await lu.getByText('还没有大屏').waitFor()
  await isSound(lu)
  const empty = await television()
  await empty.getByText('这块大屏还没有配对').waitFor()
  await isSound(empty)
  await empty.getByLabel('配对码').fill('00000000')
  await empty.getByText('配对码不对或已过期').waitFor()
  const tv = await paired(lu, '休息区东墙')
  await tv.getByText('现在没有在店维修的车').waitFor()
  await isSound(tv)

  const lines = ordinaryLines()
  const plate = '沪A 7 某某 Q9'
  world.way.at(morning)
  const su = await store.enter('E002')
  const { orderId } = await world.way.receive(people.su, arrival({ plate: '沪A7K3Q9' }))
  await expect.poll(() => now(tv, plate).textContent()).toBe('接待')
  const quotation = await world.way.quote(people.su, orderId, later(360), lines)
  await expect.poll(() => now(tv, plate).textContent()).toBe('报价')
  await tv.getByText('报价已出，还有 3 项等您答复').waitFor()
  await world.way.agree(people.su, quotation, lines)
  const jobs = await world.way.sign(people.su, orderId, '方知远')
  for (const [i, job] of jobs.entries()) {
    world.way.at(later(i * 30))
    await world.way.dispatch(people.su, job, people.song.id!, bay('BAY01'), later(i * 30), 30)
    await world.way.start(people.song, job)
    await expect.poll(() => now(tv, plate).textContent()).toBe('维修')
    await tv.getByText('机电一工位').waitFor()
    world.way.at(later(i * 30 + 29))
    await world.way.finish(people.song, job)
  }
  await expect.poll(() => now(tv, plate).textContent()).toBe('质检')
  await world.way.pass(people.xu, orderId)
  await expect.poll(() => now(tv, plate).textContent()).toBe('洗车')
  await tv.screenshot({ path: 'test-results/lounge.png' })
  await world.way.wash(people.su, orderId)
  await tv.getByRole('region', { name: '可以提车' }).getByLabel(plate).waitFor()
  await tv.getByText('请到前台找苏婉宁').waitFor()
  await isSound(tv)
  await tv.screenshot({ path: 'test-results/lounge-ready.png' })
  await world.way.settle(people.su, orderId, 20_000)
  await world.way.pay(people.su, orderId)
  await world.way.deliver(people.su, orderId)
  await expect.poll(() => tv.getByText('可以提车').count()).toBe(0)

  await goTo(lu, '/settings/screens')
  await lu.getByText('在线').waitFor()
  await isSound(lu)
  await lu.getByRole('button', { name: '撤销' }).click()
  await tv.getByText('这块大屏还没有配对').waitFor()
  expect(su.broken).toEqual([])
})

test(`${clause('S78')} without a network the picture says of when it is, and comes back by itself`, async () => {
  const { world } = store
  const tv = await paired(await store.enter('E004'), '二楼')
  world.way.at(morning)
  await world.way.receive(people.su, arrival({ plate: '沪A8K3Q1' }))
  await tv.getByLabel('沪A 8 某某 Q1').waitFor()
  await tv.context().setOffline(true)
  await tv.getByText('网络中断，正在重连').waitFor({ timeout: 70_000 })
  await tv.getByText(/画面停在 10:2\d，请以前台为准/).waitFor()
  await tv.getByText('当时的承诺').waitFor()
  await isSound(tv)
  await tv.screenshot({ path: 'test-results/lounge-offline.png' })
  await tv.context().setOffline(false)
  await tv.getByText('承诺交车').waitFor()
  await tv.getByText(/\d\d:\d\d:\d\d 更新/).waitFor()
  await tv.setViewportSize({ width: 1280, height: 720 })
  expect(await tv.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  expect(tv.broken).toEqual([])
})

test(`${clause('S76', 'S77')} the advisor leads the customer to the lounge with a thumb, tells him, and lets him go`, async () => {
  const { world } = store
  world.way.at(morning)
  const { orderId } = await world.way.receive(people.su, arrival({ plate: '沪A9K3Q2' }))
  const su = await store.enter('E002', { width: 1024, height: 768 })
  await goTo(su, `/orders/${orderId}`)
  await su.getByRole('button', { name: '引到休息区' }).click()
  const sheet = su.getByRole('dialog')
  await sheet.getByRole('button', { name: '引到休息区' }).click()
  await sheet.getByText('请填写座位或所在的位置').waitFor()
  await sheet.getByLabel('座位或位置').fill('窗边三号')
  for (const told of ['介绍电视与报刊杂志', '告知无线网络名称与密码']) await sheet.getByLabel(told).check()
  await isSound(su)
  await sheet.getByRole('button', { name: '引到休息区' }).click()
  await su.getByText('窗边三号 · 10:2').waitFor()
  await su.getByText('告知无线网络名称与密码').waitFor()
  await su.getByRole('button', { name: '告知了进度' }).click()
  await su.getByText(/苏婉宁告知过进度/).waitFor()
  await isSound(su)
  await goTo(su, '/reception')
  await su.getByRole('button', { name: '窗边三号 · 关怀 沪A9K3Q2' }).click()
  const look = su.getByRole('dialog').first()
  await look.getByRole('button', { name: '客户先离店' }).click()
  await su.getByLabel('在哪里能联系到').fill('隔壁商场，电话 16000002001')
  await isSound(su)
  await su.keyboard.press('Control+Enter')
  await look.getByText('联系：隔壁商场，电话 16000002001').waitFor()
  expect(await look.getByRole('button', { name: '客户回来了' }).isEnabled()).toBe(true)
  expect(su.broken).toEqual([])
})
