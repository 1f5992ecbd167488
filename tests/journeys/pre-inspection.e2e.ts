import { randomUUID as uuid } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import bwip from 'bwip-js/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem } from '../bookings.ts'
import { clause } from '../clause.ts'
import { arrival, people } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'
import {
  body,
  choose,
  confirm,
  engineRoom,
  greet,
  identify,
  shoot,
  sign,
  spareAndGauges,
  step,
} from './walk-round.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

const vin = 'LSJA24U62JG269225'
const tablet = { width: 1024, height: 768 }

/** A car that was booked the day before, and has just been received. */
async function arrived(ownVin: string, km = 41_900) {
  const car = await knownCar(store.world)
  await store.world.owner.query('update vehicle set vin = $2 where id = $1', [car.carId, ownVin])
  store.world.clock.set(new Date('2026-11-24T10:00:00+08:00'))
  const ding = await store.world.enter('E003')
  const form = bookingForm(car, { startsAt: '2026-11-25T10:15:00+08:00', items: [labourItem('M0102')] })
  expect((await ding.post(`/appointments/${uuid()}/register`, form)).status).toBe(200)
  const came = {
    ...arrival({ km }),
    car: { known: car.carId },
    owner: { known: car.ownerId },
    broughtBy: '沈知微',
  }
  return { ...car, ...(await store.world.way.receive(people.su, came)) }
}

const landed = async (visitId: string) => {
  const { rows } = await store.world.owner.query(
    `select version, state, signer, odometer_km, (select count(*)::int from inspection_photo f where f.pre_inspection_id = p.id) as photos,
       (select count(*)::int from damage_mark m where m.pre_inspection_id = p.id) as marks
     from pre_inspection p where visit_id = $1 order by version`,
    [visitId],
  )
  return rows
}

test(`${clause('S46', 'S48', 'S49', 'S51', 'S52', 'S53', 'S54', 'S55', 'S56', 'S57', 'S58')} the whole walk-round with the line cut twice: photographed, signed on the glass, and landed once`, async () => {
  const { plate, visitId, orderId } = await arrived(vin)
  const su = await store.enter('E002', tablet)
  await su.goto(`${store.url}/inspect`)
  await su.getByRole('heading', { name: /等预检的车/ }).waitFor()
  await isSound(su)
  await su
    .getByRole('link')
    .filter({ hasText: plate.slice(2) })
    .click()
  await su.getByRole('timer').waitFor()
  await expect.poll(() => su.getByRole('button', { name: /^客户签名/ }).isDisabled()).toBe(true)

  await greet(su)
  await choose(su, '打开引擎盖并支好', '已做')
  await isSound(su)

  await identify(su, 'LSJA24U62JG26922O')
  await su.getByText(/不使用字母 I、O、Q/).waitFor()
  await identify(su, 'LDC613P23A1305189')
  await su.getByText(/与档案不一致：档案尾号 269225/).waitFor()
  await identify(su, vin)
  await shoot(su, '拍车架号')
  await expect.poll(() => su.getByText('待传').count()).toBe(0)
  // The page itself is on the tablet before the line goes.
  await su.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await su.waitForFunction(async () =>
    (await (await caches.open('inspect-shell')).keys()).some(({ url }) => url.includes('SignaturePad')),
  )

  await su.context().setOffline(true)
  await su.getByText(/^离线 · 没有待传的照片/).waitFor()
  await engineRoom(su)
  await su.reload()
  await su.getByRole('heading', { name: '引擎室油水' }).waitFor()
  await body(su)
  await su.getByText(/^离线 · 5 张照片待上传/).waitFor()
  await isSound(su)

  await su.context().setOffline(false)
  await su.getByText('已连接').waitFor()
  await su.context().setOffline(true)
  await spareAndGauges(su, '41800')
  await su.getByText(/小于接车时登记的 41,900 公里/).waitFor()
  await su.getByLabel('里程（公里）').fill('41912')
  await shoot(su, '拍仪表')
  await isSound(su)
  await step(su, /贵重物品/)
  await choose(su, '车上有贵重物品吗？', '有，封袋交前台保管')
  await su.getByRole('checkbox', { name: '电脑', exact: true }).click()
  await su.getByLabel('封袋编号').fill('F012')
  await sign(su)
  await isSound(su)
  await confirm(su)
  await su.getByRole('heading', { name: '已签，等上传' }).waitFor()
  expect(await landed(visitId)).toEqual([])
  await su.reload()
  await su.getByRole('heading', { name: '已签，等上传' }).waitFor()

  await su.context().setOffline(false)
  await su.getByRole('heading', { name: '预检表已交' }).waitFor()
  await su.reload()
  await su.getByRole('heading', { name: '预检表已交' }).waitFor()
  expect(await landed(visitId)).toEqual([
    { version: 1, state: 'signed', signer: '沈知微', odometer_km: 41_912, photos: 7, marks: 1 },
  ])

  await goTo(su, `/orders/${orderId}`)
  await su.getByText('封袋交前台保管').waitFor()
  await su
    .getByText(/YJ-261125-0001/)
    .first()
    .waitFor()
  await isOnPaper(su, orderId)
})

async function isOnPaper(page: Awaited<ReturnType<Store['enter']>>, orderId: string) {
  const su = await store.world.enter('E002')
  const [sheet] = (await su.get(`/work-orders/${orderId}/pre-inspections`)).body.sheets
  await page.goto(`${store.url}/print/pre-inspection/${sheet.id}`)
  await page.getByRole('heading', { name: '车辆预检表（预检交接单）' }).waitFor()
  for (const words of ['YJ-261125-0001', '右后翼子板', '41,912', 'F012'])
    await page.getByText(words).first().waitFor()
}

test(`${clause('S58')} two tablets at one car: the second is told whose sheet stands, keeps its own, and writes another version`, async () => {
  const { visitId, orderId } = await arrived('LDC613P23A1305189', 42_000)
  const gu = await store.enter('E004', { width: 390, height: 844 })
  await gu.goto(`${store.url}/inspect`)
  await gu.getByRole('heading', { name: /等预检的车/ }).waitFor()
  await isSound(gu)
  await gu.goto(`${store.url}/inspect/${visitId}`)
  await gu.getByRole('timer').waitFor()
  await greet(gu)
  await choose(gu, '打开引擎盖并支好', '已做')
  await identify(gu, 'LDC613P23A1305189')
  await isSound(gu)
  await engineRoom(gu)
  await step(gu, /车身一圈/)
  await gu.getByRole('button', { name: '其余完好' }).click()
  await gu.getByLabel('拍左前').setInputFiles(large())
  await gu.getByText('这张照片（40.0 MB）打不开，请重拍').waitFor()
  await gu.getByLabel('拍不了照（写原因）').fill('大雨')
  await isSound(gu)
  expect(await gu.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await spareAndGauges(gu, '42000')
  await step(gu, /贵重物品/)
  await choose(gu, '车上有贵重物品吗？', '没有')
  // Meanwhile the colleague hands in his.
  await store.world.way.inspect(people.su, orderId)
  await step(gu, /客户签名/)
  await gu.getByLabel('签字人').fill('沈知微')
  await sign(gu)
  await isSound(gu)
  await confirm(gu)
  await gu.getByText(/苏婉宁已在\d\d:\d\d交了这辆车的预检表YJ-/).waitFor()
  await isSound(gu)
  await gu.getByRole('button', { name: '用这一份另写一版' }).click()
  await sign(gu)
  await confirm(gu)
  await gu.getByRole('heading', { name: '预检表已交' }).waitFor()
  expect((await landed(visitId)).map(({ version, state }) => [version, state])).toEqual([
    [1, 'replaced'],
    [2, 'signed'],
  ])
})

test(`${clause('S50', 'S54', 'S58')} one tablet, two advisors: nothing is signed while a photo is made ready; the answer is lost, a colleague signs in, and the sheet waits for its writer`, async () => {
  const { visitId } = await store.world.way.receive(people.su, arrival({ km: 43_000 }))
  const su = await store.enter('E002', tablet)
  await su.goto(`${store.url}/inspect/${visitId}`)
  await su.getByRole('timer').waitFor()
  await greet(su)
  await choose(su, '打开引擎盖并支好', '已做')
  await identify(su, 'LGXFN5XD6RJ795874')
  await engineRoom(su)
  await step(su, /车身一圈/)
  await su.getByRole('button', { name: '其余完好' }).click()
  await su.getByLabel('拍不了照（写原因）').fill('大雨')
  await spareAndGauges(su, '43000')
  await step(su, /贵重物品/)
  await choose(su, '车上有贵重物品吗？', '没有')
  await step(su, /油表 里程/)
  const ready = await held(su)
  await shoot(su, '拍仪表')
  await sign(su)
  await su.getByText('照片还在处理，马上就好').waitFor()
  expect(await su.getByRole('button', { name: /^确认并交表/ }).isDisabled()).toBe(true)
  await ready()
  await sign(su)
  await su.context().route('**/record', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await confirm(su)
  await su.getByRole('heading', { name: '已签，等上传' }).waitFor()
  await expect.poll(() => landed(visitId)).toHaveLength(1)

  await store.signIn(su, 'E004')
  await su.goto(`${store.url}/inspect`)
  await su.getByText('顾').first().waitFor()
  await su.goto(`${store.url}/inspect/${visitId}`)
  await su.getByRole('heading', { name: '苏婉宁填写，客户已签，等上传' }).waitFor()
  await isSound(su)
  await su.context().unroute('**/record')
  await su.getByRole('link', { name: '苏婉宁登录' }).click()
  await store.signIn(su, 'E002')
  await su.goto(`${store.url}/inspect/${visitId}`)
  await su.getByRole('heading', { name: '预检表已交' }).waitFor()
  expect(await landed(visitId)).toMatchObject([{ version: 1, state: 'signed', photos: 1 }])
})

/** The tablet takes its time over the next picture. @returns to let it go on */
async function held(page: Awaited<ReturnType<Store['enter']>>) {
  await page.evaluate(`{
    const drawn = window.createImageBitmap
    const ready = new Promise((go) => (window.ready = go))
    window.createImageBitmap = async (file) => (await ready, drawn(file))
  }`)
  return () => page.evaluate('window.ready()')
}

/** 40 MB that no browser can draw. */
function large() {
  const file = join(mkdtempSync(join(tmpdir(), 'cheyi-photo-')), 'large.jpg')
  writeFileSync(file, Buffer.alloc(40 * 1024 * 1024, 7))
  return file
}

test(`${clause('S52')} the VIN is read from the car by the camera, and a scanner that is not the browser's own does it too`, async () => {
  const printed = 'LFV2A2150J3000018'
  const came = arrival({ km: 44_000 })
  const { visitId } = await store.world.way.receive(people.su, {
    ...came,
    car: { ...came.car, vin: printed },
  })
  const su = await store.enter('E002', tablet)
  await su.addInitScript(cameraShows, barsOf(printed))
  await su.goto(`${store.url}/inspect/${visitId}`)
  await step(su, /车牌/)
  await su.getByRole('button', { name: '扫条码' }).click()
  await expect.poll(() => su.getByLabel('车架号（17 位）').inputValue()).toBe(printed)
  await su.locator('#vin-says').getByText('与档案一致').waitFor()
  await expect.poll(() => su.locator('video').count()).toBe(0)
})

/** Widths of dark and light in turn, as the plate on the post of a door has them. */
function barsOf(text: string) {
  const [code] = bwip.raw('code39', text)
  if (!code || !('sbs' in code)) throw new Error('no bars')
  return code.sbs
}

/** In the page: a camera that looks at such a plate, and no scanner of the browser's own. */
function cameraShows(bars: number[]) {
  Object.assign(window, { BarcodeDetector: undefined })
  navigator.mediaDevices.getUserMedia = () => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 1280, height: 720 })
    const context = canvas.getContext('2d')!
    const draw = () => {
      context.fillStyle = '#ddd'
      context.fillRect(0, 0, 1280, 720)
      context.fillStyle = '#222'
      let x = 120
      for (const [n, width] of bars.entries()) {
        if (n % 2 === 0) context.fillRect(x, 260, width * 3, 200)
        x += width * 3
      }
    }
    setInterval(draw, 50)
    draw()
    return Promise.resolve(canvas.captureStream(20))
  }
}
