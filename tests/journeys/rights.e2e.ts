import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test('the table of rights: who may now, sifted by the address, its head in sight and on every page of paper', async () => {
  const lu = await store.enter('E001')
  await goTo(lu, '/settings/rights?noun=job')
  await lu.getByRole('button', { name: '现在谁能办：作业 派工', exact: true }).click()
  const sheet = lu.getByRole('dialog')
  await sheet.getByText('服务顾问空缺，由其代行').waitFor()
  expect(await sheet.getByText('顾文斌').count()).toBeGreaterThan(0)
  await lu.keyboard.press('Escape')
  await lu.getByLabel('单据', { exact: true }).selectOption('')
  await lu.getByLabel('职责', { exact: true }).selectOption({ label: '收银' })
  await expect.poll(() => new URL(lu.url()).search).toContain('duty=cashier')
  expect(await lu.getByRole('button', { name: '现在谁能办：收款 收款', exact: true }).count()).toBe(1)
  expect(await lu.getByRole('button', { name: '现在谁能办：作业 开工', exact: true }).count()).toBe(0)
  await lu.getByLabel('职责', { exact: true }).selectOption('')
  await lu.getByRole('rowheader', { name: /账号与登录/ }).scrollIntoViewIfNeeded()
  expect(await lu.getByRole('button', { name: /^审计员/ }).isVisible()).toBe(true)
  const head = (await lu.getByRole('columnheader', { name: '依据' }).boundingBox())!
  expect([head.y >= 0, head.y < 120]).toEqual([true, true])
  await isSound(lu)
  const paper = await lu.pdf({ preferCSSPageSize: true })
  const [, width, height] = /\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)/.exec(paper.toString('latin1'))!
  expect(Number(width)).toBeGreaterThan(Number(height))
})

test('on a phone the rights stand by duty', async () => {
  const lu = await store.enter('E001', { width: 390, height: 844 })
  await goTo(lu, '/settings/rights?duty=cashier')
  await lu.getByText('办得了').waitFor()
  expect(await lu.getByRole('table').count()).toBe(0)
  await isSound(lu)
})

test(`${clause('R5.3')} whose log-in is ended is at the door at once, without a touch`, async () => {
  const su = await store.enter('E002')
  await goTo(su, '/orders')
  await su.getByText('实时').waitFor()
  const shen = await store.enter('E006')
  await goTo(shen, '/settings/accounts?who=E002')
  const sheet = shen.getByRole('dialog')
  await sheet.getByRole('button', { name: '结束', exact: true }).first().click()
  await su.waitForURL(/\/sign-in\?back=/)
  await sheet.getByText('现在没有登录').waitFor()
  await isSound(shen)
})

test(`${clause('R5.3')} a reset password is shown once, opens the door, and must be changed at it`, async () => {
  const shen = await store.enter('E006')
  await goTo(shen, '/settings/accounts?who=E010')
  const sheet = shen.getByRole('dialog')
  await sheet.getByRole('button', { name: '重置密码' }).click()
  await sheet.getByText('一次性密码，只显示这一次').waitFor()
  const first = await sheet.locator('code').innerText()
  await shen.reload()
  await shen.getByRole('dialog').getByRole('button', { name: '重置密码' }).waitFor()
  expect(await shen.getByText(first).count()).toBe(0)
  expect(await shen.evaluate('JSON.stringify(localStorage)')).not.toContain(first)

  const jiang = await store.browser.newPage()
  await jiang.goto(`${store.url}/sign-in`)
  await jiang.getByLabel('工号').fill('E010')
  await jiang.getByLabel('密码').fill(first)
  await jiang.getByRole('button', { name: '登录' }).click()
  await jiang.getByRole('heading', { name: '请先换新密码' }).waitFor()
  await jiang.getByLabel('新密码', { exact: true }).fill('Lantern-10-kite')
  await jiang.getByLabel('再输一次').fill('Lantern-10-kite')
  await jiang.getByRole('button', { name: '换密码' }).click()
  await jiang.waitForURL((at) => !at.pathname.startsWith('/sign-in'))
  await jiang.close()
})

test(`${clause('R5.3')} the auditor reads both logs, and a grant stands in them with whom it is about`, async () => {
  const shen = await store.enter('E006')
  await goTo(shen, '/settings/administrators')
  await shen.getByText('最后一位安全管理员不能撤销，请先授权另一位').waitFor()
  await shen.getByRole('button', { name: '授权' }).click()
  const sheet = shen.getByRole('dialog')
  await sheet.getByLabel('人员').selectOption({ label: 'E006 沈国良' })
  await sheet.getByText('不能给自己授权').waitFor()
  await sheet.getByLabel('人员').selectOption({ label: 'E004 顾文斌' })
  await sheet.getByRole('radio', { name: '安全管理员' }).check()
  await sheet.getByRole('button', { name: /^授权/ }).click()
  await sheet.waitFor({ state: 'hidden' })
  await isSound(shen)

  const ding = await store.enter('E003')
  await goTo(ding, '/settings/acts?record=adminGrant')
  await ding.getByRole('link', { name: '关于 顾文斌' }).waitFor()
  await ding.getByText(/封存/).waitFor()
  await ding.getByText('职责 安全管理员').waitFor()
  await isSound(ding)
  await goTo(ding, '/settings/sign-ins?result=reset')
  await ding.getByRole('cell', { name: /蒋大伟/ }).waitFor()
  await isSound(ding)
})

test('my log-ins, from the menu: the other browser is ended', async () => {
  const zhou = await store.enter('E005')
  const other = await store.enter('E005')
  await goTo(other, '/orders')
  await zhou.getByRole('button', { name: /周志刚/ }).click()
  await zhou.getByRole('button', { name: '我的登录' }).click()
  const sheet = zhou.getByRole('dialog', { name: '我的登录' })
  await sheet.getByText('这一处').waitFor()
  await isSound(zhou)
  await sheet.getByRole('button', { name: '结束其他登录' }).click()
  await other.waitForURL(/\/sign-in/)
  await sheet.getByText('没有别处的登录').waitFor()
})
