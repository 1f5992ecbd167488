import { randomInt, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRequestContext, Browser } from 'playwright-core'
import { demoPassword } from '../server/demo/load.ts'
import { launch } from '../tests/browser.ts'
import { nobody, shotsOf, shotsOfNobody, type Glass, type Shot } from './shots.ts'

const sizes = {
  desk: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  television: { width: 1920, height: 1080 },
} as const
const everyday: readonly Glass[] = ['desk', 'tablet', 'phone']
const people = ['E002', 'E001', 'E003', 'E004', 'E005', 'E006', 'E007', 'E009', nobody]

type Shooting = {
  readonly url: string
  readonly folder: string
  /** Of all shots these names; none is all. */
  readonly only: readonly string[]
  /** From the head of the page to its foot, not only what the glass shows. */
  readonly whole?: boolean
}

/** Every shot of the list, person by person and glass by glass. */
export async function shoot(shooting: Shooting) {
  await mkdir(shooting.folder, { recursive: true })
  const browser = await launch()
  try {
    for (const who of people) await shootAs(browser, shooting, who)
  } finally {
    await browser.close()
  }
}

async function shootAs(browser: Browser, shooting: Shooting, who: string) {
  const { url, only } = shooting
  const counter = await contextOf(browser, url, 'desk', who || 'E001')
  const list = (await (who === nobody ? shotsOfNobody : shotsOf)(desk(counter.request, url))).filter(
    ([name, whose]) => whose === who && (only.length === 0 || only.includes(name)),
  )
  await counter.close()
  for (const glass of [...everyday, 'television'] as const) {
    const here = list.filter(([, , , { on = everyday } = {}]) => on.includes(glass))
    // What is done for one picture stays in its browser: a draft there would begin the next.
    const [plain, played] = [here.filter((shot) => !shot[3]?.first), here.filter((shot) => shot[3]?.first)]
    for (const some of [plain, ...played.map((shot) => [shot])])
      if (some.length > 0) await shootOn(browser, shooting, who, glass, some)
  }
}

async function shootOn(
  browser: Browser,
  { url, folder, whole = false }: Shooting,
  who: string,
  glass: Glass,
  list: readonly Shot[],
) {
  const context = await contextOf(browser, url, glass, who)
  const page = await context.newPage()
  for (const [name, , path, { first } = {}] of list) {
    const file = `${name}-${sizes[glass].width}.png`
    await page.goto(`${url}${path}`)
    await page.waitForLoadState('networkidle').catch(() => {})
    await first?.(page)
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(folder, file), fullPage: whole })
    console.log(file)
  }
  await context.close()
}

/** One browser before one glass, signed in where somebody sits before it. */
async function contextOf(browser: Browser, url: string, glass: Glass, who: string) {
  const viewport = sizes[glass]
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(15_000)
  if (who === nobody) return context
  const page = await context.newPage()
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('工号').fill(who)
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'))
  await page.close()
  return context
}

/** What the list needs to know of the store; what this person may not read is not there. */
const desk = (request: APIRequestContext, url: string) => ({
  async get<T>(path: string) {
    const got = await request.get(`${url}/api${path}`)
    return got.ok() ? ((await got.json()) as T) : undefined
  },
  /** A code of the lounge's television, good once. */
  async screenCode() {
    const code = String(randomInt(10_000_000, 99_999_999))
    const got = await request.post(`${url}/api/screens/${randomUUID()}/register`, {
      headers: { 'idempotency-key': randomUUID() },
      data: { name: `休息区 ${code.slice(0, 4)}`, shows: 'all', code },
    })
    return got.ok() ? code : ''
  },
})
export type Desk = ReturnType<typeof desk>
