import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { later, ordinaryLines, people } from '../world.ts'
import { arrival } from '../world.ts'
import { goTo } from './car.ts'
import { addressSent, draw, ownersPhone, wide } from './owners-phone.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

/** A car whose quotation went to its owner, with its address as the outbox has it. */
async function quoted(lines = ordinaryLines()) {
  const { world } = store
  const { orderId } = await world.way.receive(people.su, arrival())
  const quotationId = await world.way.quote(people.su, orderId, later(360), lines)
  return { orderId, quotationId, address: await addressSent(store, orderId) }
}

const phone = (path: string) => ownersPhone(store, path)

test(`${clause('S73', 'S75', 'S78')} the advisor makes a link; on his phone the owner answers line by line and signs; the counter sees it at once`, async () => {
  const { orderId } = await quoted()
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}`)
  const panel = su.locator('.owner-links')
  await panel.getByRole('button', { name: '生成链接' }).click()
  const address = (await panel.locator('code').textContent())!
  expect(new URL(address).origin).toBe(store.url)
  await panel.getByRole('img', { name: '车主可以直接扫码' }).waitFor()
  await isSound(su)
  await panel.getByRole('button', { name: '收起' }).click()
  expect(await panel.textContent()).not.toContain(new URL(address).pathname)

  const his = await phone(new URL(address).pathname)
  await his.getByRole('heading', { name: '报价好了，请您定' }).waitFor()
  await isSound(his)
  expect(await wide(his)).toBe(390)
  expect(await his.locator('[aria-pressed="true"]').count()).toBe(0)
  await panel.getByText('打开 1 次').waitFor()

  await his.getByRole('group', { name: '更换前制动片' }).getByRole('button', { name: '同意' }).tap()
  await his.getByRole('group', { name: '更换空调滤清器' }).getByRole('button', { name: '暂不' }).tap()
  const dock = his.locator('.ow-dock button')
  expect(await dock.textContent()).toBe('还有 2 项没选')
  await his.getByRole('button', { name: '价格高了' }).tap()
  await his
    .getByRole('group', { name: /活性炭/ })
    .getByRole('button', { name: '同意' })
    .tap()
  // What he has pressed is kept on the phone.
  await his.reload()
  await his.getByRole('checkbox', { name: /同意金额：我付 ¥208.00/ }).check()
  await his.getByRole('checkbox', { name: /同意日期/ }).check()
  await his.getByRole('checkbox', { name: /同意时间：16:24/ }).check()
  expect(await dock.textContent()).toBe('请填姓名')
  await his.getByLabel('您的姓名').fill('方知远')
  await draw(his)
  await isSound(his)
  await his.screenshot({ path: 'test-results/owner-signed.png' })
  // Another answer is another sum: its consent and its signature are asked for again.
  await his
    .getByRole('group', { name: /活性炭/ })
    .getByRole('button', { name: '暂不' })
    .tap()
  await his
    .getByRole('group', { name: /活性炭/ })
    .getByRole('button', { name: '同意' })
    .tap()
  expect(await dock.textContent()).toBe('请勾选同意的三条')
  await his.getByRole('checkbox', { name: /同意金额/ }).check()
  await draw(his)
  await dock.tap()
  await his.getByRole('heading', { name: '签好了，正在安排师傅' }).waitFor()
  await isSound(his)
  expect(await wide(his)).toBe(390)
  // The order's page was open all the while.
  await su.getByText('客户签字认可 208.00 元').waitFor()
  await su.getByText('客户答复：同意 2 项，拒绝 1 项').waitFor()
  expect([...su.broken, ...his.broken]).toEqual([])
})

test(`${clause('S68')} he asks to be called; the duty stands on the desk until somebody has`, async () => {
  const { orderId, address } = await quoted()
  const his = await phone(address)
  await his.getByRole('button', { name: '请回电' }).tap()
  await his
    .getByRole('group', { name: '什么时候打给您？' })
    .getByRole('button', { name: /11:2\d 前后/ })
    .tap()
  await his.getByRole('button', { name: '请打给我' }).tap()
  await his.getByText(/11:2\d 前后打给您/).waitFor()
  await isSound(his)

  const su = await store.enter('E002')
  await su.getByText('客户要求回电').first().waitFor()
  await goTo(su, `/orders/${orderId}`)
  await su.getByRole('button', { name: '已回电' }).click()
  await su.getByText('已给车主回电').waitFor()
  await his.reload()
  await his.getByRole('button', { name: '请回电' }).waitFor()
  expect([...su.broken, ...his.broken]).toEqual([])
})

test(`${clause('S70')} a quotation changed meanwhile: the new one is shown, with a sentence, and old ticks are gone`, async () => {
  const { orderId, address } = await quoted()
  const his = await phone(address)
  await his.getByRole('button', { name: '同意' }).first().tap()
  await store.world.way.quote(people.su, orderId, later(400), ordinaryLines().slice(0, 2))
  await his.reload()
  await his.getByText('店里改了报价').waitFor()
  expect(await his.locator('[aria-pressed="true"]').count()).toBe(0)
  await his.getByText('17:04').first().waitFor()
  await isSound(his)
})

test('without a net what he chose stays, is said to stay, and lands when it is back', async () => {
  const { address, quotationId } = await quoted()
  const his = await phone(address)
  await his.getByRole('button', { name: '暂不' }).first().waitFor()
  await his.context().setOffline(true)
  await his.getByText('您选的都记在手机里').waitFor()
  for (const no of await his.getByRole('button', { name: '暂不' }).all()) await no.tap()
  for (const why of await his.getByRole('button', { name: '下次再做' }).all()) await why.tap()
  await his.getByLabel('您的姓名').fill('方知远')
  await his.getByRole('button', { name: '确认，这次都不做' }).tap()
  await his.getByText('还不知道是否已办成').waitFor()
  await his.context().setOffline(false)
  await his.getByRole('heading', { name: '这次先不做' }).waitFor()
  const { rows } = await store.world.owner.query('select answered_by from quotation where id = $1', [
    quotationId,
  ])
  expect(rows[0].answered_by).toBe('方知远')
  expect(his.broken).toEqual([])
})

test('a link that was shut or has ended says so in words, and what to do', async () => {
  const { orderId, address } = await quoted()
  const his = await phone(address)
  await his.getByRole('heading', { name: '报价好了，请您定' }).waitFor()
  const gu = await store.enter('E004')
  await goTo(gu, `/orders/${orderId}`)
  await gu.locator('.owner-links').getByRole('button', { name: '停用' }).click()
  await gu.locator('.owner-links').getByText('已停用').waitFor()
  await his.reload()
  await his.getByRole('heading', { name: '这个链接已经失效' }).waitFor()
  await his.getByText('请给您的4S店打电话').waitFor()
  await isSound(his)

  const other = await quoted()
  await store.world.owner.query(
    "update link set expires_at = now() - interval '10 years' where work_order_id = $1",
    [other.orderId],
  )
  const late = await phone(other.address)
  await late.getByRole('heading', { name: '这个链接已经失效' }).waitFor()
  const unknown = await phone('/o/AAAAAAAAAAAAAAAAAAAAAA')
  await unknown.getByRole('heading', { name: '这个链接已经失效' }).waitFor()
  expect(await unknown.getByRole('main').innerText()).toBe(await late.getByRole('main').innerText())
})
