import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
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
let su: Browser
let song: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  song = await world.enter('E007')
})
afterAll(() => world.close())

const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const sheet = (change: object = {}) => ({
  technicianId: staff('E007'),
  bayId: bay('BAY01'),
  from: later(0).toISOString(),
  until: later(60).toISOString(),
  explanation: '先量制动片厚度，再拆',
  ...change,
})
const self = ['worksNormally', 'toStandard', 'asOrdered', 'nothingOmitted']

async function dispatched() {
  await world.owner.query('delete from slot')
  const car = await signedCar(world)
  const job = car.jobs[0]!
  expect(because(await su.post(`/jobs/${job}/dispatch`, sheet()))).toBe('done')
  return { ...car, job }
}

test(`${clause('S79')} a technician who is off is refused by name`, async () => {
  const { jobs } = await signedCar(world)
  expect(
    (await su.post(`/jobs/${jobs[0]}/dispatch`, sheet({ technicianId: staff('E008') }))).body.refusal,
  ).toEqual({
    because: 'technician_is_on_shift',
    says: '须派工给当班的维修技师（{technician}不当班）',
    english: 'Dispatch to a technician on shift ({technician} is not)',
    facts: { technician: '徐海涛' },
  })
})

test(`${clause('S79', 'S80')} the sheet: end after start, the explanation compulsory, fields in words`, async () => {
  const { jobs } = await signedCar(world)
  const post = (change: object) => su.post(`/jobs/${jobs[0]}/dispatch`, sheet(change))
  expect(because(await post({ until: later(0).toISOString() }))).toBe('planned_time_is_whole')
  expect(because(await post({ explanation: '  ' }))).toBe('work_is_explained')
  expect((await post({ technicianId: '' })).body.fields).toEqual({ technicianId: '请选择技师' })
})

test(`${clause('S80')} the technician hears the explanation before he starts`, async () => {
  const { job } = await dispatched()
  expect(because(await song.post(`/jobs/${job}/start`, {}))).toBe('explanation_is_heard')
  expect(because(await song.post(`/jobs/${job}/acknowledge`, {}))).toBe('done')
  expect(because(await song.post(`/jobs/${job}/acknowledge`, {}))).toBe('explanation_is_open')
  expect(because(await song.post(`/jobs/${job}/start`, {}))).toBe('done')
  await song.post(`/jobs/${job}/finish`, { points: self, note: '' })
})

test(`${clause('S81')} only one's own job; the clock runs, pauses with a reason, runs on, and stops with the self-check`, async () => {
  const { job, orderId } = await dispatched()
  const zhou = await world.enter('E005')
  expect(because(await zhou.post(`/jobs/${job}/acknowledge`, {}))).toBe('job_is_ones_own')
  await song.post(`/jobs/${job}/acknowledge`, {})
  world.clock.set(later(5))
  await song.post(`/jobs/${job}/start`, {})
  world.clock.set(later(15))
  expect((await song.post(`/jobs/${job}/pause`, { reason: 'tired' })).status).toBe(400)
  expect(because(await song.post(`/jobs/${job}/pause`, { reason: 'parts', note: '等滤芯' }))).toBe('done')
  const waiting = (await song.get('/own-jobs')).body.jobs.find((j: { id: string }) => j.id === job)
  expect(waiting).toMatchObject({ state: 'paused', intervals: [{ pauseReason: 'parts 等滤芯' }] })
  world.clock.set(later(25))
  await song.post(`/jobs/${job}/start`, {})
  world.clock.set(later(35))
  expect(
    (await song.post(`/jobs/${job}/finish`, { points: self.slice(1), note: '' })).body.refusal.facts,
  ).toEqual({ missingPoints: 1 })
  expect(because(await song.post(`/jobs/${job}/finish`, { points: self, note: '' }))).toBe('done')
  su = await world.enter('E002')
  const done = (await su.get(`/work-orders/${orderId}`)).body.jobs[0]
  expect(done).toMatchObject({ state: 'done', workedSeconds: 20 * 60, technician: '宋立成' })
  const { rows } = await world.owner.query('select distinct ends_at from slot where job_id = $1', [job])
  expect(rows.map((r) => r.ends_at.toISOString())).toEqual([later(35).toISOString()])
  world.clock.set(later(0))
  song = await world.enter('E007')
  su = await world.enter('E002')
})

test(`${clause('R2.2')} a failed check gives the job back with the defect, to be heard again`, async () => {
  const { job, jobs, orderId } = await dispatched()
  await su.post(`/jobs/${jobs[1]}/dispatch`, sheet())
  for (const one of jobs) {
    await song.post(`/jobs/${one}/acknowledge`, {})
    await song.post(`/jobs/${one}/start`, {})
    await song.post(`/jobs/${one}/finish`, { points: self, note: '' })
  }
  const zhou = await world.enter('E005')
  expect((await zhou.post(`/jobs/${job}/fail`, { defect: '' })).body.fields).toHaveProperty('defect')
  expect(because(await zhou.post(`/jobs/${job}/fail`, { defect: '踏板行程过长' }))).toBe('done')
  const back = (await song.get('/own-jobs')).body.jobs.find((j: { id: string }) => j.id === job)
  expect(back).toMatchObject({
    state: 'dispatched',
    explanation: '检验退回：踏板行程过长',
    acknowledgedAt: null,
  })
  const page = (await su.get(`/work-orders/${orderId}`)).body
  expect(page.order.state).toBe('working')
  expect(page.checks.map((k: { kind: string; passed: boolean }) => `${k.kind} ${k.passed}`)).toEqual([
    'self true',
    'self true',
    'final false',
  ])
})

test('a job given to somebody else leaves the first one’s list and frees his time', async () => {
  const { job } = await dispatched()
  expect(
    because(
      await su.post(`/jobs/${job}/dispatch`, sheet({ technicianId: staff('E005'), bayId: bay('BAY02') })),
    ),
  ).toBe('done')
  expect((await song.get('/own-jobs')).body.jobs.filter((j: { id: string }) => j.id === job)).toEqual([])
  const { rows } = await world.owner.query('select resource_id from slot where job_id = $1', [job])
  expect(rows.map((r) => r.resource_id).sort()).toEqual([staff('E005'), bay('BAY02')].sort())
})

test('whom and where: shifts and what is booked, so that a sheet can propose', async () => {
  await dispatched()
  const { technicians, bays } = (await su.get('/dispatch-choices')).body
  expect(technicians.map((t: { staffNo: string }) => t.staffNo)).toEqual([
    'E005',
    'E007',
    'E008',
    'E010',
    'E011',
  ])
  const songs = technicians.find((t: { staffNo: string }) => t.staffNo === 'E007')
  expect(songs.shifts[0].startsAt).toMatch(/^2026-11-25/)
  expect(songs.booked).toHaveLength(1)
  expect(technicians.find((t: { staffNo: string }) => t.staffNo === 'E008').shifts[0].startsAt).toMatch(
    /^2026-11-26/,
  )
  expect(bays).toHaveLength(13)
})

test(`${clause('S74')} care does not dispatch, and the technician sees no other page`, async () => {
  const { jobs } = await signedCar(world)
  const ding = await world.enter('E003')
  expect((await ding.post(`/jobs/${jobs[0]}/dispatch`, sheet())).status).toBe(403)
  for (const path of [
    '/work-orders',
    '/settlements',
    '/follow-ups',
    '/establishment',
    '/outbox',
    '/settings',
    '/search?q=1',
  ])
    expect([path, (await song.get(path)).status]).toEqual([path, 403])
  expect(people.song.parties).toEqual(['technician'])
})
