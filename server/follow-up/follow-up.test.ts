import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { finishedCar, morning, openWorld, people, type Browser, type World } from '../../tests/world.ts'
import { takeOneDue } from '../due.ts'
import { questions } from '../../domain/follow-up/forms.ts'

let world: World
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
  ding = await world.enter('E003')
})
afterAll(() => world.close())

const days = (n: number) => new Date(morning.getTime() + n * 24 * 3_600_000)
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const sheet = (score = 5, reason = '') => ({
  answers: questions.map((question) => ({ question, score, reason })),
  suggestion: '',
})

async function delivered() {
  world.clock.set(morning)
  const { orderId } = await finishedCar(world)
  await world.way.pass(people.zhou, orderId)
  await world.way.settle(people.su, orderId, 20_000)
  await world.way.wash(people.su, orderId)
  await world.way.pay(people.su, orderId)
  await world.way.deliver(people.su, orderId)
  const { rows } = await world.owner.query('select id from follow_up where work_order_id = $1', [orderId])
  return rows[0].id as string
}
async function due() {
  const id = await delivered()
  world.clock.set(days(3))
  while (await takeOneDue(world.house));
  ding = await world.enter('E003')
  return id
}
const stateOf = async (id: string) =>
  (await world.owner.query('select state from follow_up where id = $1', [id])).rows[0].state

test(`${clause('T5')} planned at delivery, due on the third day at nine, not before`, async () => {
  const id = await delivered()
  world.clock.set(new Date('2026-11-28T08:59:00+08:00'))
  expect(await takeOneDue(world.house)).toBe(false)
  expect(await stateOf(id)).toBe('planned')
  world.clock.set(new Date('2026-11-28T09:00:00+08:00'))
  expect(await takeOneDue(world.house)).toBe(true)
  expect(await stateOf(id)).toBe('due')
  expect(await takeOneDue(world.house)).toBe(false)
})

test('a due row taken by ten at once runs once', async () => {
  const id = await delivered()
  world.clock.set(days(4))
  const taken = await Promise.all(Array.from({ length: 10 }, () => takeOneDue(world.house)))
  expect(taken.filter(Boolean)).toHaveLength(1)
  const { rowCount } = await world.owner.query(
    "select from event where subject_id = $1 and step = 'fallDue'",
    [id],
  )
  expect(rowCount).toBe(1)
})

test(`${clause('T5')} the advisor who received the car is refused by name, whatever duties she holds`, async () => {
  const id = await due()
  const su = await world.enter('E002')
  await world.owner.query("update session set duties = duties || '{care}' where staff_id = $1", [
    people.su.id,
  ])
  expect((await su.post(`/follow-ups/${id}/complete`, sheet())).body.refusal).toMatchObject({
    because: 'caller_did_not_receive',
    facts: { advisor: '苏婉宁' },
  })
  expect(because(await su.post(`/follow-ups/${id}/miss`, { result: 'busy', note: '' }))).toBe(
    'caller_did_not_receive',
  )
})

test(`${clause('T5')} no item left blank, and a bad answer has the customer's own words`, async () => {
  const id = await due()
  const part = { ...sheet(), answers: sheet().answers.slice(2) }
  expect((await ding.post(`/follow-ups/${id}/complete`, part)).body.refusal).toMatchObject({
    because: 'every_question_is_answered',
    facts: { unanswered: 2 },
  })
  expect((await ding.post(`/follow-ups/${id}/complete`, sheet(2))).body.refusal).toMatchObject({
    because: 'bad_answer_has_its_reason',
    facts: { badWithoutReason: 10 },
  })
  expect((await ding.post(`/follow-ups/${id}/complete`, sheet(6))).status).toBe(400)
  expect(because(await ding.post(`/follow-ups/${id}/complete`, sheet(2, '等了一个小时没人管')))).toBe('done')
  const page = (await ding.get(`/follow-ups/${id}`)).body.followUp
  expect(page).toMatchObject({
    state: 'done',
    answers: expect.arrayContaining([{ question: 'solved', score: 2, reason: '等了一个小时没人管' }]),
  })
  expect(because(await ding.post(`/follow-ups/${id}/complete`, sheet()))).toBe('wrong_state')
})

test('a call that reaches nobody is on record and the follow-up stays due', async () => {
  const id = await due()
  await ding.post(`/follow-ups/${id}/miss`, { result: 'noAnswer', note: '响铃未接' })
  await ding.post(`/follow-ups/${id}/miss`, { result: 'later', note: '下午三点后' })
  expect(
    (await ding.get(`/follow-ups/${id}`)).body.followUp.calls.map((c: { result: string }) => c.result),
  ).toEqual(['noAnswer', 'later'])
  const listed = (await ding.get('/follow-ups')).body.find((f: { id: string }) => f.id === id)
  expect(listed).toMatchObject({ state: 'due', calls: 2, own: false })
})

test('a person who does not call customers does not see them', async () => {
  const song = await world.enter('E007')
  expect((await song.get('/follow-ups')).status).toBe(403)
  expect((await song.get(`/follow-ups/${uuid()}`)).status).toBe(403)
})
