import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { labour } from '../world.ts'
import { goTo } from './car.ts'
import { comesBack } from './comes-back.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

const sizes = [
  ['desk', 1440, 900],
  ['tablet', 1024, 768],
  ['phone', 390, 844],
] as const

test(`${clause('S46', 'S59', 'S60', 'S61', 'S62', 'S63', 'S64', 'R2.3')} a walk-in is asked, helped by a technician, judged and taken over; within the guarantee it is a comeback`, async () => {
  const brakes = [labour('M0601', '更换前制动片', 100)]
  const orderId = await comesBack(store.world, brakes, '刹车又叫了，一踩就响')
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}`)
  await su.getByText('到 2026-12-04 或 22,010 km，先到为准').waitFor()
  await su.getByRole('link', { name: '开始问诊' }).click()
  await su.waitForURL(/consultation/)

  // With the keyboard: the symptom by its initials, every question by a word, the verdict and the cause.
  const find = su.getByRole('combobox', { name: '找症状' })
  await find.fill('刹车')
  await su.getByRole('option').first().waitFor()
  await find.press('Enter')
  const card = su.getByRole('listitem', { name: /刹车|制动/ })
  const asked = card.getByRole('group', { name: '必问' }).getByRole('combobox')
  const typed = card.getByRole('group', { name: '必问' }).getByRole('textbox')
  const answers = async (fields: typeof asked) => {
    for (let n = 0; n < (await fields.count()); n++) await fields.nth(n).fill('说过了')
  }
  await answers(asked)
  await answers(typed)
  await card.getByText('已问完').waitFor()
  await su.getByRole('radio', { name: '已再现' }).check()
  await su.getByRole('radio', { name: '与客户同乘' }).check()
  await su.getByRole('checkbox', { name: '客户同意用车试车' }).check()
  await su.getByLabel('试车前里程').fill('20300')
  await su.getByLabel('试车后里程').fill('20304')
  await isSound(su)
  await su.keyboard.press('Control+Enter')
  await su.screenshot({ path: 'test-results/consultation-form.png' })
  await su.getByText('问诊中', { exact: true }).first().waitFor()
  expect(await su.getByRole('button', { name: '完成问诊' }).isDisabled()).toBe(true)
  await su.getByText('每条症状须判断正常或异常（还有1条）').waitFor()

  await su.getByRole('button', { name: '请技师协助' }).click()
  const sheet = su.getByRole('dialog')
  await sheet.getByLabel('要测什么').fill('拆轮看片厚和盘面')
  await sheet.getByLabel('技师').selectOption({ label: '宋立成 技师（二级）' })
  await isSound(su)
  await su.keyboard.press('Control+Enter')
  await su.getByText('待接受').waitFor()

  const song = await store.enter('E007', { width: 390, height: 844 })
  await song.goto(`${store.url}/tech`)
  const help = song.getByRole('region', { name: '请您协助' })
  await help.getByText('拆轮看片厚和盘面').waitFor()
  await isSound(song)
  await song.screenshot({ path: 'test-results/help-phone.png', fullPage: true })
  const button = help.getByRole('button', { name: '接受' })
  expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48)
  await button.click()
  await help.getByRole('button', { name: '报结果' }).click()
  const finding = song.getByRole('dialog', { name: '报结果' })
  await finding.getByRole('radio', { name: '异常' }).click()
  await finding.getByLabel('故障码').fill('c1234 X99')
  await finding.getByLabel('测量值').fill('片厚 9 mm，盘面有硬点')
  await finding.getByRole('button', { name: /^报结果/ }).click()
  await finding.getByText('X99').waitFor()
  await finding.getByLabel('故障码').fill('C1234')
  await song.screenshot({ path: 'test-results/help-report.png' })
  await isSound(song)
  await finding.getByRole('button', { name: /^报结果/ }).click()
  await help.waitFor({ state: 'detached' })
  expect(song.broken).toEqual([])

  // The advisor is told, judges, presumes, explains.
  await su.getByText('C1234').waitFor()
  await su.getByRole('button', { name: '知晓结果' }).click()
  await card.getByRole('radio', { name: '异常' }).check()
  await card.getByRole('radiogroup', { name: '推测原因' }).getByRole('radio').first().check()
  await su.keyboard.press('Control+Enter')
  await su.getByRole('checkbox', { name: '已向客户耐心说明判断结果' }).check()
  await su.getByRole('button', { name: '完成问诊' }).click()
  await su.getByText('已问诊').first().waitFor()

  await su.getByRole('button', { name: '认定外返' }).click()
  await su.getByRole('dialog').getByLabel('说明').fill('片是新的，盘面有硬点')
  await su.keyboard.press('Control+Enter')
  await su.getByText('外返', { exact: true }).waitFor()
  for (const [name, width, height] of sizes) {
    await su.setViewportSize({ width, height })
    await isSound(su)
    expect(await su.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await su.screenshot({ path: `test-results/consultation-${name}.png`, fullPage: true })
  }

  const gu = await store.enter('E004')
  await goTo(gu, `/orders/${orderId}`)
  await gu.getByRole('heading', { name: '问诊表' }).waitFor()
  await gu.screenshot({ path: 'test-results/consultation-order.png', fullPage: true })
  await gu.getByRole('button', { name: '接手', exact: true }).click()
  await gu.getByRole('dialog').getByLabel('接手原因').fill('苏婉宁去接机')
  await gu.keyboard.press('Control+Enter')
  await gu.getByText('从苏婉宁接手工单：苏婉宁去接机').waitFor()
  await gu.getByText('这张工单已由您负责').waitFor()
  await isSound(gu)
  await gu.goto(`${store.url}/print/consultation/${orderId}`)
  await gu.getByText('片厚 9 mm').waitFor()
  await gu.screenshot({ path: 'test-results/print-consultation.png', fullPage: true })
  expect(su.broken).toEqual([])
})
