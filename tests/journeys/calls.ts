import { expect } from 'vitest'
import type { Store } from './store.ts'

export type Hand = Awaited<ReturnType<Store['enter']>>

export async function takeCar(page: Hand, plate: string) {
  await page.getByLabel('车牌 / 手机尾号 / 姓名').fill(plate.slice(-5))
  await page.getByRole('option', { name: new RegExp(plate.slice(-5)) }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('TEXTAREA')
}

export async function addWork(page: Hand, typed: string) {
  const find = page.getByRole('combobox', { name: '找套餐、工时、配件' })
  await find.fill(typed)
  await page.getByRole('listbox', { name: '目录' }).getByRole('option').first().waitFor()
  await find.press('Enter')
  await expect.poll(() => find.inputValue()).toBe('')
}

/** From the chosen time on: what is told, read back, and the customer's yes. */
export async function finish(page: Hand) {
  await page.getByRole('radio', { name: /可行/, checked: true }).waitFor()
  await page.getByRole('checkbox', { name: /已告知请带/ }).check()
  await page.getByRole('checkbox', { name: /估价已说明/ }).check()
  await page.getByText('您看对吗？').waitFor()
  await page.getByRole('button', { name: /客户说对，保存/ }).click()
  await page.waitForURL(/\/bookings\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: /预约 YY-/ }).waitFor()
}

export const focused = (page: { evaluate: (text: string) => Promise<unknown> }) =>
  page.evaluate('document.activeElement.tagName')
