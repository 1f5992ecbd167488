import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { people, type World } from '../world.ts'

// What people do at the pages, by role and label: one function for each station.

/** Receives a car that is on file: a plate in any notation, the odometer, the owner's words. */
export async function receive(page: Page, typed: string, km: string, words: string) {
  await page.getByRole('heading', { name: '该您办的' }).waitFor()
  await page.keyboard.press('n')
  const find = page.getByRole('combobox', { name: '车牌、手机尾号' })
  await find.fill(typed)
  await page.getByRole('listbox', { name: '找到的车' }).getByRole('option').nth(1).waitFor()
  await find.press('Enter')
  await page.getByLabel('里程（公里）').fill(km)
  await page.getByLabel('客户原话').fill(words)
  await page.getByRole('radio', { name: '免费洗车' }).check()
  await page.getByRole('radio', { name: '在店等' }).check()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/orders\/[\w-]+$/)
  return /orders\/([\w-]+)/.exec(page.url())![1]!
}

/** The walk-round has been done meanwhile, at the tablet: writing the quotation is next. */
export async function inspected({ way }: World, page: Page, order: string) {
  await way.inspect(people.su, order)
  await page.reload()
  await page
    .getByRole('button', { name: /^写报价/ })
    .first()
    .click()
  await page.getByRole('combobox', { name: '找套餐、工时、配件' }).waitFor()
}

/** Adds lines by what is typed into the catalogue's field, promises, and sends. */
export async function quote(page: Page, finds: readonly string[]) {
  const find = page.getByRole('combobox', { name: '找套餐、工时、配件' })
  for (const typed of finds) {
    await find.fill(typed)
    await page.getByRole('listbox', { name: '目录' }).getByRole('option').first().waitFor()
    await find.press('Enter')
    await expect.poll(() => find.inputValue()).toBe('')
  }
  await page.getByRole('group', { name: '常用时间' }).getByRole('button').last().click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('已送，等客户答复').first().waitFor()
}

export async function answerAndSign(page: Page, order: string) {
  await goTo(page, `/orders/${order}`)
  await page
    .getByRole('button', { name: /^客户答复/ })
    .last()
    .click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: /^全部同意/ }).click()
  for (const consent of ['金额', '交车日期', '交车钟点'])
    await sheet.getByRole('checkbox', { name: consent }).check()
  await sheet.getByLabel('答复人').fill('车主本人')
  await sheet.getByRole('button', { name: /^记下答复/ }).click()
  await sign(page)
}

export async function sign(page: Page) {
  const sheet = page.getByRole('dialog').filter({ hasText: '内容指纹' })
  const glass = sheet.getByRole('img', { name: '在此签字' })
  await glass.scrollIntoViewIfNeeded()
  await expect.poll(async () => (await glass.boundingBox())?.width ?? 0).toBeGreaterThan(100)
  // The sheet slides in: the pen waits until it stands.
  let before = -1
  await expect
    .poll(async () => {
      const x = (await glass.boundingBox())!.x
      const still = x === before
      before = x
      return still
    })
    .toBe(true)
  const box = (await glass.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 40)
  await page.mouse.down()
  for (let i = 1; i <= 8; i++) await page.mouse.move(box.x + 30 + i * 22, box.y + 40 + (i % 2 ? 24 : -6))
  await page.mouse.up()
  await sheet.getByRole('button', { name: /^签字认可/ }).click()
  await sheet.waitFor({ state: 'hidden' })
}

/** Dispatches every open job to somebody by name, with the explanation. */
export async function dispatch(page: Page, who: string) {
  await page.getByRole('button', { name: /^派工/ }).last().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: new RegExp(who) }).check()
  await sheet.getByLabel('施工前说明').fill('先量制动片厚度，再拆装')
  await sheet.getByRole('button', { name: /^派工 \d+ 项/ }).click()
  return sheet
}

/** The technician hears, starts, and finishes with his self-check, one job after the other. */
export async function work(page: Page, jobs: number) {
  for (let i = 0; i < jobs; i++) {
    await page.getByRole('button', { name: /^听取说明/ }).click()
    await page.getByRole('button', { name: /^开工/ }).click()
    await page.getByRole('button', { name: /^完工自检/ }).click()
    const sheet = page.getByRole('dialog')
    for (const box of await sheet.getByRole('checkbox').all()) await box.check()
    await sheet.getByRole('button', { name: /^签字完工/ }).click()
    await sheet.waitFor({ state: 'hidden' })
  }
  await page.getByText('现在没有派给您的作业').waitFor()
}

export async function pass(page: Page, order: string) {
  await goTo(page, `/orders/${order}`)
  await page.getByRole('button', { name: /^终检/ }).last().click()
  const sheet = page.getByRole('dialog')
  for (const box of await sheet.getByRole('checkbox').all()) await box.check()
  await sheet.getByRole('button', { name: /^终检合格/ }).click()
  await sheet.waitFor({ state: 'hidden' })
}

export async function settle(page: Page, order: string, km: string) {
  await goTo(page, `/orders/${order}/settlement`)
  await page.getByLabel('出厂里程').fill(km)
  const returned = page.getByRole('radio', { name: '客户收回' })
  await returned.check()
  await page.getByRole('button', { name: /^结算/ }).click()
  await page.getByRole('radio', { name: '微信' }).waitFor()
}

/** Takes an amount in a means; without one, what is open. */
export async function pay(page: Page, means: string, yuan?: string) {
  await page.getByRole('radio', { name: means }).check()
  if (yuan) await page.getByLabel('金额（元）').fill(yuan)
  await page.getByRole('button', { name: /^收款/ }).click()
}

/** Inside the house no page is loaded anew; drafts and streams go on. */
export async function goTo(page: Page, path: string) {
  await page.goto(new URL(path, page.url()).toString())
  await page.getByRole('main').first().waitFor()
}
