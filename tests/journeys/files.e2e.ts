import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { arrival, people } from '../world.ts'
import { newId } from '../../server/id.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

const one = async (text: string, values: unknown[]) => (await store.world.owner.query(text, values)).rows[0]

test(`${clause('S33', 'S35')} a quick file from the plate alone, completed by care from the desk`, async () => {
  const su = await store.enter('E002')
  await goTo(su, '/files/cars')
  await su.keyboard.press('c')
  const sheet = su.getByRole('dialog')
  await sheet.getByLabel('车牌').fill('沪 k·90t3I')
  await sheet.getByRole('button', { name: '采用 沪K90T31' }).click()
  await su.keyboard.press('Control+Enter')
  await su.waitForURL(/\/files\/cars\/[\w-]+$/)
  await su.getByText('缺车主、电话、车架号、车型').waitFor()
  await isSound(su)

  const ding = await store.enter('E003')
  await ding.getByRole('link', { name: /去补全/ }).click()
  await ding.waitForURL(/only=lacks/)
  await ding.getByRole('link', { name: /沪K·90T31/ }).click()
  await ding.getByRole('button', { name: '添加' }).click()
  const party = ding.getByRole('dialog')
  await party.getByRole('radio', { name: '车主' }).check()
  await party.getByRole('radio', { name: '新客户' }).check()
  await party.getByLabel('姓名或单位名称').fill('覃晓燕')
  await party.getByLabel('电话（可先空）').fill('160 0000 5501')
  await ding.keyboard.press('Control+Enter')
  await party.waitFor({ state: 'hidden' })
  await ding.getByText('覃**').first().waitFor()
  await ding.keyboard.press('e')
  const file = ding.getByRole('dialog')
  await file.getByLabel('车架号').fill('LDC613P23A1305189')
  await file.getByLabel('车型', { exact: true }).fill('晏清')
  await ding.keyboard.press('Control+Enter')
  await file.waitFor({ state: 'hidden' })
  await ding.getByText('75%').first().waitFor()
  await isSound(ding)
  expect(await one("select lacks from vehicle where plate = '沪K90T31'", [])).toEqual({ lacks: [] })

  // Masked until a reason is given, and then written down.
  await ding.getByRole('button', { name: /^展示/ }).click()
  await ding.getByRole('radio', { name: '核对身份' }).check()
  await ding.getByRole('button', { name: '展示并留记录' }).click()
  await ding.getByText('16000005501').waitFor()
  expect(await one('select fields, reason from personal_data_shown', [])).toEqual({
    fields: ['name', 'phone'],
    reason: 'identity',
  })
})

test(`${clause('S33')} a company’s car with two drivers: its page lists cars, drivers and what falls due`, async () => {
  const su = await store.enter('E002')
  await goTo(su, '/files/cars')
  await su.keyboard.press('c')
  const sheet = su.getByRole('dialog')
  await sheet.getByLabel('车牌').fill('沪F72K05')
  await sheet.getByRole('radio', { name: '新客户' }).check()
  await sheet.getByRole('radio', { name: '单位' }).check()
  await sheet.getByLabel('姓名或单位名称').fill('上海示例租赁有限公司')
  await sheet.getByText('其余资料').click()
  await sheet.getByLabel('交强险到期').fill('2026-12-10')
  await su.keyboard.press('Control+Enter')
  await su.waitForURL(/\/files\/cars\/[\w-]+$/)
  for (const [name, phone] of [
    ['单小雨', '16000005601'],
    ['殷长乐', '16000005602'],
  ] as const) {
    await su.getByRole('button', { name: '添加' }).click()
    const party = su.getByRole('dialog')
    await party.getByRole('radio', { name: '新客户' }).check()
    await party.getByLabel('姓名或单位名称').fill(name)
    await party.getByLabel('电话（可先空）').fill(phone)
    await su.keyboard.press('Control+Enter')
    await party.waitFor({ state: 'hidden' })
    await su.getByText(`${name[0]}**`).first().waitFor()
  }
  await su.getByRole('link', { name: '上海示例租赁有限公司' }).click()
  await su.waitForURL(/\/files\/customers\//)
  for (const said of ['160****5601', '160****5602', '还有 15 天']) await su.getByText(said).first().waitFor()
  await isSound(su)

  // A driver's name in either reading finds the car: by the keyboard alone.
  await su.keyboard.press('/')
  await su.keyboard.type('dxy')
  await su.getByRole('option', { name: /沪F·72K05/ }).waitFor()
  await su.keyboard.press('Enter')
  await su.waitForURL(/\/files\/cars\//)
})

test(`${clause('S33')} a duplicate is seen, merged with its car, and taken apart again`, async () => {
  const owner = (name: string) => ({ id: newId(), kind: 'person' as const, name, phone: '16000005701' })
  const kept = await store.world.way.receive(people.su, {
    ...arrival({ plate: '沪D57001' }),
    owner: owner('滕一诺'),
  })
  const gone = await store.world.way.receive(people.su, {
    ...arrival({ plate: '沪D57002' }),
    owner: owner('滕一'),
  })
  const idOf = async (orderId: string) =>
    (await one('select customer_id as id from work_order where id = $1', [orderId])).id as string
  const [keptId, goneId] = [await idOf(kept.orderId), await idOf(gone.orderId)]
  const gu = await store.enter('E004')
  await goTo(gu, `/files/customers/${keptId}`)
  await gu.getByText('电话相同').waitFor()
  await gu.getByRole('link', { name: '并排核对' }).click()
  await gu.getByText('来店 1、工单 1').waitFor()
  await isSound(gu)
  await gu.getByRole('button', { name: /^合并/ }).click()
  await gu.waitForURL(new RegExp(`/files/customers/${keptId}$`))
  await gu.getByRole('link', { name: '沪D·57002' }).first().waitFor()
  expect(await idOf(gone.orderId)).toBe(keptId)

  await goTo(gu, `/files/customers/${goneId}`)
  await gu.getByText('这份档案已并入另一份').waitFor()
  await gu.getByRole('button', { name: '撤销合并' }).click()
  await expect.poll(() => idOf(gone.orderId)).toBe(goneId)
  await goTo(gu, `/files/customers/${keptId}`)
  await gu.getByRole('link', { name: '沪D·57001' }).first().waitFor()
  expect(await gu.getByRole('link', { name: '沪D·57002' }).count()).toBe(0)
})
