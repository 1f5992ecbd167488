import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { arrival, people } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('R2.2')} the parts manager reprices from tomorrow and enters an opening; the advisor sees stock, and today's price`, async () => {
  const { orderId } = await store.world.way.receive(people.su, arrival())
  const shen = await store.enter('E006')
  await goTo(shen, '/settings/catalogue/parts')
  await shen.getByRole('searchbox', { name: '编码、名称、首字母、外部编号' }).fill('8104120-pma')
  await shen.getByRole('link', { name: '8104120-PMA' }).click()
  await shen.getByRole('heading', { name: /8104120-PMA/ }).waitFor()
  await isSound(shen)

  await shen.getByRole('button', { name: /^调价/ }).click()
  const price = shen.getByRole('dialog')
  await price.getByLabel('新价（元）').fill('20')
  await price.getByLabel('生效日').fill('2026-11-26')
  await price.getByLabel('原因').fill('厂家调价')
  await shen.keyboard.press('Control+Enter')
  await price.getByText('售价不得低于成本价（26.00）').first().waitFor()
  await price.getByLabel('新价（元）').fill('63')
  await shen.keyboard.press('Control+Enter')
  await price.waitFor({ state: 'hidden' })
  await shen.getByRole('listitem').filter({ hasText: '将生效' }).getByText('63.00').waitFor()

  await shen.getByRole('button', { name: /^登记期初/ }).click()
  const opening = shen.getByRole('dialog')
  await opening.getByLabel('库位').fill('a99-1')
  await opening.getByLabel('数量（个）').fill('3')
  await shen.keyboard.press('Control+Enter')
  await opening.waitFor({ state: 'hidden' })
  await shen.getByRole('region', { name: '出入库流水' }).getByText('A99-1').waitFor()
  await isSound(shen)

  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/quotation`)
  await su.getByRole('combobox', { name: '找套餐、工时、配件' }).fill('8104120-PMA')
  const found = su.getByRole('listbox', { name: '目录' }).getByRole('option').first()
  await found.getByText('58.00/个').waitFor()
  expect(await found.textContent()).toMatch(/库存 \d+ 个/)
  await goTo(su, '/settings/catalogue/parts')
  await su.getByText(/由配件经理、经理维护/).waitFor()
  expect(await su.getByRole('button', { name: '登记' }).count()).toBe(0)
})

test(`${clause('S69')} the technical director sees what a package comes to on every model, and amends its lines`, async () => {
  const zhou = await store.enter('E005', { width: 1024, height: 768 })
  await goTo(zhou, '/settings/catalogue/packages?q=TC222')
  await zhou.getByRole('link', { name: 'TC222' }).click()
  await zhou.getByRole('button', { name: /S2-15T/ }).click()
  const lines = zhou.getByRole('region', { name: /苍岭 1.5T 双离合 的项目/ })
  await lines.getByText('8104120-PLA').waitFor()
  await isSound(zhou)
  await zhou.getByRole('button', { name: /^更正/ }).click()
  const sheet = zhou.getByRole('dialog')
  await sheet.getByRole('group', { name: '第 1 行 项目' }).getByLabel('数量').fill('2')
  await isSound(zhou)
  await zhou.keyboard.press('Control+Enter')
  await sheet.waitFor({ state: 'hidden' })
  await zhou.getByText(/原来的项目：M0102 × 1/).waitFor()
  await zhou.getByRole('row').filter({ hasText: 'S2-15T' }).getByText('2.40').waitFor()
})
