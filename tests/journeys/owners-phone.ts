import { onTestFailed } from 'vitest'
import type { Page } from 'playwright-core'
import type { Store } from './store.ts'

/** Where the owner looks, as the last message of his order in the outbox has it. */
export async function addressSent({ world }: Store, orderId: string) {
  const { rows } = await world.owner.query(
    'select body from message where work_order_id = $1 order by id desc',
    [orderId],
  )
  return /\/o\/[\w-]{22}/.exec(rows[0].body)![0]
}

/** An old phone that nobody has signed in on: 390×844, four times as slow. */
export async function ownersPhone({ browser, url }: Store, path: string) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
    isMobile: true,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  onTestFailed(async () => {
    if (!page.isClosed())
      await page.screenshot({ path: `test-results/owner-${Date.now()}.png`, fullPage: true })
  })
  const slow = await context.newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(`${url}${path}`)
  return Object.assign(page, { broken })
}

/** Signs with a finger. */
export async function draw(page: Page) {
  const glass = page.getByRole('img', { name: '在此签字' })
  await glass.evaluate((one) => one.scrollIntoView({ block: 'center' }))
  const box = (await glass.boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 50)
  await page.mouse.down()
  await page.mouse.move(box.x + 140, box.y + 120, { steps: 6 })
  await page.mouse.move(box.x + 220, box.y + 60, { steps: 6 })
  await page.mouse.up()
}

export const wide = (page: Page) => page.evaluate('document.documentElement.scrollWidth')
