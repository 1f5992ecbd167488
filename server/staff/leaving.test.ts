import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  later,
  openWorld,
  ordinaryLines,
  password,
  people,
  signedCar,
  staff,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { serve } from '../main.ts'

let world: World
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
})
afterAll(() => world.close())

const today = '2026-11-25'
type Answer = Awaited<ReturnType<Browser['post']>>
const because = (answer: Answer) => answer.body.refusal?.because ?? answer.body.fields ?? answer.status
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows

/** Song has one job running, one more dispatched; both cars are Su's. */
async function midShift() {
  const [running, waiting] = [await signedCar(world), await signedCar(world)]
  await world.way.dispatch(people.su, running.jobs[0]!, people.song.id!, bay('BAY01'), later(-20), 40)
  world.way.at(later(-20))
  await world.way.start(people.song, running.jobs[0]!)
  world.way.at(later(0))
  await world.way.dispatch(people.su, waiting.jobs[0]!, people.song.id!, bay('BAY02'), later(60), 30)
  return { running, waiting }
}

test(`${clause('S79', 'S81')} who leaves in mid-shift: clock, jobs, slots and shifts are seen to in one act, and he is out`, async () => {
  const { running, waiting } = await midShift()
  const [one, two] = [await world.enter('E007'), await world.enter('E007')]
  const { open } = (await lu.get(`/staff/${staff('E007')}`)).body
  expect(open.jobs.map((j: { state: string; runsSince: string | null }) => [j.state, j.runsSince])).toEqual([
    ['working', '2026-11-25T02:04:00.000Z'],
    ['dispatched', null],
  ])
  expect(open.shifts.length).toBeGreaterThan(3)
  expect(open.falls).toEqual([{ post: 'technician', to: 'workshop_manager' }])

  const leave = { day: today, reason: '家中急事' }
  expect(because(await lu.post(`/staff/${staff('E007')}/leave`, leave))).toBe(200)

  for (const browser of [one, two]) expect((await browser.get('/own-jobs')).status).toBe(401)
  await expect(world.enter('E007')).rejects.toThrow('sign_in_failed')
  const jobs = await rows('select state, technician_id, dispatch_id from job where id = any($1)', [
    running.jobs[0],
    waiting.jobs[0],
  ])
  expect(jobs).toEqual([
    { state: 'planned', technician_id: null, dispatch_id: null },
    { state: 'planned', technician_id: null, dispatch_id: null },
  ])
  expect(await rows('select ended_at, pause_reason from work_interval')).toEqual([
    { ended_at: later(0), pause_reason: 'other 离职' },
  ])
  expect(await rows('select from slot where ends_at > $1', later(0))).toEqual([])
  expect(
    await rows(
      "select from shift where staff_id = $1 and ends_at > $2 and state = 'planned'",
      staff('E007'),
      later(0),
    ),
  ).toEqual([])

  const { acts, person, holdings } = (await lu.get(`/staff/${staff('E007')}`)).body
  expect(person).toMatchObject({ state: 'left', leftOn: today })
  expect(acts[0]).toMatchObject({
    step: 'leave',
    reason: '家中急事',
    told: { jobs: 2, orders: 0, sessions: 2 },
  })
  expect(holdings).toMatchObject([{ untilDay: today, whyEnded: '家中急事' }])

  // Nothing is lost: what he began waits to be dispatched anew, on the desk of whoever does that.
  const su = await world.enter('E002')
  const titles = (await su.get('/desk')).body.tasks.map((t: { title: string; orderId: string }) => [
    t.title,
    t.orderId,
  ])
  expect(titles).toContainEqual(['作业待派工', running.orderId])
  expect(titles).toContainEqual(['待派工', waiting.orderId])
  await world.way.dispatch(people.su, running.jobs[0]!, people.zhou.id!, bay('BAY01'), later(1), 30)
  const order = (await su.get(`/work-orders/${running.orderId}`)).body
  expect(order.jobs[0]).toMatchObject({ state: 'dispatched', technician: '周志刚', workedSeconds: 20 * 60 })
  expect(order.history.map((e: { step: string }) => e.step)).toContain('withdraw')
})

test(`${clause('S1')} back again: the old number, a new seat, a new first password`, async () => {
  const at = `/staff/${staff('E007')}`
  expect(because(await lu.post(`${at}/take`, { post: 'technician', day: today, reason: '' }))).toBe(
    'wrong_state',
  )
  const rejoin = { post: 'technician', day: today, password: 'Lantern-4419' }
  expect(because(await lu.post(`${at}/rejoin`, { ...rejoin, post: 'manager' }))).toBe('seat_is_free')
  expect(because(await lu.post(`${at}/rejoin`, rejoin))).toBe(200)
  expect((await lu.get(at)).body.person).toMatchObject({
    state: 'employed',
    leftOn: null,
    mustChangePassword: true,
  })
  expect((await lu.get(at)).body.holdings).toHaveLength(2)
})

test(`${clause('S46', 'T5')} an advisor does not go without a successor for his orders; who received a car still may not call`, async () => {
  const received = await world.way.receive(people.su, arrival())
  const delivered = await signedCar(world)
  const at = `/staff/${staff('E002')}`
  const leave = { day: today, reason: '合同到期' }
  const { open } = (await lu.get(at)).body
  const mine = open.orders.map((o: { id: string }) => o.id)
  expect(mine).toEqual(expect.arrayContaining([received.orderId, delivered.orderId]))

  expect((await lu.post(`${at}/leave`, leave)).body.refusal).toMatchObject({
    because: 'orders_have_a_successor',
    facts: { ordersLeft: mine.length },
  })
  for (const successorId of [staff('E002'), staff('E007')])
    expect(because(await lu.post(`${at}/leave`, { ...leave, successorId }))).toBe('successor_receives')
  const su = await world.enter('E002')
  expect(because(await lu.post(`${at}/leave`, { ...leave, successorId: staff('E004') }))).toBe(200)
  expect((await su.get('/desk')).status).toBe(401)

  const gu = await world.enter('E004')
  const { inShop } = (await gu.get('/desk')).body
  for (const id of mine) expect(inShop.find((o: { id: string }) => o.id === id)).toMatchObject({ mine: true })
  expect(
    await rows('select advisor_id, received_by from work_order where id = $1', received.orderId),
  ).toEqual([{ advisor_id: staff('E004'), received_by: staff('E002') }])
})

test(`${clause('T5')} an advisor who becomes the one who calls may not call those whose cars he received`, async () => {
  await world.owner.query('delete from slot')
  const { orderId, jobs } = await receivedBy(people.gu)
  for (const job of jobs) {
    await world.way.dispatch(people.gu, job, people.zhou.id!, bay('BAY03'), later(0), 30)
    await world.way.start(people.zhou, job)
    await world.way.finish(people.zhou, job)
    await world.owner.query('delete from slot')
  }
  await world.way.pass(people.xu, orderId)
  const at = `/staff/${staff('E004')}`
  const { holdings } = (await lu.get(at)).body
  const claims = holdings.find((h: { post: string }) => h.post === 'claims_clerk')!.id
  const front = holdings.find((h: { post: string }) => h.post === 'front_supervisor')!.id
  await world.owner.query(
    "update establishment set seats = 2 where post_code in ('customer_service', 'service_advisor')",
  )
  const take = { post: 'service_advisor', day: today, reason: '接替' }
  expect(because(await lu.post(`/staff/${staff('E003')}/take`, take))).toBe(200)
  expect(because(await lu.post(`${at}/relieve`, { holdingId: front, day: today, reason: '专任' }))).toBe(200)
  const move = { holdingId: claims, post: 'customer_service', day: today, reason: '转岗' }
  expect(because(await lu.post(`${at}/move`, move))).toBe('orders_have_a_successor')
  expect(because(await lu.post(`${at}/move`, { ...move, successorId: staff('E003') }))).toBe(200)

  await world.way.settle({ ...people.su, id: staff('E003') }, orderId, 20_000)
  await world.way.wash({ ...people.su, id: staff('E003') }, orderId)
  await world.way.pay({ ...people.su, id: staff('E003') }, orderId)
  await world.way.deliver({ ...people.su, id: staff('E003') }, orderId)
  await world.owner.query("update follow_up set state = 'due', due_at = $1 where work_order_id = $2", [
    later(0),
    orderId,
  ])
  const [{ id }] = await rows('select id from follow_up where work_order_id = $1', orderId)
  const miss = { result: 'busy', note: '' }
  for (const staffNo of ['E004', 'E003'])
    expect([
      staffNo,
      because(await (await world.enter(staffNo)).post(`/follow-ups/${id}/miss`, miss)),
    ]).toEqual([staffNo, 'caller_did_not_receive'])
  // The page says that the rule leaves nobody.
  const { warnings } = (await lu.get('/establishment')).body
  expect(warnings).toContainEqual(expect.objectContaining({ is: 'onlyReceiversCall', followUpId: id }))
})

test(`${clause('S1')} who still holds a post in another store is let go there first`, async () => {
  const [there, at] = [crypto.randomUUID(), `/staff/${staff('E010')}`]
  await world.owner.query(
    "insert into store (id, code, name, address, phone, time_zone) values ($1, 'SH02', '分店', '', '', 'Asia/Shanghai')",
    [there],
  )
  await world.owner.query(
    `insert into post_holding (id, staff_id, post_code, store_id, concurrent, from_day)
     values (gen_random_uuid(), $1, 'body_paint', $2, false, '2026-01-01')`,
    [staff('E010'), there],
  )
  expect(because(await lu.post(`${at}/leave`, { day: today, reason: '离职' }))).toBe(
    'holds_nothing_elsewhere',
  )
  await world.owner.query('update post_holding set until_day = $1 where store_id = $2', [today, there])
  const { steps } = (await lu.get(at)).body
  expect(steps.find((s: { step: string }) => s.step === 'leave').refusal).toBeNull()
})

test('an open page is told, and its stream ends with the session', async () => {
  process.env['CHEYI_NOW'] = '2026-11-25T10:24:00+08:00'
  process.env['CHEYI_LOG'] = 'silent'
  const server = await serve({ appUrl: world.appUrl, port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${server.port}/api`
  const enter = async (staffNo: string) => {
    const signedIn = await fetch(`${url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ staffNo, password }),
    })
    return { cookie: signedIn.headers.get('set-cookie')!.split(';')[0]! }
  }
  const [mao, manager] = [await enter('E011'), await enter('E001')]
  const stop = new AbortController()
  const answers = [mao, manager].map((headers) => fetch(`${url}/stream`, { headers, signal: stop.signal }))
  const [his, hers] = (await Promise.all(answers)).map((answer) =>
    answer.body!.pipeThrough(new TextDecoderStream()).getReader(),
  )
  expect((await his!.read()).value).toContain('hello')
  expect((await hers!.read()).value).toContain('hello')
  const left = await fetch(`${url}/staff/${staff('E011')}/leave`, {
    method: 'POST',
    headers: { ...manager, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ day: today, reason: '离职' }),
  })
  expect(left.status).toBe(200)
  // His ends by itself; hers goes on, and says whom the act was about.
  let heard = ''
  for (let read = await his!.read(); !read.done; read = await his!.read()) heard += read.value
  expect(heard).toContain('event: over')
  let said = ''
  while (!said.includes(`staff:${staff('E011')}`)) said += (await hers!.read()).value ?? ''
  expect(said).not.toContain('"everything"')
  stop.abort()
  await server.close()
})

async function receivedBy(who: (typeof people)['gu']) {
  world.way.at(later(0))
  const { orderId } = await world.way.receive(who, arrival())
  const lines = ordinaryLines()
  const quotation = await world.way.quote(who, orderId, later(360), lines)
  await world.way.agree(who, quotation, lines)
  return { orderId, jobs: await world.way.sign(who, orderId, '方知远') }
}

test(`${clause('R5.3')} the last security administrator neither goes nor loses his last post; with another one he may`, async () => {
  const id = staff('E006')
  const leave = { day: today, reason: '回乡' }
  expect(because(await lu.post(`/staff/${id}/leave`, leave))).toBe('security_admin_stays_here')
  const { holdings } = (await lu.get(`/staff/${id}`)).body
  const open = holdings.filter((h: { untilDay: string | null }) => h.untilDay === null)
  const relieve = { holdingId: open[0].id, day: today, reason: '轮岗' }
  if (open.length === 1)
    expect(because(await lu.post(`/staff/${id}/relieve`, relieve))).toBe('security_admin_stays_here')

  const shen = await world.enter('E006')
  const grant = { staffId: staff('E005'), duty: 'securityAdmin' }
  expect(because(await shen.post(`/admin-grants/${uuid()}/grant`, grant))).toBe(200)
  expect(because(await lu.post(`/staff/${id}/leave`, leave))).toBe(200)
})
