import type { Page } from 'playwright-core'

// The walk-round at the tablet, by role and label.

/** A photo as a camera hands it over: one white point is enough of a picture. */
export const photo = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
}

export const step = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '预检步骤' }).getByRole('button', { name }).click()

export const choose = (page: Page, group: string | RegExp, option: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true }).click()

export async function greet(page: Page) {
  const greeting = page.getByRole('group', { name: '迎接' })
  for (const tick of await greeting.getByRole('checkbox').all()) await tick.click()
  await page
    .getByRole('radiogroup', { name: '客户在车旁' })
    .getByRole('radio', { name: '客户在车旁' })
    .click()
}

export const shoot = (page: Page, label: string, picture = photo) =>
  page.getByLabel(label, { exact: true }).setInputFiles(picture)

export async function identify(page: Page, vin: string) {
  await step(page, /车牌/)
  await choose(page, '车牌与档案一致', '与档案一致')
  await page.getByLabel('车架号（17 位）').fill(vin)
}

export async function engineRoom(page: Page) {
  await step(page, /引擎室油水/)
  await page.getByRole('button', { name: '全部正常' }).click()
}

/** All around, the four corners, and a dent with its photo. */
export async function body(page: Page, picture = photo) {
  await step(page, /车身一圈/)
  await page.getByRole('button', { name: '其余完好' }).click()
  for (const corner of ['左前', '右前', '右后', '左后']) await shoot(page, `拍${corner}`, picture)
  await choose(page, '标记类型', '凹陷')
  await page.getByRole('button', { name: '11 右后翼子板' }).click()
  await choose(page, '大小', '3–10')
  await shoot(page, '拍右后翼子板', picture)
}

export async function spareAndGauges(page: Page, km: string) {
  await step(page, /备胎/)
  await page.getByRole('button', { name: '全部正常' }).click()
  await step(page, /油表 里程/)
  await page.getByLabel('里程（公里）').fill(km)
  await choose(page, '油量', '5/8')
  await choose(page, '车钥匙', '1 把')
  await page.getByRole('checkbox', { name: '行驶证', exact: true }).click()
  await page.getByRole('button', { name: '全部正常' }).click()
}

/** With the hand on the glass. */
export async function sign(page: Page) {
  await step(page, /客户签名/)
  const glass = page.getByRole('img', { name: '在此签字' })
  await glass.waitFor()
  await glass.scrollIntoViewIfNeeded()
  const box = (await glass.boundingBox())!
  await page.mouse.move(box.x + 60, box.y + 60)
  await page.mouse.down()
  for (let i = 1; i <= 8; i++) await page.mouse.move(box.x + 60 + i * 22, box.y + 60 + (i % 2 ? 24 : -6))
  await page.mouse.up()
}

export const confirm = (page: Page) => page.getByRole('button', { name: /^确认并交表/ }).click()
