import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { staff } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

const song = () => staff('E007')
const cellOf = (page: Page, day: string) => page.locator(`[data-cell="${song()} ${day}"]`)
const planned = async (day: string) => {
  const { rows } = await store.world.owner.query(
    "select code from shift where staff_id = $1 and day = $2 and state = 'planned'",
    [song(), day],
  )
  return rows.map(({ code }) => code as string)
}

/** The next day on which he works. */
async function firstAtWork() {
  const { rows } = await store.world.owner.query(
    "select day::text from shift where staff_id = $1 and day > '2026-11-25' and not rest and state = 'planned' order by day",
    [song()],
  )
  return rows[0].day as string
}

test(`${clause('S79')} the plan is set by letters, an absence cuts today's shift, and the person sees it on his phone`, async () => {
  const lu = await store.enter('E001')
  await goTo(lu, '/establishment/shifts')
  const day = await firstAtWork()
  const [before] = await planned(day)
  const cell = cellOf(lu, day)
  await cell.waitFor()
  await isSound(lu)
  await cell.focus()
  await lu.keyboard.press('Delete')
  await expect.poll(() => planned(day)).not.toEqual([before])
  await expect.poll(() => cell.getAttribute('title')).toContain('休')
  await cell.focus()
  await lu.keyboard.press(before!.toLowerCase())
  await expect.poll(() => planned(day)).toEqual([before])

  const today = cellOf(lu, '2026-11-25')
  await lu.getByRole('button', { name: '登记离岗' }).first().click()
  const sheet = lu.getByRole('dialog')
  await sheet.getByLabel('人员').selectOption(song())
  await sheet.getByRole('radio', { name: '培训' }).check()
  await sheet.getByRole('button', { name: '到下班' }).click()
  await sheet.getByLabel('事由').fill('厂家技术培训')
  await isSound(lu)
  await sheet.getByRole('button', { name: '登记' }).click()
  await sheet.waitFor({ state: 'hidden' })
  await expect.poll(() => today.getAttribute('title')).toContain('培训')

  const phone = await store.enter('E007', { width: 390, height: 844 })
  await goTo(phone, '/shifts')
  await phone.getByText('培训').first().waitFor()
  await isSound(phone)
})
