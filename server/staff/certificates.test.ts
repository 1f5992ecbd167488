import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { openWorld, staff, type Browser, type World } from '../../tests/world.ts'

let world: World
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
})
afterAll(() => world.close())

type Answer = Awaited<ReturnType<Browser['post']>>
type Task = { record: string; id: string; orderId: string; customer: string; about: string; dueAt: string }
const because = (answer: Answer) => answer.body.refusal?.because ?? answer.body.fields ?? answer.status
const tasks = async (browser = lu): Promise<Task[]> =>
  (await browser.get('/desk')).body.tasks.filter((t: Task) => t.record === 'certificate')
const certificates = async (staffNo: string, browser = lu) =>
  (await browser.get(`/staff/${staff(staffNo)}`)).body.certificates
const set = (key: string, value: number) =>
  lu.post(`/settings/${uuid()}/set`, { key, value, fromDay: '2026-11-25' })

test(`${clause('S15')} what expires within the store's days stands on the manager's desk, and on nobody else's`, async () => {
  expect(await tasks()).toMatchObject([
    {
      orderId: staff('E008'),
      customer: '徐海涛',
      about: '特种作业操作证（低压电工作业）',
      dueAt: '2026-12-20T15:59:00.000Z',
      since: '2026-11-20T15:59:00.000Z',
    },
  ])
  expect(await tasks(await world.enter('E008'))).toEqual([])
  expect((await lu.get('/me')).body.counts.desk).toBe(1)
  expect(because(await set('certificate.remind', 20))).toBe(200)
  expect(await tasks()).toEqual([])
  await world.owner.query("delete from setting where key = 'certificate.remind'")
})

test(`${clause('S15')} the task is done by entering the renewed one`, async () => {
  const [{ id }] = (await tasks()) as [Task]
  const renewedId = uuid()
  const renewed = { renewedId, number: 'T0000000000009108', issuedOn: '2026-11-20', expiresOn: '2032-12-20' }
  const renew = (change: object) => lu.post(`/certificates/${id}/renew`, { ...renewed, ...change })
  expect(because(await renew({ expiresOn: '2026-12-20' }))).toBe('renewed_lasts_longer')
  expect(because(await renew({ expiresOn: '2026-11-20' }))).toBe('expiry_follows_issue')
  expect(because(await renew({}))).toBe(200)
  expect(await tasks()).toEqual([])
  const his = (await certificates('E008')).filter((c: { kind: string }) => c.kind.startsWith('特种作业'))
  expect(
    his.map((c: { id: string; state: string; standing: string }) => [c.id, c.state, c.standing]),
  ).toEqual([
    [renewedId, 'inForce', 'far'],
    [id, 'renewed', 'press'],
  ])
})

test(`${clause('S15', 'R5.2')} an identity-card number is never kept; any other is masked but for the manager`, async () => {
  const enter = (form: object) =>
    lu.post(`/certificates/${uuid()}/enter`, {
      staffId: staff('E009'),
      kind: '机动车驾驶证 C1',
      number: '',
      issuedOn: null,
      expiresOn: null,
      ...form,
    })
  expect(because(await enter({ kind: ' ' }))).toEqual({ kind: '请填写证书名称' })
  expect(because(await enter({ staffId: uuid() }))).toBe(404)
  expect(because(await enter({ number: '310000199001010109', expiresOn: '2026-11-24' }))).toBe(200)
  expect(because(await enter({ kind: '厂家认证', number: 'YC-PC-000209' }))).toBe(200)
  const { rows } = await world.owner.query("select number from certificate where number like '310000%0109'")
  expect(rows).toEqual([{ number: '310000********0109' }])
  const numbers = (all: { number: string }[]) => all.map(({ number }) => number)
  expect(numbers(await certificates('E009'))).toContain('YC-PC-000209')
  expect(numbers(await certificates('E009', await world.enter('E008')))).toContain('YC******0209')
  // It has run out: the task says so until it is renewed or withdrawn.
  expect(await tasks()).toMatchObject([{ customer: '范丽萍', dueAt: '2026-11-24T15:59:00.000Z' }])
})

test('one entered by mistake is withdrawn with a reason, and stays on record', async () => {
  const [{ id }] = (await tasks()) as [Task]
  expect(because(await lu.post(`/certificates/${id}/withdraw`, { reason: '' }))).toHaveProperty('reason')
  expect(because(await lu.post(`/certificates/${id}/withdraw`, { reason: '录错人' }))).toBe(200)
  expect(because(await lu.post(`/certificates/${id}/withdraw`, { reason: '录错人' }))).toBe('wrong_state')
  expect(await tasks()).toEqual([])
  expect((await certificates('E009')).find((c: { id: string }) => c.id === id)).toMatchObject({
    state: 'withdrawn',
  })
})

test('who has left is no longer reminded of', async () => {
  const leave = { day: '2026-11-25', reason: '离职' }
  const enter = {
    staffId: staff('E011'),
    kind: '健康证',
    number: 'J1',
    issuedOn: null,
    expiresOn: '2026-12-01',
  }
  await lu.post(`/certificates/${uuid()}/enter`, enter)
  expect(await tasks()).toHaveLength(1)
  expect((await lu.get('/staff?due=1')).body.people.map((p: { staffNo: string }) => p.staffNo)).toEqual([
    'E011',
  ])
  expect(because(await lu.post(`/staff/${staff('E011')}/leave`, leave))).toBe(200)
  expect(await tasks()).toEqual([])
})
