import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { staff } from '../world.ts'
import { takeOneDue } from '../../server/due.ts'
import { answerAndSign, dispatch, goTo, inspected, pass, pay, quote, receive, settle, work } from './car.ts'
import { importSome } from './dealer.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
let plate: string
let km: number
beforeAll(async () => {
  store = await openStore()
  ;({ plate, km } = await importSome(store.world))
})
afterAll(() => store.close())

test(`${clause('S46', 'S64', 'S66', 'S69', 'S73', 'S75', 'S79', 'S80', 'S81', 'S85', 'R2.4', 'T5')} one car of the dealer's file goes through the whole procedure, each step by the duty that owns it`, async () => {
  const su = await store.enter('E002')
  const order = await receive(
    su,
    `${plate.slice(1, 2).toLowerCase()} · ${plate.slice(2)}`,
    String(km + 10),
    '刹车有尖叫声，顺便保养',
  )
  await isSound(su)
  await inspected(store.world, su, order)
  await quote(su, ['M0601', '8104120-PMA'])
  await isSound(su)
  await answerAndSign(su, order)
  await isSound(su)

  const off = await dispatch(su, '徐海涛')
  await off.getByText('须派工给当班的维修技师（徐海涛不当班）').waitFor()
  await su.keyboard.press('Escape')
  await goTo(su, `/orders/${order}`)
  const sheet = await dispatch(su, '宋立成')
  await sheet.waitFor({ state: 'hidden' })

  const song = await store.enter('E007', { width: 390, height: 844 })
  await goTo(song, '/tech')
  await isSound(song)
  await work(song, 1)

  const zhou = await store.enter('E005')
  await pass(zhou, order)
  await isSound(zhou)

  await settle(su, order, String(km + 12))
  await isSound(su)
  await goTo(su, `/orders/${order}/settlement`)
  const deliver = su.getByRole('button', { name: /^交车/ })
  expect(await deliver.isDisabled()).toBe(true)
  await su
    .getByText(/约定的洗车须已完成|客户应付部分须已结清/)
    .first()
    .waitFor()
  await pay(su, '现金', '100')
  await su.getByRole('group', { name: '收款' }).getByText('108.00').waitFor()
  await pay(su, '微信')
  await su.getByText('客户已付清').first().waitFor()
  await su.getByRole('button', { name: /^洗车完成/ }).click()
  await expect.poll(() => deliver.isEnabled()).toBe(true)
  await deliver.click()
  await su
    .getByText(/CM-261125-0001/)
    .first()
    .waitFor()
  await isSound(su)

  await isOnPaper(su, order)
  await isInHistory(order)
  await isCalled(order)
})

/** The three prints show the car, the money and the people. */
async function isOnPaper(page: Awaited<ReturnType<Store['enter']>>, order: string) {
  for (const [print, words] of [
    ['order', ['任务委托', '刹车有尖叫声']],
    ['settlement', ['结算清单', 'JS-261125-0001', '贰佰零捌元']],
    ['gate-pass', ['出门证', 'CM-261125-0001']],
  ] as const) {
    await page.goto(`${store.url}/print/${print}/${order}`)
    for (const word of words) await page.getByText(word).first().waitFor()
  }
}

async function isInHistory(order: string) {
  const { rows } = await store.world.owner.query(
    `select e.subject || '.' || e.step as step, s.staff_no as who from event e join act a on a.id = e.act_id and a.store_id = e.store_id
     left join staff s on s.id = a.staff_id where e.whole_id = $1 and e.party <> 'itself' order by e.id`,
    [order],
  )
  expect(rows.map(({ step, who }) => `${step} ${who}`)).toEqual([
    'quotation.draft E002',
    'quotation.send E002',
    'quotation.answer E002',
    'workOrder.sign E002',
    'job.dispatch E002',
    'job.acknowledge E007',
    'job.start E007',
    'job.finish E007',
    'workOrder.pass E005',
    'workOrder.settle E002',
    'payment.take E002',
    'payment.take E002',
    'workOrder.wash E002',
    'workOrder.deliver E002',
  ])
}

/** Three days later the clerk has the call on her page; the advisor who received the car may not make it. */
async function isCalled(order: string) {
  const { world } = store
  world.clock.set(new Date('2026-11-28T09:30:00+08:00'))
  while (await takeOneDue(world.house));
  world.clock.set(new Date('2026-11-25T10:24:00+08:00'))
  const id = (await world.owner.query('select id from follow_up where work_order_id = $1', [order])).rows[0]
    .id as string
  const ding = await store.enter('E003')
  await goTo(ding, `/follow-ups/${id}`)
  await isSound(ding)
  for (let i = 0; i < 10; i++) await ding.keyboard.press('1')
  await ding.getByRole('button', { name: /^收表/ }).click()
  await expect
    .poll(
      async () => (await world.owner.query('select state from follow_up where id = $1', [id])).rows[0].state,
    )
    .toBe('done')
  expect(
    (await world.owner.query('select by_staff_id from follow_up_call where follow_up_id = $1', [id])).rows,
  ).toEqual([{ by_staff_id: staff('E003') }])
}
