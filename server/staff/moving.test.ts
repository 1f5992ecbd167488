import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { openWorld, signedCar, staff, type Browser, type World } from '../../tests/world.ts'

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
const newcomer = (change: object = {}) => ({
  staffNo: 'E012',
  name: '秦若兰',
  nameEn: 'Qin Ruolan',
  grade: '',
  skills: ['接待'],
  phone: '16000000112',
  hiredOn: today,
  post: 'service_advisor',
  password: 'Harbour-7731',
  ...change,
})
const holdings = async (staffNo: string): Promise<{ [post: string]: string }> => {
  const { body } = await lu.get(`/staff/${staff(staffNo)}`)
  const open = body.holdings.filter((h: { untilDay: string | null }) => h.untilDay === null)
  return Object.fromEntries(open.map((h: { post: string; id: string }) => [h.post, h.id]))
}
const row = async (code: string) =>
  (await lu.get('/establishment')).body.posts.find((p: { code: string }) => p.code === code)
const dutiesIn = async (browser: Browser) =>
  (await browser.get('/me')).body.duties.map((d: { duty: string; via: string }) => `${d.duty} ${d.via}`)

test(`${clause('S6')} a newcomer fills the vacant seat: no more falls on the next post, and the first password must be changed`, async () => {
  const gu = await world.enter('E004')
  expect(await dutiesIn(gu)).toContain('advisor vacancy')
  const id = uuid()
  expect(because(await lu.post(`/staff/${id}/admit`, newcomer()))).toBe(200)
  expect(await row('service_advisor')).toMatchObject({ vacant: 0, fallsTo: null })
  expect(await dutiesIn(gu)).not.toContain('advisor vacancy')
  const entered = await world.app.request('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ staffNo: 'E012', password: 'Harbour-7731' }),
  })
  expect(await entered.json()).toEqual({ mustChange: true })
  const { person } = (await lu.get(`/staff/${id}`)).body
  expect(person).toMatchObject({ staffNo: 'E012', hiredOn: today, phone: '16000000112' })
})

test(`${clause('S1')} refused by name: a number in use, a weak password, a full post, a day to come, and whoever is not the manager`, async () => {
  const admit = (change: object) =>
    lu.post(`/staff/${uuid()}/admit`, newcomer({ staffNo: 'E013', ...change }))
  expect(because(await admit({ staffNo: 'E002', post: 'junior_mechanic' }))).toBe('staff_number_is_one')
  expect(because(await admit({ password: 'abcdefgh' }))).toHaveProperty('password')
  expect((await admit({ post: 'claims_clerk' })).body.refusal).toMatchObject({
    because: 'seat_is_free',
    says: '{post}编制{seats}席，都有人任职，没有空席',
    facts: { post: '索赔专员', postEn: 'Claims clerk', seats: 1 },
  })
  expect(because(await admit({ post: 'junior_mechanic', hiredOn: '2026-11-26' }))).toBe(
    'effective_day_has_come',
  )
  expect(because(await admit({ post: 'astronaut' }))).toEqual({ post: '本店没有这个岗位' })
  const xu = await world.enter('E008')
  expect((await xu.post(`/staff/${uuid()}/admit`, newcomer({ staffNo: 'E013' }))).status).toBe(403)
  expect((await xu.get('/staff')).status).toBe(200)
  expect((await xu.get(`/staff/${staff('E002')}`)).body.person.phone).toBe('160****0102')
  expect((await (await world.enter('E002')).get('/staff')).status).toBe(403)
})

test(`${clause('S3', 'T10')} a second post needs its reason, and is held once`, async () => {
  const take = (form: object) =>
    lu.post(`/staff/${staff('E007')}/take`, { post: 'junior_mechanic', day: today, ...form })
  expect(because(await take({}))).toBe('second_post_has_its_reason')
  expect(because(await take({ day: '2018-07-01', reason: '带教' }))).toBe('effective_day_is_after_entry')
  expect(because(await take({ reason: '带教' }))).toBe(200)
  expect(because(await take({ reason: '带教' }))).toBe('post_is_not_held_yet')
  const { holdings: all } = (await lu.get(`/staff/${staff('E007')}`)).body
  expect(
    all.map((h: { post: string; concurrent: boolean; why: string | null }) => [h.post, h.concurrent, h.why]),
  ).toEqual([
    ['technician', false, null],
    ['junior_mechanic', true, '带教'],
  ])
  expect((await lu.get('/establishment')).body.count).toMatchObject({ seats: 21, concurrent: 4, vacant: 5 })
  const relieve = { holdingId: (await holdings('E007'))['junior_mechanic']!, day: today, reason: '带教结束' }
  expect(because(await lu.post(`/staff/${staff('E007')}/relieve`, relieve))).toBe(200)
})

test(`${clause('S4', 'T10')} a post is vacated: in the same breath its duty falls on the next in line, in pages that are open`, async () => {
  const [zhou, xu] = [await world.enter('E005'), await world.enter('E008')]
  const { jobs } = await signedCar(world)
  const sheet = {
    technicianId: staff('E007'),
    bayId: (await (await world.enter('E002')).get('/dispatch-choices')).body.bays[0].id,
    from: '2026-11-25T10:30:00+08:00',
    until: '2026-11-25T11:00:00+08:00',
    explanation: '先量制动片厚度',
  }
  expect((await zhou.post(`/jobs/${jobs[0]}/dispatch`, sheet)).status).toBe(403)
  const relieve = {
    holdingId: (await holdings('E008'))['workshop_manager']!,
    day: today,
    reason: '专心带教',
  }
  const key = uuid()
  const send = () => lu.post(`/staff/${staff('E008')}/relieve`, relieve, { key })
  expect([because(await send()), because(await send())]).toEqual([200, 200])
  expect((await xu.get('/me')).status).toBe(401)
  expect(await dutiesIn(zhou)).toContain('workshopManager vacancy')
  expect(because(await zhou.post(`/jobs/${jobs[0]}/dispatch`, sheet))).toBe(200)
  expect(await row('workshop_manager')).toMatchObject({
    vacant: 1,
    vacantSince: today,
    fallsTo: 'technical_director',
  })
  const { body } = await lu.get(`/posts/${(await row('workshop_manager')).id}`)
  expect(body.holdings).toMatchObject([
    { name: '徐海涛', fromDay: '2026-01-01', untilDay: today, whyEnded: '专心带教' },
  ])

  const back = { post: 'workshop_manager', day: today, reason: '仍由他兼' }
  expect(because(await lu.post(`/staff/${staff('E008')}/take`, back))).toBe(200)
  expect(await dutiesIn(zhou)).not.toContain('workshopManager vacancy')
  expect(await row('workshop_manager')).toMatchObject({ vacant: 0, vacantSince: null })
})

test(`${clause('S1')} a move ends one holding and opens the other on its day; rights and sessions go with it`, async () => {
  const fan = await world.enter('E009')
  const from = (await holdings('E009'))['parts_clerk']!
  const move = { holdingId: from, post: 'intermediate_mechanic', day: '2026-11-24', reason: '本人申请' }
  const to = (form: object) => lu.post(`/staff/${staff('E009')}/move`, { ...move, ...form })
  expect(because(await to({ reason: ' ' }))).toEqual({ reason: '请写明调岗原因' })
  expect(because(await to({ post: 'parts_manager' }))).toBe('seat_is_free')
  expect(because(await to({ post: 'parts_clerk' }))).toBe('post_is_not_held_yet')
  expect(because(await to({ day: '2025-12-31' }))).toBe('effective_day_is_after_entry')
  expect(because(await to({ holdingId: (await holdings('E006'))['parts_manager']! }))).toHaveProperty(
    'holdingId',
  )
  expect(because(await to({}))).toBe(200)
  expect((await fan.get('/me')).status).toBe(401)
  expect(await dutiesIn(await world.enter('E009'))).toEqual(['technician post', 'systemAdmin grant'])
  expect(await row('parts_clerk')).toMatchObject({
    vacant: 1,
    vacantSince: '2026-11-24',
    fallsTo: 'parts_manager',
  })
  const { holdings: all, acts } = (await lu.get(`/staff/${staff('E009')}`)).body
  expect(all).toMatchObject([
    { post: 'intermediate_mechanic', fromDay: '2026-11-24', untilDay: null, why: '本人申请' },
    { post: 'parts_clerk', untilDay: '2026-11-24', whyEnded: '本人申请' },
  ])
  expect(acts[0]).toMatchObject({
    step: 'move',
    reason: '本人申请',
    told: { sessions: 1, jobs: 0, orders: 0 },
  })
  const again = { holdingId: all[0].id, post: 'parts_clerk', day: today, reason: '调回' }
  expect(because(await lu.post(`/staff/${staff('E009')}/move`, again))).toBe(200)
})

test('who loses the own post and keeps a second one holds that as the own', async () => {
  const held = await holdings('E005')
  const relieve = { holdingId: held['technician']!, day: today, reason: '专任技术总监' }
  expect(because(await lu.post(`/staff/${staff('E005')}/relieve`, relieve))).toBe(200)
  const { holdings: all } = (await lu.get(`/staff/${staff('E005')}`)).body
  expect(all.filter((h: { untilDay: null }) => h.untilDay === null)).toMatchObject([
    { post: 'technical_director', concurrent: false },
  ])
  const back = { post: 'technician', day: today, reason: '仍在一线' }
  expect(because(await lu.post(`/staff/${staff('E005')}/take`, back))).toBe(200)
  expect((await lu.get('/establishment')).body.count).toMatchObject({ concurrent: 3, onDuty: 12 })
})

test(`${clause('S2')} the last one with the manager's duty can be neither relieved, moved nor let go`, async () => {
  const held = (await holdings('E001'))['manager']!
  const why = { day: today, reason: '调离' }
  const at = `/staff/${staff('E001')}`
  for (const answer of [
    await lu.post(`${at}/relieve`, { holdingId: held, ...why }),
    await lu.post(`${at}/move`, { holdingId: held, post: 'junior_mechanic', ...why }),
    await lu.post(`${at}/leave`, why),
  ])
    expect(because(answer)).toBe('somebody_is_manager')
})

test(`${clause('S1')} two managers give the last seat at once: one of them is told that it is taken`, async () => {
  await world.owner.query("update establishment set seats = 1 where post_code = 'junior_mechanic'")
  const give = (staffNo: string) =>
    lu.post(`/staff/${staff(staffNo)}/take`, { post: 'junior_mechanic', day: today, reason: '顶班' })
  const answers = await Promise.all([give('E007'), give('E010')])
  expect(answers.map(because).sort()).toEqual([200, 'seat_is_free'])
  await world.owner.query("update establishment set seats = 3 where post_code = 'junior_mechanic'")
})

test('nobody signs in with the duties of a minute ago while people are moved', async () => {
  const held = await holdings('E008')
  const [relieved, entered] = await Promise.all([
    lu.post(`/staff/${staff('E008')}/relieve`, {
      holdingId: held['workshop_manager']!,
      day: today,
      reason: '竞态',
    }),
    ...Array.from({ length: 4 }, () => world.enter('E005')),
  ])
  expect(because(relieved)).toBe(200)
  const { rows } = await world.owner.query(
    'select duties from session where staff_id = $1 and ended_at is null',
    [staff('E005')],
  )
  expect(rows.length).toBeGreaterThanOrEqual(4)
  for (const { duties } of rows) expect(duties).toContain('workshopManager')
  expect((await entered!.get('/me')).status).toBe(200)
  const back = { post: 'workshop_manager', day: today, reason: '仍由他兼' }
  await lu.post(`/staff/${staff('E008')}/take`, back)
})

test('what is on file is corrected over what one has seen', async () => {
  const at = `/staff/${staff('E010')}`
  const { lastEvent } = (await lu.get(at)).body
  const form = {
    name: '蒋大伟',
    nameEn: 'Jiang Dawei',
    grade: '技师（二级）',
    skills: ['钣金'],
    phone: '',
    hiredOn: '2015-10-08',
  }
  expect((await lu.post(`${at}/amend`, form)).status).toBe(400)
  expect(because(await lu.post(`${at}/amend`, { ...form, phone: '12' }, { seen: lastEvent }))).toHaveProperty(
    'phone',
  )
  expect(because(await lu.post(`${at}/amend`, form, { seen: lastEvent }))).toBe(200)
  expect(because(await lu.post(`${at}/amend`, form, { seen: lastEvent }))).toBe('changed_meanwhile')
  expect((await lu.get(at)).body.person).toMatchObject({ grade: '技师（二级）', skills: ['钣金'], phone: '' })
})

test('the list: by name, number, post and state, a page at a time', async () => {
  const list = async (query: string): Promise<string[]> =>
    (await lu.get(`/staff?${query}`)).body.people.map((p: { staffNo: string }) => p.staffNo)
  expect(await list('q=徐')).toEqual(['E008'])
  expect(await list('q=e00&limit=3')).toEqual(['E001', 'E002', 'E003'])
  expect(await list('after=E009')).toEqual(['E010', 'E011', 'E012'])
  expect(await list('post=technical_director')).toEqual(['E005'])
  expect(await list('q=%25')).toEqual([])
  expect(await list('state=left')).toEqual([])
  expect((await lu.get(`/staff/${uuid()}`)).status).toBe(404)
})
