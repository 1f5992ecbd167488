import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { arrival, later, morning, openWorld, people, type Browser, type World } from '../../tests/world.ts'

let world: World
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
})
afterAll(() => world.close())

const came = (change: object = {}) => {
  world.way.at(morning)
  return world.way.receive(people.su, { ...arrival(), ...change })
}
const care = async (visitId: string) => (await su.get(`/visits/${visitId}/care`)).body
const settle = async (visitId: string, form: object = {}, more: { key?: string; seen?: number } = {}) =>
  su.post(
    `/visits/${visitId}/settle-in`,
    { seat: '窗边三号', drink: '绿茶', told: ['DRINK', 'WIFI'], ...form },
    { seen: (await care(visitId)).lastEvent, ...more },
  )
const tell = (visitId: string) => su.post(`/visits/${visitId}/tell-progress`, {})
const leave = (visitId: string, reach = '电话 16000002001') =>
  su.post(`/visits/${visitId}/leave-store`, { reach })
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const waits = async (orderId: string, who = su) =>
  (await who.get('/desk')).body.tasks.filter(
    (t: { orderId: string; task: string }) => t.orderId === orderId && t.task === 'progress',
  )

test(`${clause('S76', 'S77')} the customer is led to the lounge: seat, drink and each thing told, by whom and when`, async () => {
  const { visitId } = await came()
  expect(await care(visitId)).toMatchObject({ settledAt: null, told: [], waitsInStore: true })
  expect((await settle(visitId)).body).toMatchObject({ id: visitId, state: 'here' })
  expect(await care(visitId)).toMatchObject({ seat: '窗边三号', drink: '绿茶', settledBy: '苏婉宁' })
  await settle(visitId, { seat: '沙发', told: ['WIFI', 'SCREEN', 'MEAL'] })
  const { told } = await care(visitId)
  expect(told.map(({ code }: { code: string }) => code).sort()).toEqual(['MEAL', 'SCREEN', 'WIFI'])
  const { rows } = await world.owner.query(
    "select step, from_state, to_state, particulars from event where whole_id = $1 and step = 'settleIn' order by id",
    [visitId],
  )
  expect(rows).toEqual([
    { step: 'settleIn', from_state: 'here', to_state: 'here', particulars: { told: ['DRINK', 'WIFI'] } },
    {
      step: 'settleIn',
      from_state: 'here',
      to_state: 'here',
      particulars: { told: ['WIFI', 'SCREEN', 'MEAL'] },
    },
  ])
})

test('what is wrong stands at its field; the form sent twice lands once; two do not write over each other', async () => {
  const { visitId } = await came()
  const wrong = await settle(visitId, { seat: ' ', told: ['SAUNA'] })
  expect([wrong.status, Object.keys(wrong.body.fields).sort()]).toEqual([400, ['seat', 'told.0']])
  const { lastEvent: seen } = await care(visitId)
  const key = uuid()
  const [one, two] = [await settle(visitId, {}, { key, seen }), await settle(visitId, {}, { key, seen })]
  expect([one.status, two.body]).toEqual([200, one.body])
  expect(because(await settle(visitId, { seat: '另一处' }, { seen }))).toBe('changed_meanwhile')
})

test(`${clause('S76')} a customer who leaves says where he is reached; he is told nothing here until he is back`, async () => {
  const { visitId } = await came()
  await settle(visitId)
  expect((await leave(visitId, ' ')).body.fields).toEqual({ reach: '请填写在哪里能联系到客户' })
  expect(because(await leave(visitId))).toBe('done')
  expect(await care(visitId)).toMatchObject({ reach: '电话 16000002001', seat: '', settledAt: null })
  expect(because(await leave(visitId))).toBe('customer_has_not_left')
  expect(because(await tell(visitId))).toBe('customer_has_not_left')
  expect(because(await settle(visitId))).toBe('done')
  expect(await care(visitId)).toMatchObject({ leftAt: null, reach: '' })
  expect(because(await tell(visitId))).toBe('done')
  const { rows } = await world.owner.query(
    "select particulars::text as told from event where whole_id = $1 and step = 'leaveStore'",
    [visitId],
  )
  expect(rows).toEqual([{ told: '{}' }])
})

test(`${clause('S76')} who said he would leave does not wait, until he is led to the lounge`, async () => {
  const { visitId } = await came({ waitsInStore: false })
  expect(because(await tell(visitId))).toBe('customer_waits')
  await settle(visitId)
  expect(because(await tell(visitId))).toBe('done')
})

test(`${clause('S77')} an hour without a word puts a waiting customer on the advisor's desk, and telling him clears it`, async () => {
  const { visitId, orderId } = await came()
  const gone = await came({ waitsInStore: false })
  await settle(visitId)
  expect(await waits(orderId)).toEqual([])
  world.clock.set(later(61))
  su = await world.enter('E002')
  const [task] = await waits(orderId)
  expect(task).toMatchObject({
    about: '窗边三号',
    dueAt: later(60).toISOString(),
    title: '待告知进度',
  })
  expect(await waits(gone.orderId)).toEqual([])
  expect(await waits(orderId, await world.enter('E007'))).toEqual([])
  await tell(visitId)
  expect(await waits(orderId)).toEqual([])
  world.clock.set(later(122))
  su = await world.enter('E002')
  expect(await waits(orderId)).toHaveLength(1)
  await leave(visitId)
  expect(await waits(orderId)).toEqual([])
  world.clock.set(morning)
  su = await world.enter('E002')
})

test('a technician leads nobody to the lounge, and does not see who waits', async () => {
  const { visitId } = await came()
  const song = await world.enter('E007')
  const form = { seat: '沙发', drink: '', told: [] }
  expect((await song.post(`/visits/${visitId}/settle-in`, form, { seen: 0 })).status).toBe(403)
  expect((await song.get(`/visits/${visitId}/care`)).status).toBe(403)
})
