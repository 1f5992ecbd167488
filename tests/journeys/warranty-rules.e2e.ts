import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('T1', 'R1.9', 'R1.11')} the director sets a level from a day on and a wear period; the advisor sees both and why he may not`, async () => {
  const zhou = await store.enter('E005')
  await goTo(zhou, '/warranty/rules')
  await zhou.getByRole('row', { name: /累计修理时间超过 30 天.*43号令第24条.*35 天/ }).waitFor()
  await isSound(zhou)

  // By the keyboard: down to the first figure, and into its sheet.
  await zhou.getByRole('button', { name: /累计修理天数：黄色预警 15 天/ }).waitFor()
  await zhou.keyboard.press('j')
  await zhou.keyboard.press('Enter')
  await zhou.getByRole('textbox', { name: '新值（天）' }).fill('21')
  await zhou.getByText('黄、橙、红三档须依次不降（2026-11-25起，各品牌将是 21 / 20 / 25）').waitFor()
  await zhou.getByRole('textbox', { name: '新值（天）' }).fill('10')
  await zhou.getByLabel('生效日').fill('2026-12-01')
  await zhou.keyboard.press('Control+Enter')
  await zhou.getByRole('textbox', { name: '原因' }).fill('厂家通知')
  await zhou.keyboard.press('Control+Enter')
  await zhou.getByText('2026-12-01 起 10 天').waitFor()

  await zhou.getByRole('combobox', { name: '品牌' }).selectOption('远岑')
  await zhou.waitForURL(/brand=/)
  await zhou.getByRole('button', { name: /登记期限：机油滤清器 未登记/ }).click()
  await zhou.getByRole('textbox', { name: '月数' }).fill('6')
  await zhou.getByRole('textbox', { name: '里程（公里）' }).fill('10000')
  await zhou.getByRole('textbox', { name: '原因' }).fill('三包凭证')
  await zhou.keyboard.press('Control+Enter')
  await zhou.getByRole('row', { name: /机油滤清器 6 个月或 10,000 公里 远岑/ }).waitFor()

  const su = await store.enter('E002', { width: 390, height: 844 })
  await goTo(su, '/warranty/rules')
  await isSound(su)
  await su.getByRole('button', { name: /看沿革：累计修理天数：黄色预警/ }).click()
  await su.getByRole('dialog').getByText('由技术总监、经理登记').waitFor()
  expect(await su.getByRole('dialog').innerText()).toMatch(/2026-12-01\s+10 天\s+将生效\s+厂家通知/)
  await isSound(su)
})
