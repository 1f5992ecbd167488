// `npm run screenshots`: the pages of the demo store at 1440×900, 1024×768 and 390×844 into docs/screenshots. A
// database of its own, so that nothing of yours is shown.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb, webRoot } from '../server/build.ts'
import { demoPassword, loadDemo } from '../server/demo/load.ts'
import { embedded } from '../server/embedded.ts'
import { serve } from '../server/main.ts'
import { migrate } from '../server/migrate.ts'
import { launch } from '../tests/browser.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const
type Shot = readonly [name: string, who: string, path: string]

process.env['CHEYI_NOW'] ??= '2026-11-24T15:24:00+08:00'
const folder = new URL('../docs/screenshots/', import.meta.url).pathname
await mkdir(folder, { recursive: true })
await buildWeb()
const dir = await mkdtemp(join(tmpdir(), 'cheyi-shots-'))
const database = await embedded({ dir, durable: false })
await migrate(database.ownerUrl)
await loadDemo({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, say: console.log })
const server = await serve({ appUrl: database.appUrl, port: 0, host: '127.0.0.1', webRoot })
const browser = await launch()
const url = `http://127.0.0.1:${server.port}`
try {
  for (const who of ['E002', 'E001', 'E003', 'E004', 'E005', 'E006', 'E007']) await shootAs(who)
} finally {
  await browser.close()
  await server.close()
  await database.stop()
  await rm(dir, { recursive: true, force: true })
}

async function shootAs(who: string) {
  for (const viewport of sizes) {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await page.goto(`${url}/sign-in`)
    await page.getByLabel('工号').fill(who)
    await page.getByLabel('密码').fill(demoPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'))
    for (const [name, , path] of (await shots(context)).filter((shot) => shot[1] === who)) {
      await page.goto(`${url}${path}`)
      await page.waitForLoadState('networkidle').catch(() => {})
      await page.waitForTimeout(300)
      await page.screenshot({ path: `${folder}${name}-${viewport.width}.png` })
      console.log(`${name}-${viewport.width}.png`)
    }
    await context.close()
  }
}

/** What is shown of whom; the ids are those of this demo store. */
async function shots(context: {
  request: { get: (url: string) => Promise<{ json: () => Promise<unknown> }> }
}) {
  const get = async <T>(path: string) => (await (await context.request.get(`${url}/api${path}`)).json()) as T
  const { orders = [] } = await get<{ orders?: { id: string; state: string }[] }>('/work-orders?limit=50')
  const inState = (state: string) => orders.find((order) => order.state === state)?.id ?? ''
  const calls = await get<{ id: string; own: boolean }[]>('/follow-ups').catch(() => [])
  const { rows: cars = [] } = await get<{ rows?: { id: string }[] }>('/files/cars')
  const car = cars[0]?.id ?? ''
  const { rows: warned = [] } = await get<{ rows?: { id: string }[] }>('/warranty-standings').catch(() => ({
    rows: [],
  }))
  const claimed = warned[0]?.id ?? ''
  const { rows: bookings = [] } = await get<{ rows?: { id: string }[] }>(
    '/appointments?day=2026-11-25&state=failing',
  ).catch(() => ({ rows: [] }))
  const booking = bookings[0]?.id ?? ''
  const call = Array.isArray(calls) ? calls.find((one) => !one.own)?.id : undefined
  return [
    ['desk', 'E002', '/'],
    ['receptions', 'E002', '/reception'],
    ['reception', 'E002', '/reception/new'],
    ['orders', 'E002', '/orders'],
    ['order', 'E002', `/orders/${inState('working')}`],
    ['quotation', 'E002', `/orders/${inState('quoted')}/quotation`],
    ['settlement', 'E002', `/orders/${inState('settled')}/settlement`],
    ['outbox', 'E002', '/outbox'],
    ['print-order', 'E002', `/print/order/${inState('working')}`],
    ['print-settlement', 'E002', `/print/settlement/${inState('settled')}`],
    ['cars', 'E002', '/files/cars'],
    ['car', 'E002', `/files/cars/${car}`],
    ['warranty', 'E004', `/files/cars/${claimed}/warranty`],
    ['warned', 'E004', '/warranty'],
    ['demands', 'E004', '/warranty/demands'],
    ['warranty-rules', 'E005', '/warranty/rules'],
    ['customers', 'E002', '/files/customers'],
    ['establishment', 'E001', '/establishment'],
    ['people', 'E001', '/establishment/people'],
    ['shifts', 'E001', '/establishment/shifts'],
    ['patterns', 'E001', '/establishment/patterns'],
    ['calendar', 'E001', '/establishment/calendar'],
    ['imports', 'E001', '/settings/imports'],
    ['exports', 'E001', '/settings/exports'],
    ['models', 'E001', '/settings/catalogue'],
    ['parts', 'E001', '/settings/catalogue/parts'],
    ['packages', 'E001', '/settings/catalogue/packages'],
    ['settings', 'E001', '/settings'],
    ['screens', 'E001', '/settings/screens'],
    ['rights', 'E001', '/settings/rights'],
    ['administrators', 'E006', '/settings/administrators'],
    ['accounts', 'E006', '/settings/accounts'],
    ['act-log', 'E003', '/settings/acts'],
    ['sign-in-log', 'E003', '/settings/sign-ins'],
    ['bookings', 'E003', '/bookings?day=2026-11-25'],
    ['bookings-week', 'E003', '/bookings?day=2026-11-25&view=week'],
    ['booking-call', 'E003', '/bookings/new'],
    ['booking', 'E003', `/bookings/${booking}`],
    ['booking-list', 'E003', '/bookings/list'],
    ['bays', 'E003', '/bookings/resources'],
    ['print-booking', 'E003', `/print/booking/${booking}`],
    ['picking', 'E003', '/bookings/parts'],
    ['booking-figures', 'E003', '/bookings/figures'],
    ['print-picking', 'E003', '/print/picking/2026-11-25'],
    ['follow-up', 'E003', `/follow-ups/${call ?? ''}`],
    ['technician', 'E007', '/tech'],
  ] as const satisfies readonly Shot[]
}
