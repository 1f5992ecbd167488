import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { saidToCome } from '../parts.ts'
import { arrival, later, people } from '../world.ts'
import { goTo, quote } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

/** The air filter is not in stock; the cabin filter is. */
const short = '1109110-20TA'
const there = '8104120-PMA'

test(`${clause('S71', 'S72', 'S83', 'S84')} sent, seen at once, scanned; the short one requested, come, picked; one line refused and put back`, async () => {
  const { world } = store
  world.way.at(new Date('2026-11-25T10:24:00+08:00'))
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  const fan = await store.enter('E009')
  await goTo(fan, '/parts')
  await fan.getByText('没有要捡的料单').waitFor()
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/quotation`)
  await saidToCome(world, orderId, [{ code: short }], () => quote(su, ['M0104', there, short]))

  // Seen without a reload, and scanned: the code ticks its line.
  await fan
    .getByText(/LD-261125-0001/)
    .first()
    .waitFor()
  const scan = fan.getByLabel('扫配件码、料单号、工单号或车牌')
  await expect
    .poll(() => fan.evaluate('document.activeElement.getAttribute("aria-label")'))
    .toMatch(/扫配件码/)
  await fan.keyboard.type(there)
  await fan.keyboard.press('Enter')
  await fan
    .getByText(/空调滤清器滤芯.* × 1 捡给/)
    .first()
    .waitFor()
  await fan
    .getByRole('row', { name: new RegExp(there) })
    .getByText('已捡')
    .waitFor()
  await fan.keyboard.press('z')
  await fan
    .getByText(/^已撤销/)
    .first()
    .waitFor()
  await fan
    .getByRole('row', { name: new RegExp(there) })
    .getByText('已留，待捡')
    .waitFor()
  await scan.fill(there.toLowerCase())
  await scan.press('Enter')
  await fan
    .getByRole('row', { name: new RegExp(there) })
    .getByText('已捡')
    .waitFor()
  await scan.fill('NO-SUCH')
  await scan.press('Enter')
  await fan.getByText('没有“NO-SUCH”的待捡配件或料单').waitFor()

  // F2 asks for the short one; the advisor sees the answer on the line.
  await fan.keyboard.press('F2')
  await fan
    .getByRole('row', { name: new RegExp(short) })
    .getByText('已请购，未答复')
    .waitFor()
  await fan.getByRole('button', { name: '填到货时间' }).click()
  const sheet = fan.getByRole('dialog')
  await sheet
    .getByLabel(/到货时间/)
    .first()
    .fill('2026-11-25T11:30')
  await fan.keyboard.press('Control+Enter')
  await sheet.waitFor({ state: 'hidden' })
  await su.getByText('已请购，11:30 到').first().waitFor()
  await isSound(fan)
  await fan.getByRole('button', { name: '到货', exact: true }).click()
  await fan.getByRole('dialog').getByLabel('放入货位').fill('A02-6')
  await fan.keyboard.press('Control+Enter')
  await fan.getByRole('dialog').waitFor({ state: 'hidden' })
  await fan
    .getByRole('row', { name: new RegExp(short) })
    .getByText('已留，待捡')
    .waitFor()
  await fan.keyboard.press('Control+Enter')
  await fan.getByText('已捡齐').first().waitFor()
  await su.getByText('已捡齐').first().waitFor()

  // The customer refuses the cabin filter: it goes back to its bin.
  const { rows } = await world.owner.query(
    'select l.id, l.code from quotation_line l join quotation q on q.id = l.quotation_id where q.work_order_id = $1',
    [orderId],
  )
  const { rows: sent } = await world.owner.query(
    "select id from quotation where work_order_id = $1 and state = 'sent'",
    [orderId],
  )
  const advisor = await world.enter('E002')
  const answered = await advisor.post(`/quotations/${sent[0].id}/answer`, {
    lines: rows.map(({ id, code }) =>
      code === there ? { id, answer: 'refused', reason: 'PRICE' } : { id, answer: 'agreed' },
    ),
    agreesToAmount: true,
    agreesToDate: true,
    agreesToHour: true,
    answeredBy: '方知远',
  })
  expect(answered.status).toBe(200)
  // Answered past the pages' own server: nobody tells them.
  await goTo(fan, '/parts')
  await fan.getByRole('button', { name: /^放回 空调滤清器滤芯/ }).click()
  await fan
    .getByText(/已放回货位/)
    .first()
    .waitFor()
  await fan.getByText('已捡齐').first().waitFor()
  expect(fan.broken).toEqual([])
})

test(`${clause('S83')} the desk on a tablet and a phone: nothing overflows, nothing serious; an advisor reads why he picks nothing`, async () => {
  const { world } = store
  world.way.at(new Date('2026-11-25T10:24:00+08:00'))
  const { orderId } = await world.way.receive(people.su, arrival())
  const lines = [
    {
      id: crypto.randomUUID(),
      kind: 'part' as const,
      code: there,
      name: '空调滤清器滤芯（活性炭）',
      spec: '',
      property: '原厂',
      unit: '个',
      quantityMilli: 1000,
      hoursHundredths: null,
      unitPriceFen: 5800,
      payer: 'customer' as const,
      taxClass: 'repair' as const,
      workClass: null,
    },
  ]
  await world.way.quote(people.su, orderId, later(360), lines)
  for (const size of [
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ]) {
    const fan = await store.enter('E009', size)
    await goTo(fan, '/parts')
    await fan
      .getByText(/LD-261125-0002/)
      .first()
      .waitFor()
    expect(await fan.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await isSound(fan)
    await fan.context().close()
  }
  const su = await store.enter('E002')
  await goTo(su, '/parts?q=LD-261125-0002')
  await su
    .getByText(/LD-261125-0002/)
    .first()
    .waitFor()
  await su.getByText('您的岗位不办理此步骤').first().waitFor()
  await isSound(su)
})
