import { buildWeb, webRoot } from '../server/build.ts'
import { open } from '../server/db.ts'
import { actorOf } from '../server/demo/day.ts'
import { wayOf } from '../server/demo/way.ts'
import { newId } from '../server/id.ts'
import { silent } from '../server/live.ts'
import { serve } from '../server/main.ts'
import { launch } from '../tests/browser.ts'
import { openBulk } from './bulk.ts'
import { labour, part } from './lines.ts'

/** What the web calls a slow 4G connection, and a phone four times as slow as this machine. */
const slow4G = { rttMs: 150, downBits: 1_600_000, upBits: 750_000, cpu: 4 }
const morning = new Date('2026-11-25T10:24:00+08:00')

/**
 * The owner's page on an old phone: from the tap on the link to the first paint, to the sentence that says where the
 * car is, and to every line with its buttons.
 */
export async function measureOwner(share: number) {
  process.env['CHEYI_NOW'] = morning.toISOString()
  process.env['CHEYI_LOG'] = 'silent'
  await buildWeb()
  const own = await openBulk({ orders: 100, cars: 100 })
  const path = await quotedLink(own.appUrl)
  const server = await serve({ appUrl: own.appUrl, port: 0, host: '127.0.0.1', webRoot })
  const browser = await launch()
  const rounds = Math.max(3, Math.round(15 * share))
  const taken: Taken[] = []
  for (let n = 0; n < rounds; n++) taken.push(await once(browser, `http://127.0.0.1:${server.port}${path}`))
  await browser.close()
  await server.close()
  await own.close()
  print(taken)
}

type Taken = {
  readonly paint: number
  readonly headline: number
  readonly lines: number
  readonly bytes: number
}

async function once(browser: Awaited<ReturnType<typeof launch>>, url: string): Promise<Taken> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow4G.rttMs,
    downloadThroughput: slow4G.downBits / 8,
    uploadThroughput: slow4G.upBits / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow4G.cpu })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const begun = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('h1').waitFor()
  const headline = performance.now() - begun
  await page.getByRole('button', { name: '同意' }).first().waitFor()
  const lines = performance.now() - begun
  const needed = bytes
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  )
  await context.close()
  return { paint, headline, lines, bytes: needed }
}

function print(taken: readonly Taken[]) {
  const median = (of: keyof Taken) =>
    taken.map((one) => one[of]).toSorted((a, b) => a - b)[taken.length >> 1]!
  const bytes = median('bytes')
  // The page, its scripts, and what it asks: three times there and back at the least, and the bytes one after another.
  const network = 3 * slow4G.rttMs + (bytes * 8 * 1000) / slow4G.downBits
  console.log(
    `\nowner's page, slow 4G (${slow4G.rttMs} ms, ${slow4G.downBits / 1e6} Mbit/s), CPU ÷ ${slow4G.cpu}, ${taken.length} times`,
  )
  for (const what of ['paint', 'headline', 'lines'] as const)
    console.log(
      `${what.padEnd(10)} ${median(what).toFixed(0).padStart(6)} ms   ratio to the network alone ${(median(what) / network).toFixed(2)}`,
    )
  console.log(
    `${(bytes / 1000).toFixed(0)} kB over the wire; the network alone needs ${network.toFixed(0)} ms`,
  )
}

/** An ordinary car with its quotation sent: the address stands in the message that went out with it. */
async function quotedLink(appUrl: string): Promise<string> {
  const db = open(appUrl)
  const [store] = await db.doors.selectFrom('store').select('id').execute()
  const way = wayOf({ db, live: silent }, store!.id)
  way.at(morning)
  const su = actorOf('E002', 'advisor', 'cashier')
  const { orderId } = await way.receive(su, {
    car: { id: newId(), plate: '沪A7K3Q9', vin: '', brand: '远岑', model: '晏清' },
    owner: { id: newId(), kind: 'person', name: '方知远', phone: '16000002001' },
    broughtBy: '方知远',
    broughtByPhone: '',
    odometerKm: 20_000,
    complaint: '刹车有尖叫声，顺便保养',
    washMode: 'free',
    keyTag: 'K01',
    waitsInStore: true,
  })
  await way.quote(su, orderId, new Date(morning.getTime() + 6 * 3_600_000), lines())
  const body = await way.read(async (reader) => {
    const { body } = await reader
      .selectFrom('message')
      .where('storeId', '=', way.store)
      .where('workOrderId', '=', orderId)
      .select('body')
      .executeTakeFirstOrThrow()
    return body
  })
  await db.close()
  return /\/o\/[\w-]{22}/.exec(body)![0]
}

const lines = () => [
  labour(),
  labour({ code: 'M0104', name: '更换空调滤清器', hoursHundredths: 20 }),
  part({ spec: '215×200×30' }),
]
