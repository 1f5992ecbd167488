import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { arrival, labour, later, people, typedPart } from '../world.ts'
import { newId } from '../../server/id.ts'
import type { Line } from '../../server/demo/way.ts'
import { goTo } from './car.ts'
import { addressSent, draw, ownersPhone, wide } from './owners-phone.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

async function received() {
  const { orderId } = await store.world.way.receive(people.su, arrival())
  await store.world.way.inspect(people.su, orderId)
  return orderId
}

test(`${clause('R2.5')} a rebuilt part and his own, from the line to the paper: each ticked, the certificate on record, prices on the wall`, async () => {
  const orderId = await received()
  const lines = [
    labour('M0601', '更换前制动片', 100),
    typedPart('发电机总成', '', 88_000),
    typedPart('机油', '自备', 0),
  ]
  const { world } = store
  const su = await store.enter('E002')
  await draft(orderId, lines)
  await goTo(su, `/orders/${orderId}/quotation`)
  // What the part is has to be chosen before it goes out; his own costs him nothing.
  const send = su.getByRole('button', { name: /送客户/ })
  await expect.poll(() => send.isDisabled()).toBe(true)
  await su.getByLabel('发电机总成 属性').selectOption('修复')
  await su.getByLabel('机油 属性').selectOption('自备')
  await isSound(su)
  await send.click()
  await su.getByText('已送，等客户答复').first().waitFor()

  const quotationId = await sentOf(orderId)
  await world.way.agree(people.su, quotationId, lines)
  await goTo(su, `/orders/${orderId}`)
  await su.getByRole('button', { name: '客户签字' }).first().click()
  const sheet = su.getByRole('dialog', { name: '客户签字' })
  await draw(su)
  await sheet.getByText('还有 2 件须书面同意').waitFor()
  await sheet.getByLabel('同意使用修复件：发电机总成').check()
  await sheet.getByLabel(/使用我自备的配件：机油/).check()
  await sheet.getByText('还有 1 件须书面同意').waitFor()
  await sheet.getByLabel('机油：合格证明').fill('合格证 2026-1187')
  await isSound(su)
  await su.screenshot({ path: 'test-results/part-consent.png' })
  await sheet.getByRole('button', { name: '签字认可' }).click()
  await su.getByText('客户书面同意 · 合格证明 合格证 2026-1187').waitFor()

  await su.goto(`${store.url}/print/order/${orderId}`)
  await su.getByText('☑ 同意使用，合格证明 合格证 2026-1187').waitFor()
  await su.screenshot({ path: 'test-results/part-consent-print.png', fullPage: true })
  await su.goto(`${store.url}/print/prices/today`)
  await su.getByRole('heading', { name: '维修价目公示' }).waitFor()
  await su.getByText('空调滤清器滤芯（活性炭）').first().waitFor()
  await su.screenshot({ path: 'test-results/posted-prices.png', fullPage: true })
})

test(`${clause('R2.5', 'S75')} on his phone the owner ticks the rebuilt part himself; until then the button says what is missing`, async () => {
  const orderId = await received()
  await store.world.way.quote(people.su, orderId, later(360), [typedPart('发电机总成', '修复', 88_000)])
  const his = await ownersPhone(store, await addressSent(store, orderId))
  await his.getByRole('button', { name: '同意', exact: true }).click()
  for (const consent of [/同意金额/, /同意日期/, /同意时间/]) await his.getByLabel(consent).check()
  await his.getByLabel('您的姓名').fill('方知远')
  await draw(his)
  await his.getByRole('button', { name: '还有 1 件要您同意' }).waitFor()
  expect(await wide(his)).toBe(390)
  const tick = his.getByLabel('同意使用修复件：发电机总成')
  expect(await tick.isChecked()).toBe(false)
  await tick.check()
  await tick.scrollIntoViewIfNeeded()
  await his.screenshot({ path: 'test-results/part-consent-owner.png' })
  await isSound(his)
  await his.getByRole('button', { name: '确认，按这个做' }).click()
  await his.getByText('您定的').waitFor()
  const { rows } = await store.world.owner.query(
    `select k.certificate from part_consent k join signature g on g.id = k.signature_id where g.work_order_id = $1`,
    [orderId],
  )
  expect(rows).toEqual([{ certificate: '' }])
})

/** Written, and not sent. */
async function draft(orderId: string, lines: Line[]) {
  const counter = await store.world.enter('E002')
  const json = { orderId, promisedAt: later(360).toISOString(), lines }
  const { status } = await counter.post(`/quotations/${newId()}/draft`, json)
  expect(status).toBe(200)
}

async function sentOf(orderId: string): Promise<string> {
  const { rows } = await store.world.owner.query(
    "select id from quotation where work_order_id = $1 and state = 'sent'",
    [orderId],
  )
  return rows[0].id
}
