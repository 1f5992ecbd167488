import { afterEach, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { openWorld, staff, type World } from '../../tests/world.ts'
import { take } from './command.ts'
import { storesWithoutSecurityAdmin } from './missing.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

const said = (staffNo: string, reset = false) =>
  take(world.house, { staffNo, reset }).catch((error: Error) => error.message)

test(`${clause('R5.3')} a fresh installation gets its first security administrator from the machine, and only the first`, async () => {
  await world.owner.query('delete from admin_grant')
  expect(await storesWithoutSecurityAdmin(world.appUrl)).toEqual(['BJ01'])
  expect(await said('E999')).toContain('没有工号 E999')
  expect(await said('E004')).toContain('E004 顾文斌 现在是 远岑汽车 · 浦江店 的安全管理员')
  expect(await said('E001')).toContain('本店已有1位安全管理员，由其授权')
  expect(await storesWithoutSecurityAdmin(world.appUrl)).toEqual([])
  const gu = await world.enter('E004')
  expect((await gu.get('/accounts')).status).toBe(200)
  const { rows } = await world.owner.query(
    "select party, staff_id, particulars from event where step = 'appoint'",
  )
  expect(rows).toEqual([
    { party: 'console', staff_id: null, particulars: { staffId: staff('E004'), duty: 'securityAdmin' } },
  ])
})

test('after the only one has left, the machine may appoint again', async () => {
  await world.owner.query("update staff set state = 'left' where staff_no = 'E006'")
  expect(await said('E003')).toContain('系统、安全、审计须分人担任（丁晓蕾已担任一项）')
  expect(await said('E001')).toContain('E001 陆建宏 现在是')
})

test('a security administrator who has lost the password gets a first one, said once', async () => {
  const shen = await world.enter('E006')
  const told = await said('E006', true)
  const first = /：(\S+)$/m.exec(told)![1]!
  expect((await shen.get('/me')).status).toBe(401)
  const answer = await world.app.request('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ staffNo: 'E006', password: first }),
  })
  expect(await answer.json()).toEqual({ mustChange: true })
})
