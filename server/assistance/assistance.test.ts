import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  later,
  morning,
  openWorld,
  people,
  signedCar,
  staff,
  store,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { idOf } from '../demo/reference.ts'

let world: World
let su: Browser
let song: Browser
let zhou: Browser
beforeAll(async () => {
  world = await openWorld()
  ;[su, song, zhou] = [await world.enter('E002'), await world.enter('E007'), await world.enter('E005')]
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  world.way.at(morning)
  await world.owner.query('delete from slot')
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows

const tester = idOf('tool', 'TL001 1')
const received = async () => (await world.way.receive(people.su, arrival())).orderId
const request = (workOrderId: string, change: object = {}) => ({
  workOrderId,
  bayId: bay('BAY06'),
  technicianId: staff('E007'),
  toolId: tester,
  from: morning.toISOString(),
  until: later(30).toISOString(),
  question: '读故障码，看油压',
  ...change,
})
const ask = (workOrderId: string, change: object = {}, { who = su, id = uuid(), key = uuid() } = {}) =>
  who.post(`/assistances/${id}/ask`, request(workOrderId, change), { key })
async function asked(change: object = {}) {
  const [orderId, id] = [await received(), uuid()]
  expect(because(await ask(orderId, change, { id }))).toBe('done')
  return { orderId, id }
}
const take = (id: string, who = song) => who.post(`/assistances/${id}/take`, {})
const finding = { verdict: 'abnormal', faultCodes: ['p0171', 'P0300'], measured: '油压 2.1 bar', words: '' }
const report = (id: string, change: object = {}, who = song) =>
  who.post(`/assistances/${id}/report`, { ...finding, ...change })
const held = async (id: string) =>
  (await rows('select resource_kind as kind from slot where assistance_id = $1 order by 1', id)).map(
    ({ kind }) => kind,
  )

test(`${clause('S61')} asked, the bay, the tester and the technician are held; reported, they are free and the advisor is told`, async () => {
  const { orderId, id } = await asked()
  expect(await held(id)).toEqual(['bay', 'person', 'tool'])
  const desk = async (who: Browser) =>
    (await who.get('/desk')).body.tasks
      .filter((t: { orderId: string }) => t.orderId === orderId)
      .map((t: { title: string }) => t.title)
  expect(await desk(song)).toEqual(['待接受协助'])
  expect((await song.get('/own-assistances')).body.rows).toMatchObject([{ id, question: '读故障码，看油压' }])
  expect(because(await take(id))).toBe('done')
  expect(await desk(song)).toEqual(['待报结果'])
  expect(because(await report(id))).toBe('done')
  expect(await held(id)).toEqual([])
  expect(await desk(song)).toEqual([])
  expect(await desk(su)).toContain('协助有结果')
  const { assistances } = (await su.get(`/work-orders/${orderId}/consultation`)).body
  expect(assistances[0]).toMatchObject({ faultCodes: ['P0171', 'P0300'], verdict: 'abnormal' })
  expect(because(await su.post(`/assistances/${id}/read-result`, {}))).toBe('done')
  expect(because(await su.post(`/assistances/${id}/read-result`, {}))).toBe('result_is_unread')
  expect(await desk(su)).not.toContain('协助有结果')
  const [event] = await rows("select particulars from event where subject_id = $1 and step = 'report'", id)
  expect(event.particulars).toEqual({ verdict: 'abnormal', faultCodes: 2 })
})

test(`${clause('S61')} what cannot be asked: another bay, no time, one who is off or away, a tester out of use`, async () => {
  const orderId = await received()
  expect(because(await ask(orderId, {}, { who: song }))).toBe('not_your_duty')
  expect(because(await ask(orderId, { bayId: bay('BAY01') }))).toBe('bay_is_for_pre_inspection')
  expect(because(await ask(orderId, { until: morning.toISOString() }))).toBe('asked_time_is_whole')
  expect(because(await ask(orderId, { until: later(300).toISOString() }))).toBe('asked_time_is_whole')
  expect(because(await ask(orderId, { technicianId: staff('E008') }))).toBe('helper_is_on_shift')
  const [stopped] = await rows("select id from tool where state = 'stopped' limit 1")
  expect(because(await ask(orderId, { toolId: stopped.id }))).toBe('tester_is_at_hand')
  const closureId = uuid()
  await rows(
    `insert into closure (id, store_id, resource_kind, resource_id, kind, reason, starts_at, ends_at)
     values ($1, $2, 'bay', $3, 'repair', '剪式举升机漏油', $4, $5)`,
    closureId,
    store,
    bay('BAY06'),
    later(-60),
    later(60),
  )
  expect(because(await ask(orderId))).toBe('place_is_open')
  await rows("update closure set state = 'withdrawn' where id = $1", closureId)
  const absenceId = uuid()
  await rows(
    `insert into absence (id, store_id, staff_id, kind, starts_at, ends_at, reason)
     values ($1, $2, $3, 'training', $4, $5, '')`,
    absenceId,
    store,
    staff('E007'),
    later(10),
    later(60),
  )
  expect(because(await ask(orderId))).toBe('helper_is_there')
  await rows("update absence set state = 'withdrawn' where id = $1", absenceId)
  await (await world.enter('E001')).post(`/work-orders/${orderId}/void`, { reason: '客户走了' })
  expect(because(await ask(orderId))).toBe('order_is_in_hand')
})

test(`${clause('S61')} one bay, two cars: the second is refused, also when both ask at once`, async () => {
  await asked()
  expect(because(await ask(await received(), { technicianId: null, toolId: null }))).toBe('resource_is_free')
  await world.owner.query('delete from slot')
  const [first, second] = [await received(), await received()]
  const both = await Promise.all([ask(first), ask(second)])
  expect(both.map(because).toSorted()).toEqual(['done', 'resource_is_free'])
})

test(`${clause('S61')} he who works on another car then cannot be asked`, async () => {
  const { jobs } = await signedCar(world)
  await world.way.dispatch(people.su, jobs[0]!, people.song.id!, bay('BAY01'), morning, 60)
  expect(because(await ask(await received()))).toBe('resource_is_free')
})

test(`${clause('S61')} asked of whoever comes first: two take it at once, one has it and is held for it`, async () => {
  const { id } = await asked({ technicianId: null })
  expect(await held(id)).toEqual(['bay', 'tool'])
  const both = await Promise.all([take(id), take(id, zhou)])
  expect(both.map(because).toSorted()).toEqual(['done', 'wrong_state'])
  expect(await held(id)).toEqual(['bay', 'person', 'tool'])
  const winner = because(both[0]) === 'done' ? song : zhou
  const other = winner === song ? zhou : song
  expect(because(await report(id, {}, other))).toBe('help_is_asked_of_oneself')
  expect(because(await report(id, {}, winner))).toBe('done')
})

test(`${clause('S61')} what is asked of one is not another's; who is off does not take it`, async () => {
  const { id } = await asked()
  expect(because(await take(id, zhou))).toBe('help_is_asked_of_oneself')
  expect(because(await take(id, su))).toBe('not_your_duty')
  const open = await asked({
    technicianId: null,
    from: later(40).toISOString(),
    until: later(60).toISOString(),
  })
  expect(because(await take(open.id, await world.enter('E008')))).toBe('helper_is_on_shift')
})

test(`${clause('S61')} a finding: codes in their form, and what is abnormal is told`, async () => {
  const { id } = await asked()
  expect(because(await report(id))).toBe('wrong_state')
  await take(id)
  expect(because(await report(id, { faultCodes: ['P0171', 'X99'] }))).toEqual(['faultCodes.1'])
  expect(because(await report(id, { verdict: null }))).toEqual(['verdict'])
  expect(because(await report(id, { faultCodes: [], measured: '' }))).toBe('finding_is_told')
  expect(because(await report(id, { verdict: 'normal', faultCodes: [], measured: '' }))).toBe('done')
})

test(`${clause('S61')} withdrawn, or its order void, what was held is free; the form sent twice asks once`, async () => {
  const key = uuid()
  const [orderId, id] = [await received(), uuid()]
  for (let sent = 0; sent < 2; sent++) expect(because(await ask(orderId, {}, { id, key }))).toBe('done')
  expect(await rows('select id from assistance where work_order_id = $1', orderId)).toHaveLength(1)
  expect(because(await su.post(`/assistances/${id}/withdraw`, {}))).toBe('done')
  expect(await held(id)).toEqual([])
  const other = await asked()
  await (await world.enter('E001')).post(`/work-orders/${other.orderId}/void`, { reason: '客户走了' })
  expect(await held(other.id)).toEqual([])
  const [{ state }] = await rows('select state from assistance where id = $1', other.id)
  expect(state).toBe('withdrawn')
})
