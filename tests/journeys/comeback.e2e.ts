import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { bay, later, morning, ordinaryLines, people } from '../world.ts'
import { goTo } from './car.ts'
import { comesBack } from './comes-back.ts'
import { addressSent, draw, ownersPhone, wide } from './owners-phone.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('R2.3', 'S73', 'S75')} a comeback is seen in the consultation, quoted in one tap at the store's cost, signed for nothing, done and settled`, async () => {
  const { way, owner } = store.world
  const orderId = await comesBack(store.world, ordinaryLines().slice(1), '空调又有异味')
  await way.inspect(people.su, orderId)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/consultation`)
  await su.getByText('到 2026-12-04 或 22,010 km，先到为准').waitFor()
  await su.getByText('质量保证期内无偿返修').first().waitFor()
  await su.getByRole('button', { name: '认定外返' }).click()
  await su.getByRole('dialog').getByLabel('说明').fill('滤芯没有装到位')
  await su.keyboard.press('Control+Enter')
  await su.getByText('外返', { exact: true }).waitFor()

  // The same labour and the same part in one tap: the store pays, the customer's total is nothing.
  await goTo(su, `/orders/${orderId}/quotation`)
  const offer = su.getByRole('group', { name: '可加入' }).getByRole('button', { name: /^返修，本店承担/ })
  await offer.getByText('到 2026-12-04 或 22,010 km，先到为准').waitFor()
  await isSound(su)
  await su.screenshot({ path: 'test-results/comeback-offer.png' })
  await offer.click()
  await offer.waitFor({ state: 'detached' })
  const lines = su.locator('tr[data-line]')
  await expect.poll(() => lines.count()).toBe(2)
  for (const line of await lines.all()) expect(await line.getByLabel(/付费/).inputValue()).toBe('internal')
  await su.getByText('2 项，含税；全部付费方共 88.00').waitFor()
  expect(await su.locator('.qt-total .sum-up').innerText()).toMatch(/¥\s*0\.00/)
  await su.getByRole('group', { name: '常用时间' }).getByRole('button').last().click()
  await isSound(su)
  await su.screenshot({ path: 'test-results/comeback-quoted.png' })
  await su.keyboard.press('Control+Enter')
  await su.getByText('已送，等客户答复').first().waitFor()

  const his = await ownersPhone(store, await addressSent(store, orderId))
  await his.getByText('您付 0').first().waitFor()
  await his.getByText('本店承担 30.00').waitFor()
  await his.getByText('本店承担 58.00').waitFor()
  for (const yes of await his.getByRole('button', { name: '同意' }).all()) await yes.tap()
  await his.getByRole('checkbox', { name: /同意金额：我付 ¥0.00/ }).check()
  await his.getByRole('checkbox', { name: /同意日期/ }).check()
  await his.getByRole('checkbox', { name: /同意时间/ }).check()
  await his.getByLabel('您的姓名').fill('方知远')
  await draw(his)
  await isSound(his)
  expect(await wide(his)).toBe(390)
  await his.locator('.ow-dock button').tap()
  await his.getByRole('heading', { name: '签好了，正在安排师傅' }).waitFor()

  await goTo(su, `/orders/${orderId}`)
  await su.getByText('客户签字认可 0.00 元').waitFor()
  await su.getByText('外返', { exact: true }).waitFor()
  await isSound(su)
  await su.screenshot({ path: 'test-results/comeback-signed.png', fullPage: true })

  for (const job of await way.jobsOf(orderId)) {
    await owner.query('delete from slot')
    await way.dispatch(people.su, job, people.song.id!, bay('BAY01'), morning, 30)
    await way.start(people.song, job)
    way.at(later(30))
    await way.finish(people.song, job)
    way.at(morning)
  }
  way.at(later(31))
  await way.pass(people.zhou, orderId)
  await way.wash(people.su, orderId)
  await way.settle(people.gu, orderId, 20_310)
  await way.pay(people.gu, orderId)
  await way.deliver(people.su, orderId)
  const { rows } = await owner.query(
    'select payer, sum(amount_fen)::int as fen from charge where work_order_id = $1 group by payer',
    [orderId],
  )
  expect(rows).toEqual([{ payer: 'internal', fen: 8_800 }])
  await his.reload()
  await his.getByText('本店承担').first().waitFor()
  await isSound(his)
  expect([...su.broken, ...his.broken]).toEqual([])
})
