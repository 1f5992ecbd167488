import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  bay,
  later,
  morning,
  openWorld,
  people,
  signedCar,
  staff,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let lu: Browser
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
  su = await world.enter('E002')
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.owner.query('delete from slot')
  await world.owner.query("update absence set state = 'withdrawn'")
})

// oxlint-disable-next-line typescript/no-explicit-any -- what the wire says
type Answer = { status: number; body: any }
const because = (a: Answer) => a.body.refusal?.because ?? (a.status === 200 ? 'done' : a.status)
const away = (change: object = {}) => ({
  staffId: staff('E007'),
  kind: 'away',
  from: later(30).toISOString(),
  until: later(156).toISOString(),
  reason: '去配件商处取件',
  breaks: false,
  ...change,
})
const register = (form: object, id = uuid(), who = lu) => who.post(`/absences/${id}/register`, form)
const sheet = (from: number, change: object = {}) => ({
  technicianId: staff('E007'),
  bayId: bay('BAY01'),
  from: later(from).toISOString(),
  until: later(from + 60).toISOString(),
  explanation: '先量制动片厚度，再拆',
  ...change,
})

test(`${clause('S79')} who is away is not dispatched to: the sentence says until when`, async () => {
  const { jobs } = await signedCar(world)
  expect(because(await register(away()))).toBe('done')
  const refused = await su.post(`/jobs/${jobs[0]}/dispatch`, sheet(60))
  expect(refused.body.refusal).toMatchObject({
    because: 'technician_is_present',
    says: '{technician}{absentFrom}至{absentUntil}离岗，这段时间不能派工',
    facts: { technician: '宋立成' },
  })
  expect(Date.parse(refused.body.refusal.facts.absentUntil)).toBe(later(156).getTime())
  // Work that would still run when he leaves is refused as well; what ends before is not.
  expect(because(await su.post(`/jobs/${jobs[0]}/dispatch`, sheet(0)))).toBe('technician_is_present')
  expect(
    because(await su.post(`/jobs/${jobs[0]}/dispatch`, sheet(0, { until: later(30).toISOString() }))),
  ).toBe('done')
})

test(`${clause('S79')} the dispatch sheet, the establishment and the desk know it from the same query`, async () => {
  await register(away({ from: later(-30).toISOString() }))
  await register(
    away({ staffId: staff('E005'), kind: 'sick', from: later(-30).toISOString(), reason: '发烧' }),
  )
  const { technicians } = (await su.get('/dispatch-choices')).body
  const song = technicians.find((t: { staffNo: string }) => t.staffNo === 'E007')
  expect(Date.parse(song.shifts[0].startsAt)).toBe(later(156).getTime())
  expect(song.absences).toMatchObject([{ kind: 'away' }])
  const establishment = (await lu.get('/establishment')).body
  const there = Object.fromEntries(
    establishment.people.map((p: { staffNo: string; is: string; away: { for: string } | null }) => [
      p.staffNo,
      p.away ? `${p.is} ${p.away.for}` : p.is,
    ]),
  )
  // Colleagues are not told of a sickness.
  expect(there).toMatchObject({ E005: 'away leave', E007: 'away away', E008: 'off', E010: 'here' })
  const { there: desk } = (await su.get('/desk')).body
  expect(desk.find((p: { staffId: string }) => p.staffId === staff('E007'))).toMatchObject({ is: 'away' })
})

test(`${clause('S79')} an absence over dispatched work lists the jobs before it is accepted`, async () => {
  const car = await signedCar(world)
  await world.way.dispatch(people.su, car.jobs[0]!, people.song.id!, bay('BAY01'), later(60), 30)
  const id = uuid()
  const refused = await register(away(), id)
  expect(refused.body.refusal).toMatchObject({ because: 'work_is_kept', facts: { person: '宋立成' } })
  expect(refused.body.refusal.facts.jobs).toEqual([expect.stringMatching(/更换前制动片（11-25 11:24）$/)])
  expect((await world.owner.query('select from absence where id = $1', [id])).rowCount).toBe(0)
  expect(because(await register(away({ breaks: true }), id))).toBe('done')
  const plan = (await lu.get('/shifts')).body
  const row = plan.people.find((p: { staffNo: string }) => p.staffNo === 'E007')
  expect(row.adrift).toMatchObject([{ jobId: car.jobs[0], orderId: car.orderId }])
  expect(row.absences).toMatchObject([{ id, kind: 'away', reason: '去配件商处取件' }])
  expect(because(await lu.post(`/absences/${id}/withdraw`, {}))).toBe('done')
  expect(because(await lu.post(`/absences/${id}/withdraw`, {}))).toBe('wrong_state')
})

test('an absence and a dispatch that race: never both without a word', async () => {
  for (let n = 0; n < 3; n++) {
    await world.owner.query('delete from slot')
    await world.owner.query("update absence set state = 'withdrawn'")
    const { jobs } = await signedCar(world)
    const [absent, given] = await Promise.all([
      register(away()),
      su.post(`/jobs/${jobs[0]}/dispatch`, sheet(60)),
    ])
    expect([
      ['done', 'technician_is_present'],
      ['work_is_kept', 'done'],
    ]).toContainEqual([because(absent), because(given)])
  }
})

test('refused by name: the end before the beginning, a second absence, no reason, a stranger', async () => {
  expect(because(await register(away({ until: later(30).toISOString() })))).toBe('absence_ends_after_start')
  expect((await register(away({ reason: ' ' }))).body.fields).toEqual({ reason: '请写明事由' })
  expect((await register(away({ kind: 'holiday' }))).body.fields).toEqual({ kind: '请选择种类' })
  expect((await register(away({ staffId: uuid() }))).status).toBe(404)
  expect(because(await register(away()))).toBe('done')
  expect(
    (await register(away({ from: later(150).toISOString(), until: later(300).toISOString() }))).body.refusal,
  ).toMatchObject({
    because: 'absences_do_not_overlap',
    facts: { person: '宋立成' },
  })
  expect(
    because(await register(away({ from: later(156).toISOString(), until: later(200).toISOString() }))),
  ).toBe('done')
  expect((await register(away(), uuid(), su)).status).toBe(403)
})

test('two registered at once for one person: one lands', async () => {
  const both = await Promise.all([register(away()), register(away())])
  expect(both.map(because).sort()).toEqual(['absences_do_not_overlap', 'done'])
})

test('back before time: from then on work is given again', async () => {
  const id = uuid()
  await register(away({ from: later(-30).toISOString() }), id)
  const { jobs } = await signedCar(world)
  expect(because(await su.post(`/jobs/${jobs[0]}/dispatch`, sheet(0)))).toBe('technician_is_present')
  expect(because(await lu.post(`/absences/${id}/comeBack`, {}))).toBe('done')
  expect(because(await su.post(`/jobs/${jobs[0]}/dispatch`, sheet(0)))).toBe('done')
  expect(because(await lu.post(`/absences/${id}/comeBack`, {}))).toBe('absence_is_running')
})

test('leave is no working time; capacity loses what is away and what is given', async () => {
  const week = async () => (await lu.get('/shifts')).body
  const before = await week()
  const skill = (page: typeof before, name: string) =>
    page.capacity.find((c: { skill: string }) => c.skill === name).days[2]
  // Zhou and Song, seven hours each; Xu is off.
  expect(skill(before, '机电')).toEqual({
    day: '2026-11-25',
    people: 2,
    presentMinutes: 840,
    givenMinutes: 0,
  })
  expect(skill(before, '轮胎/四轮定位')).toMatchObject({ people: 0, presentMinutes: 0 })
  const { jobs } = await signedCar(world)
  await world.way.dispatch(people.su, jobs[0]!, people.song.id!, bay('BAY01'), later(6), 30)
  await register(
    away({ kind: 'leave', from: '2026-11-25T13:15:00+08:00', until: '2026-11-25T18:00:00+08:00' }),
  )
  const after = await week()
  expect(skill(after, '机电')).toMatchObject({ people: 2, presentMinutes: 840 - 180, givenMinutes: 30 })
  const hours = (page: typeof before) =>
    page.people.find((p: { staffNo: string }) => p.staffNo === 'E007').weeks[0].weekHundredths
  expect(hours(before) - hours(after)).toBe(3_00)
  const { skills } = (await su.get('/capacity?from=2026-11-25&days=1')).body
  expect(skills.find((c: { skill: string }) => c.skill === '机电').days).toEqual([skill(after, '机电')])
  expect(morning.toISOString()).toBe('2026-11-25T02:24:00.000Z')
})
