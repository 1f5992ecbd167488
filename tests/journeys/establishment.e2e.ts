import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { bay, later, people, signedCar, staff } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('S4', 'S6', 'S79', 'T10')} a post is vacated, and its tasks are seen falling on the next post's open desk`, async () => {
  await signedCar(store.world)
  const zhou = await store.enter('E005')
  await zhou.getByRole('heading', { name: '该您办的' }).waitFor()
  await zhou.getByText('现在没有等您办的事').waitFor()

  const lu = await store.enter('E001')
  await goTo(lu, '/establishment?post=workshop_manager')
  await lu.getByText('21').first().waitFor()
  await isSound(lu)
  await lu.getByRole('complementary', { name: '岗位说明书' }).getByRole('link', { name: '徐海涛' }).click()
  await lu.getByRole('button', { name: '免去' }).click()
  const sheet = lu.getByRole('dialog')
  await sheet.getByRole('radio', { name: '车间主任（兼）' }).check()
  await sheet.getByLabel('原因').fill('专心带教')
  await isSound(lu)
  await sheet.getByRole('button', { name: /^免去/ }).click()
  await sheet.waitFor({ state: 'hidden' })

  const task = zhou.getByRole('listitem').filter({ hasText: '代：车间主任空缺' })
  await task.getByRole('link', { name: /^派工/ }).waitFor()
  await goTo(lu, '/establishment?post=workshop_manager')
  await lu
    .getByRole('row', { name: /车间主任/ })
    .getByText('无人')
    .waitFor()
  await lu.getByText('自 2026-11-25 缺').first().waitFor()
})

test(`${clause('S79', 'S81')} a person leaves in mid-shift: his open page is signed out, and his work waits for another`, async () => {
  const { world } = store
  const { orderId, jobs } = await signedCar(world)
  await world.way.dispatch(people.su, jobs[0]!, people.song.id!, bay('BAY05'), later(0), 30)
  await world.way.start(people.song, jobs[0]!)
  const song = await store.enter('E007', { width: 390, height: 844 })
  await goTo(song, '/tech')
  await song.getByRole('button', { name: /^完工自检/ }).waitFor()

  const lu = await store.enter('E001')
  await goTo(lu, `/establishment/people/${staff('E007')}`)
  await isSound(lu)
  await lu.getByRole('button', { name: '离职' }).click()
  const sheet = lu.getByRole('dialog')
  await sheet.getByText('停表，退回待派工，工位让出来').waitFor()
  await sheet.getByLabel('原因').fill('家中急事')
  await lu.keyboard.press('Control+Enter')
  await sheet.waitFor({ state: 'hidden' })

  await song.waitForURL((at) => at.pathname.startsWith('/sign-in'))
  await lu.getByText(/退出登录 1 处/).waitFor()
  await lu.getByRole('button', { name: '复职' }).waitFor()
  await isSound(lu)
  const su = await store.enter('E002')
  await su.getByText('作业待派工').first().waitFor()
  await goTo(su, `/orders/${orderId}`)
  expect(await su.getByRole('button', { name: /^派工/ }).last().isEnabled()).toBe(true)
})
