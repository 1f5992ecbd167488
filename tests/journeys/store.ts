import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFailed } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildWeb, webRoot } from '../../server/build.ts'
import { serve } from '../../server/main.ts'
import { launch } from '../browser.ts'
import { openWorld, password } from '../world.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The whole product on the ordinary Wednesday, 10:24: database, server, pages, and a browser before it. */
export async function openStore() {
  process.env['CHEYI_NOW'] = '2026-11-25T10:24:00+08:00'
  process.env['CHEYI_LOG'] = 'silent'
  process.env['CHEYI_FILES'] = mkdtempSync(join(tmpdir(), 'cheyi-files-'))
  await buildWeb()
  const world = await openWorld()
  const server = await serve({ appUrl: world.appUrl, port: 0, host: '127.0.0.1', webRoot })
  const browser = await launch()
  const url = `http://127.0.0.1:${server.port}`
  return {
    world,
    url,
    browser,
    enter: (staffNo: string, size?: Size) => enter(browser, url, staffNo, size),
    /** In a browser where somebody else may have been. */
    signIn: (page: Page, staffNo: string) => signIn(page, url, staffNo),
    async close() {
      await browser.close()
      await server.close()
      await world.close()
    },
  }
}
export type Store = Awaited<ReturnType<typeof openStore>>

type Size = { readonly width: number; readonly height: number }
const desk: Size = { width: 1440, height: 900 }

/** A person at a browser of his own, signed in by hand. */
async function enter(browser: Browser, url: string, staffNo: string, size = desk) {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  onTestFailed(async () => {
    if (!page.isClosed()) await page.screenshot({ path: `test-results/${staffNo}-${Date.now()}.png` })
  })
  await signIn(page, url, staffNo)
  return Object.assign(page, { broken, context: () => context }) as Page & {
    readonly broken: readonly string[]
    context: () => BrowserContext
  }
}

async function signIn(page: Page, url: string, staffNo: string) {
  await page.goto(`${url}/sign-in`)
  await page.getByLabel('工号').fill(staffNo)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'))
}

/** A sheet that still slides in is half transparent: what moves and will come to rest is waited for. */
const atRest = `Promise.allSettled(document.getAnimations()
  .filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime)).map((one) => one.finished))`

/** axe finds nothing serious on the page as it stands, and nothing has thrown. */
export async function isSound(page: Page & { readonly broken?: readonly string[] }) {
  await page.evaluate(atRest)
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[]
  }
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((n) => n.html.slice(0, 160))])).toEqual([])
  expect(page.broken ?? []).toEqual([])
}
