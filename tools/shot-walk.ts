import type { Page } from 'playwright-core'
import {
  body,
  choose,
  engineRoom,
  greet,
  identify,
  photo,
  shoot,
  sign,
  step,
} from '../tests/journeys/walk-round.ts'

/** The waiting car of the demo store, an electric one, walked round as an advisor does, up to the body or the signature. */
export const walkTo = (until: 'body' | 'sign') => async (page: Page) => {
  await page.getByRole('link', { name: /开始预检/ }).click()
  await page.getByRole('timer').waitFor()
  await greet(page)
  await choose(page, /^打开/, '已做')
  await identify(page, 'L0YE1G162PE101806')
  await choose(page, /^行驶证/, '已做')
  await shoot(page, '拍车架号')
  await engineRoom(page)
  await step(page, /车身一圈/)
  await choose(page, /^充电口盖/, '完好')
  const drawing = await page.getByRole('group', { name: /^车身展开图/ }).screenshot()
  await body(page, { ...photo, buffer: Buffer.from(drawing) })
  await page.evaluate('scrollTo(0, 0)')
  if (until === 'body') return
  await step(page, /备胎/)
  await page.getByRole('button', { name: '全部正常' }).click()
  await step(page, /油表 里程/)
  await page.getByLabel('里程（公里）').fill('38420')
  await page.getByLabel('电量（%）').fill('62')
  await shoot(page, '拍仪表')
  await choose(page, '车钥匙', '1 把')
  await page.getByRole('checkbox', { name: '行驶证', exact: true }).click()
  await page.getByRole('button', { name: '全部正常' }).click()
  await step(page, /贵重物品/)
  await choose(page, '车上有贵重物品吗？', '没有')
  await sign(page)
}
