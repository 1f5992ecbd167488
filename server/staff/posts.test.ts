import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  later,
  openWorld,
  people,
  signedCar,
  staff,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
})
afterAll(() => world.close())

type Answer = Awaited<ReturnType<Browser['post']>>
const because = (answer: Answer) => answer.body.refusal?.because ?? answer.body.fields ?? answer.status
const row = async (code: string) =>
  (await lu.get('/establishment')).body.posts.find((p: { code: string }) => p.code === code)
const count = async () => (await lu.get('/establishment')).body.count
const page = async (code: string) => (await lu.get(`/posts/${(await row(code)).id}`)).body
const on = async (code: string, step: string, form: object) => {
  const { id, lastEvent: seen } = await page(code)
  return lu.post(`/posts/${id}/${step}`, form, { seen })
}
const dutiesOf = async (browser: Browser) =>
  (await browser.get('/me')).body.duties.map((d: { duty: string; via: string }) => `${d.duty} ${d.via}`)

const text = {
  superior: 'manager',
  superiorText: '售后服务部经理',
  description: ['负责服务热线和预约'],
  qualification: ['中专及以上学历'],
}

test(`${clause('S15')} a description is revised: the one before stays readable, with who and when`, async () => {
  const before = await page('customer_service')
  expect(before.versions).toMatchObject([{ version: 1, revisedBy: null, duties: ['care'] }])
  expect(because(await on('customer_service', 'revise', { ...text, duties: ['care'] }))).toBe(200)
  const { versions } = await page('customer_service')
  expect(versions).toMatchObject([
    { version: 2, revisedBy: '陆建宏', description: ['负责服务热线和预约'] },
    { version: 1, revisedBy: null, description: before.versions[0].description },
  ])
  const stale = await lu.post(
    `/posts/${before.id}/revise`,
    { ...text, duties: ['care'] },
    { seen: before.lastEvent },
  )
  expect(because(stale)).toBe('changed_meanwhile')
})

test(`${clause('S1', 'S15')} a post that the printed table does not have is added at its end, vacant from today`, async () => {
  const add = (form: object) =>
    lu.post(`/posts/${uuid()}/add`, {
      ...text,
      name: '质检员',
      nameEn: 'Inspector',
      duties: ['inspector'],
      seats: 1,
      ...form,
    })
  expect(because(await add({ name: '' }))).toEqual({ name: '请填写岗位名称' })
  expect(because(await add({ superior: 'nobody' }))).toHaveProperty('superior')
  const xu = await world.enter('E008')
  expect(
    (await xu.post(`/posts/${uuid()}/add`, { ...text, name: 'x', nameEn: '', duties: [], seats: 1 })).status,
  ).toBe(403)
  expect(because(await add({}))).toBe(200)
  const { posts } = (await lu.get('/establishment')).body
  expect(posts).toHaveLength(14)
  const { id, code, ...last } = posts.at(-1)
  expect(last).toMatchObject({
    name: '质检员',
    vacant: 1,
    vacantSince: '2026-11-25',
    fallsTo: null,
    duties: ['inspector'],
  })
  const take = { post: code, day: '2026-11-25', reason: '专职质检' }
  expect(because(await lu.post(`/staff/${staff('E010')}/take`, take))).toBe(200)
  expect(await dutiesOf(await world.enter('E010'))).toContain('inspector post')
  const { holdings } = (await lu.get(`/posts/${id}`)).body
  await lu.post(`/staff/${staff('E010')}/relieve`, {
    holdingId: holdings[0].id,
    day: '2026-11-25',
    reason: '试',
  })
  expect(because(await on(code, 'establish', { seats: 0, vacantSeats: null }))).toBe(200)
})

test(`${clause('S15')} a superior stands above, an empty description is none, and only the manager writes it`, async () => {
  const revise = (change: object) =>
    on('workshop_manager', 'revise', { ...text, duties: ['workshopManager'], ...change })
  expect(because(await revise({ superior: 'technician' }))).toBe('superior_is_above')
  expect(because(await revise({ superior: 'workshop_manager' }))).toBe('superior_is_above')
  expect(because(await revise({ superior: 'nobody' }))).toHaveProperty('superior')
  expect(because(await revise({ description: [] }))).toEqual({ description: '请写明职责' })
  expect(because(await on('manager', 'revise', { ...text, superior: null, duties: [] }))).toBe(
    'somebody_is_manager',
  )
  const { id } = await row('technician')
  const xu = await world.enter('E008')
  const { steps } = (await xu.get(`/posts/${id}`)).body
  expect(steps.map((s: { refusal: { because: string } }) => s.refusal.because)).toEqual(
    Array(4).fill('not_your_duty'),
  )
  expect((await xu.post(`/posts/${id}/establish`, { seats: 1, vacantSeats: null })).status).toBe(403)
})

test(`${clause('S15', 'T10')} what a post may do is revised: it counts at once for whoever holds it, in pages that are open`, async () => {
  const ding = await world.enter('E003')
  expect((await ding.get('/settlements')).status).toBe(403)
  expect(because(await on('customer_service', 'revise', { ...text, duties: ['care', 'cashier'] }))).toBe(200)
  expect((await ding.get('/settlements')).status).toBe(200)
  expect(because(await on('customer_service', 'revise', { ...text, duties: ['care'] }))).toBe(200)
  expect((await ding.get('/settlements')).status).toBe(403)
})

test(`${clause('S12', 'S13', 'T11')} 缺人 is every seat of the post, unless the store counts fewer; the sum says which nobody misses`, async () => {
  expect(await row('intermediate_mechanic')).toMatchObject({ seats: 3, vacant: 3, countedVacant: null })
  expect(because(await on('intermediate_mechanic', 'establish', { seats: 3, vacantSeats: 4 }))).toBe(
    'vacancy_has_its_seats',
  )
  expect(because(await on('intermediate_mechanic', 'establish', { seats: 3, vacantSeats: 1 }))).toBe(200)
  expect(await count()).toEqual({ seats: 21, onDuty: 11, concurrent: 3, vacant: 5, heldBack: 2 })
  // Nobody is there at all: somebody still acts for it.
  expect(because(await on('intermediate_mechanic', 'establish', { seats: 3, vacantSeats: 0 }))).toBe(200)
  expect(await row('intermediate_mechanic')).toMatchObject({ vacant: 0, heldBack: 3, fallsTo: 'technician' })
  expect(because(await on('intermediate_mechanic', 'establish', { seats: 3, vacantSeats: null }))).toBe(200)
  expect(await count()).toEqual({ seats: 21, onDuty: 11, concurrent: 3, vacant: 7, heldBack: 0 })
})

test(`${clause('S1', 'S6')} seats: not fewer than people; a seat that nobody misses sends its duties to nobody`, async () => {
  expect((await on('technician', 'establish', { seats: 2, vacantSeats: null })).body.refusal).toMatchObject({
    because: 'every_holder_has_a_seat',
    facts: { holders: 3 },
  })
  const gu = await world.enter('E004')
  expect(await dutiesOf(gu)).toContain('advisor vacancy')
  expect(because(await on('service_advisor', 'establish', { seats: 2, vacantSeats: 0 }))).toBe(200)
  expect(await dutiesOf(gu)).not.toContain('advisor vacancy')
  expect(because(await on('service_advisor', 'establish', { seats: 2, vacantSeats: null }))).toBe(200)
  expect(await dutiesOf(gu)).toContain('advisor vacancy')
})

test(`${clause('S6')} a vacancy has its day`, async () => {
  expect(because(await on('technician', 'date-vacancy', { day: '2026-04-01' }))).toBe('post_is_vacant')
  expect(because(await on('junior_mechanic', 'date-vacancy', { day: '2026-11-26' }))).toBe(
    'effective_day_has_come',
  )
  expect(because(await on('junior_mechanic', 'date-vacancy', { day: '2026-04-01' }))).toBe(200)
  expect(await row('junior_mechanic')).toMatchObject({ vacantSince: '2026-04-01' })
})

test(`${clause('S6')} where a vacancy falls is edited, never into a ring, and counts at once`, async () => {
  expect((await on('manager', 'line-up', { line: ['technical_director'] })).body.refusal).toMatchObject({
    because: 'line_comes_to_an_end',
    facts: { ring: '技术总监 → 车间主任 → 技术总监' },
  })
  expect((await on('manager', 'line-up', { line: ['manager'] })).body.refusal.facts.ring).toBe(
    '售后服务部经理 → 售后服务部经理',
  )
  expect(
    because(await on('service_advisor', 'line-up', { line: ['claims_clerk', 'claims_clerk'] })),
  ).toHaveProperty('line')
  const [gu, ding] = [await world.enter('E004'), await world.enter('E003')]
  expect(
    because(await on('service_advisor', 'line-up', { line: ['customer_service', 'front_supervisor'] })),
  ).toBe(200)
  expect(await dutiesOf(gu)).not.toContain('advisor vacancy')
  expect(await dutiesOf(ding)).toContain('advisor vacancy')
  const { orderId } = await world.way.receive(people.su, arrival())
  expect((await ding.get('/desk')).body.tasks).toContainEqual(
    expect.objectContaining({ orderId, title: '待预检' }),
  )
  expect(
    because(await on('service_advisor', 'line-up', { line: ['front_supervisor', 'claims_clerk'] })),
  ).toBe(200)
})

test(`${clause('R2.2')} the page says where the rules, with these people, leave nobody to check a car`, async () => {
  const { orderId, jobs } = await signedCar(world)
  for (const job of jobs)
    await world.way.dispatch(people.su, job, people.zhou.id!, bay('BAY04'), later(0), 30)
  const { warnings, people: all } = (await lu.get('/establishment')).body
  expect(all.find((p: { staffNo: string }) => p.staffNo === 'E008').onShift).toBe(null)
  expect(warnings).toEqual([
    { is: 'onlyMechanicsCheck', orderId, number: expect.any(String), people: [staff('E005')] },
  ])
})

test('in another store everybody signs in anew when a post may do other things', async () => {
  const there = uuid()
  await world.owner.query(
    "insert into store (id, code, name, address, phone, time_zone) values ($1, 'SH02', '分店', '', '', 'Asia/Shanghai')",
    [there],
  )
  const session = (store: string, hash: string) =>
    world.owner.query(
      "insert into session (token_hash, staff_id, store_id, duties, signed_in_at, seen_at) values ($1, $2, $3, '{cashier}', $4, $4)",
      [hash, staff('E006'), store, later(0)],
    )
  await session(there, 'elsewhere')
  expect(because(await on('parts_clerk', 'revise', { ...text, duties: ['partsClerk', 'cashier'] }))).toBe(200)
  const { rows } = await world.owner.query("select ended_at from session where token_hash = 'elsewhere'")
  expect(rows[0].ended_at).toEqual(later(0))
})
