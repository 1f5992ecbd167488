import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../tests/clause.ts'
import {
  arrival,
  bay,
  finishedCar,
  later,
  morning,
  openWorld,
  people,
  signedCar,
  store,
  type World,
} from '../tests/world.ts'
import { perform } from './perform.ts'
import { Refused } from './refusals.ts'
import type { Act, Actor } from './step.ts'
import { receive } from './visit/steps.ts'
import { pass } from './work-order/steps.ts'
import { sign } from './work-order/signing.ts'
import { dispatch, fail, finish, start } from './workshop/steps.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const act = (actor: Actor, more: Partial<Act> = {}): Act => ({
  id: uuid(),
  at: morning,
  store,
  actor,
  ...more,
})
const because = (p: Promise<unknown>) =>
  p.then(
    () => 'done',
    (e: unknown) => (e instanceof Refused ? e.refusal.because : String(e)),
  )
const stateOf = async (id: string) =>
  (await world.owner.query('select state from work_order where id = $1', [id])).rows[0].state
const eventsOf = async (whole: string) =>
  (await world.owner.query('select subject, step, party from event where whole_id = $1 order by id', [whole]))
    .rows
const form = (technicianId: string, code = 'BAY01') => ({
  technicianId,
  bayId: bay(code),
  from: morning.toISOString(),
  until: later(60).toISOString(),
  explanation: '先查制动',
})
const wipe = () => world.owner.query('delete from slot')

test(`${clause('S74', 'S75', 'S79', 'S80', 'S81')} one car, from reception to the final check; the order moves itself with its jobs`, async () => {
  const { way } = world
  const { orderId, jobs } = await finishedCar(world)
  expect(await stateOf(orderId)).toBe('checking')
  expect(await because(way.pass({ ...people.zhou, id: people.song.id }, orderId))).toBe(
    'inspector_is_not_the_mechanic',
  )
  await way.act(people.zhou, fail, jobs[0]!, { defect: '制动踏板偏软' })
  expect(await stateOf(orderId)).toBe('working')
  await way.start(people.song, jobs[0]!)
  await way.finish(people.song, jobs[0]!)
  await way.pass(people.zhou, orderId)
  expect(await stateOf(orderId)).toBe('settling')
  expect((await eventsOf(orderId)).map((e) => `${e.subject}.${e.step} ${e.party}`)).toEqual([
    'workOrder.open itself',
    'quotation.draft advisor',
    'quotation.send advisor',
    'workOrder.quote itself',
    'quotation.answer advisor',
    'job.plan itself',
    'job.plan itself',
    'workOrder.sign advisor',
    'job.dispatch advisor',
    'job.acknowledge technician',
    'job.start technician',
    'workOrder.begin itself',
    'job.finish technician',
    'job.dispatch advisor',
    'job.acknowledge technician',
    'job.start technician',
    'job.finish technician',
    'workOrder.complete itself',
    'job.fail inspector',
    'workOrder.reopen itself',
    'job.acknowledge technician',
    'job.start technician',
    'job.finish technician',
    'workOrder.complete itself',
    'workOrder.pass inspector',
  ])
})

test('two mechanics finish the last two jobs at once: the order is complete, once', async () => {
  for (let round = 0; round < 12; round++) {
    const { orderId, jobs } = await signedCar(world)
    const crew = [people.song, people.zhou]
    for (const [i, job] of jobs.entries()) {
      await world.way.dispatch(people.su, job, crew[i]!.id!, bay('BAY01'), morning, 30)
      await world.way.start(crew[i]!, job)
    }
    await Promise.all(jobs.map((job, i) => world.way.finish(crew[i]!, job)))
    await wipe()
    expect(await stateOf(orderId)).toBe('checking')
    expect((await eventsOf(orderId)).filter((e) => e.step === 'complete')).toHaveLength(1)
  }
})

test('a form sent ten times at once lands once, and every sender gets the same answer', async () => {
  const { jobs } = await signedCar(world)
  const job = jobs[0]!
  await world.way.act(people.su, dispatch, job, form(people.song.id!))
  const once = act(people.su)
  const again = { ...form(people.song.id!, 'BAY02'), explanation: '改到二号工位' }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => perform(world.house, once, dispatch, job, again)),
  )
  expect(new Set(answers.map((a) => JSON.stringify(a)))).toEqual(
    new Set([JSON.stringify({ id: job, state: 'dispatched' })]),
  )
  expect(
    (
      await eventsOf(
        (
          await world.owner.query('select work_order_id as id from job where id = $1', [job])
        ).rows[0].id,
      )
    ).filter((e) => e.step === 'dispatch'),
  ).toHaveLength(2)
  const used = (changed: Act, take: typeof dispatch, sent: typeof again) =>
    because(perform(world.house, changed, take, job, sent))
  expect(await used(once, dispatch, { ...again, explanation: '别的话' })).toBe('form_was_used')
  expect(await used({ ...once, actor: people.gu }, dispatch, again)).toBe('form_was_used')
  expect(await because(perform(world.house, once, start, job, {}))).toBe('form_was_used')
  await wipe()

  const opening = act(people.su)
  const id = uuid()
  const car = arrival()
  await Promise.all(Array.from({ length: 10 }, () => perform(world.house, opening, receive, id, car)))
  expect(await eventsOf(id)).toHaveLength(1)
  expect(await eventsOf(car.orderId)).toHaveLength(1)
})

test('a refused form leaves nothing behind and may be mended and sent again', async () => {
  const { jobs } = await signedCar(world)
  const again = act(people.su)
  const night = {
    ...form(people.song.id!),
    from: '2026-11-25T21:00:00+08:00',
    until: '2026-11-25T22:00:00+08:00',
  }
  expect(await because(perform(world.house, again, dispatch, jobs[0]!, night))).toBe('technician_is_on_shift')
  expect((await world.owner.query('select from act where id = $1', [again.id])).rowCount).toBe(0)
  expect(await because(perform(world.house, again, dispatch, jobs[0]!, form(people.song.id!)))).toBe('done')
  await wipe()
})

test('sixteen cars want one bay: one gets it, the others are told, and none waits in a ring', async () => {
  const jobs: string[] = []
  for (let i = 0; i < 16; i++) jobs.push((await signedCar(world)).jobs[0]!)
  for (let round = 0; round < 3; round++) {
    const technician = round % 2 ? people.zhou : people.song
    const outcomes = await Promise.all(
      jobs.map((job) => because(world.way.act(people.su, dispatch, job, form(technician.id!)))),
    )
    expect(outcomes.sort()).toEqual(['done', ...Array(15).fill('resource_is_free')])
    await wipe()
  }
})

test('two jobs of one car may share its bay; another car may not', async () => {
  const { jobs } = await signedCar(world)
  for (const job of jobs)
    expect(await because(world.way.act(people.su, dispatch, job, form(people.song.id!)))).toBe('done')
  const other = await signedCar(world)
  const there = { ...form(people.zhou.id!), from: later(59).toISOString(), until: later(90).toISOString() }
  expect(await because(world.way.act(people.su, dispatch, other.jobs[0]!, there))).toBe('resource_is_free')
  expect(
    await because(
      world.way.act(people.su, dispatch, other.jobs[0]!, { ...there, from: later(60).toISOString() }),
    ),
  ).toBe('done')
  await wipe()
})

test('one running clock per person, over the whole group', async () => {
  const { jobs } = await signedCar(world)
  for (const job of jobs) await world.way.dispatch(people.su, job, people.song.id!, bay('BAY01'), morning, 30)
  const outcomes = await Promise.all(jobs.map((job) => because(world.way.start(people.song, job))))
  expect(outcomes.sort()).toEqual(['done', 'one_clock_per_person'])
  for (const job of jobs)
    await because(
      world.way.act(people.song, finish, job, {
        points: ['worksNormally', 'toStandard', 'asOrdered', 'nothingOmitted'],
        note: '',
      }),
    )
  await wipe()
})

test('nobody takes a step that follows, and an opened record is opened once', async () => {
  const car = arrival()
  const { way } = world
  const { visitId, orderId } = await way.receive(people.su, car)
  expect(await because(way.act(people.lu, receive, uuid(), { ...arrival(), orderId: uuid() }))).toBe(
    'not_your_duty',
  )
  expect(await because(way.act(people.su, receive, visitId, { ...arrival(), orderId: uuid() }))).toBe(
    'visit_pkey',
  )
  expect(await because(way.act(people.su, receive, uuid(), { ...arrival(), orderId }))).toBe(
    'work_order_pkey',
  )
})

test('a link opens one order: any other is not found', async () => {
  const { orderId, jobs } = await signedCar(world)
  const owner = (only: string): Actor => ({ id: null, parties: ['owner'], only })
  const signature = { hash: 'a'.repeat(64), signer: '方', strokes: 'x', parts: [] }
  expect(await because(world.way.act(owner(uuid()), sign, orderId, signature))).toBe('Error: workOrder')
  expect(await because(world.way.act(owner(orderId), sign, orderId, signature))).toBe('wrong_state')
  expect(await because(world.way.act(owner(orderId), dispatch, jobs[0]!, form(people.song.id!)))).toBe(
    'not_your_duty',
  )
})

test('what the clause of a check asks is counted from the form', async () => {
  const { orderId } = await finishedCar(world)
  const half = { points: ['noLeaks', 'appearance'] as ('noLeaks' | 'appearance')[], note: '' }
  const refused = await world.way.act(people.zhou, pass, orderId, half).catch((e: unknown) => e)
  expect((refused as Refused).refusal).toMatchObject({
    because: 'every_point_is_checked',
    facts: { missingPoints: 4 },
  })
})
