import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, staff, type Browser, type World } from '../../tests/world.ts'

let world: World
let xu: Browser
let su: Browser
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  xu = await world.enter('E008')
  su = await world.enter('E002')
  ding = await world.enter('E003')
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)

const file = (change: object = {}) => ({
  name: '扭力扳手 5–60 N·m',
  nameEn: '',
  kind: '计量工具',
  place: '中央工具间',
  keeperId: staff('E008'),
  isBooked: true,
  calibration: '检定',
  calibrationMonths: 12,
  note: '',
  ...change,
})
const piece = (change: object = {}) => ({
  ...file(),
  code: 'TL900',
  calibratedUntil: '2027-06-17',
  certificateNo: 'JL-2026-900',
  ...change,
})
const register = async (change: object = {}) => {
  const id = uuid()
  return { id, answer: await xu.post(`/tools/${id}/register`, piece(change)) }
}
const list = async (query: string) => (await su.get(`/tools?${query}`)).body.rows
const page = async (id: string) => (await su.get(`/tools/${id}`)).body

test(`${clause('S30')} two pieces of one code are registered one by one, also at the same moment`, async () => {
  const both = await Promise.all([register(), register()])
  expect(both.map(({ answer }) => because(answer))).toEqual(['done', 'done'])
  const rows = await list('q=tl900')
  expect(rows.map((row: { piece: number; pieces: number }) => [row.piece, row.pieces])).toEqual([
    [1, 2],
    [2, 2],
  ])
  expect(rows[0]).toMatchObject({
    keeper: '徐海涛',
    state: 'inUse',
    calibration: { is: 'stands', left: 204 },
  })
  expect((await page(rows[0].id)).history).toMatchObject([
    { did: '登记', who: '徐海涛', particulars: { piece: 1 } },
  ])
})

test('found by code, by name, by where it lies and by its initials', async () => {
  for (const q of ['TL016', '扭力扳手 5', 'nlbs'])
    expect((await list(`q=${encodeURIComponent(q)}`)).map((row: { code: string }) => row.code)).toContain(
      'TL016',
    )
  expect(await list('q=zzz')).toEqual([])
})

test(`${clause('S30')} what is due within 30 days, what is over, and what is neither`, async () => {
  const codes = async (only: string, browser = su) =>
    (await browser.get(`/tools?only=${only}`)).body.rows.map((row: { code: string }) => row.code)
  expect(await codes('due')).toContain('TL020')
  expect(await codes('over')).not.toContain('TL020')
  world.clock.set(new Date('2026-12-01T09:00:00+08:00'))
  const later = await world.enter('E002')
  expect(await codes('over', later)).toContain('TL020')
  expect(await codes('due', later)).not.toContain('TL020')
  expect(await codes('stopped', later)).toEqual(['TL034'])
})

test('refused by name: the cycle without a day, a day that is past, a calibration that is over, a stranger', async () => {
  const none = await register({ calibrationMonths: null, calibratedUntil: null, calibration: '' })
  expect(because((await register({ calibratedUntil: null })).answer)).toEqual(['calibratedUntil'])
  expect((await register({ keeperId: uuid() })).answer.status).toBe(404)
  const { lastEvent } = await page(none.id)
  const amend = (form: object, seen = lastEvent) => xu.post(`/tools/${none.id}/amend`, form, { seen })
  expect(because(await amend(file()))).toBe('calibrated_tool_has_its_day')
  expect(because(await amend(file({ calibrationMonths: null, place: '工具柜' })))).toBe('done')
  expect(because(await amend(file({ calibrationMonths: null })))).toBe('changed_meanwhile')
  const calibrate = (calibratedUntil: string) =>
    xu.post(`/tools/${none.id}/calibrate`, { calibratedUntil, certificateNo: 'JL-1' })
  expect(because(await calibrate('2026-11-25'))).toBe('calibration_is_ahead')
  expect(because(await calibrate('2026-11-26'))).toBe('done')
  expect(because(await xu.post(`/tools/${none.id}/stop`, { note: '送检' }))).toBe('done')
  expect(because(await xu.post(`/tools/${none.id}/stop`, { note: '送检' }))).toBe('wrong_state')
  world.clock.set(new Date('2026-11-27T09:00:00+08:00'))
  xu = await world.enter('E008')
  const { steps } = (await xu.get(`/tools/${none.id}`)).body
  expect(steps.find((one: { step: string }) => one.step === 'restore').refusal.because).toBe(
    'calibration_stands',
  )
  expect(because(await xu.post(`/tools/${none.id}/restore`, {}))).toBe('calibration_stands')
  expect(because(await calibrate('2027-11-26'))).toBe('done')
  expect((await xu.get(`/tools/${none.id}`)).body.tool).toMatchObject({
    state: 'inUse',
    calibratedUntil: '2027-11-26',
  })
  su = await world.enter('E002')
  expect(because(await su.post(`/tools/${none.id}/stop`, { note: '送检' }))).toBe('not_your_duty')
})

/** A booking of tomorrow whose work takes a special tool, and the piece that it holds. */
async function bookedWithTool() {
  const id = uuid()
  const car = await knownCar(world)
  const booked = await ding.post(
    `/appointments/${id}/register`,
    bookingForm(car, { items: [labourItem('M0107')] }),
  )
  expect([because(booked), booked.body.refusal?.facts]).toEqual(['done', undefined])
  const { rows } = await world.owner.query(
    "select resource_id from slot where appointment_id = $1 and resource_kind = 'tool'",
    [id],
  )
  const state = async () =>
    (await world.owner.query('select state, broken_by from appointment where id = $1', [id])).rows[0]
  return { id, held: rows[0].resource_id as string, plate: car.plate, state }
}

test(`${clause('S30', 'S44')} a tool that is stopped breaks the bookings that hold it; in use again it mends them`, async () => {
  const { id, held, plate, state } = await bookedWithTool()
  expect((await page(held)).holds).toMatchObject([{ appointmentId: id, plate }])
  expect(because(await xu.post(`/tools/${held}/stop`, { note: '读数不准' }))).toBe('done')
  expect(await state()).toEqual({ state: 'failing', broken_by: 'tool' })
  expect((await page(held)).tool.stoppedBecause).toBe('读数不准')
  expect(because(await xu.post(`/tools/${held}/restore`, {}))).toBe('done')
  expect(await state()).toEqual({ state: 'registered', broken_by: null })
})

test(`${clause('S30', 'S44')} a tool whose calibration ends before the booking does not keep it, in use or not`, async () => {
  await world.owner.query('delete from slot')
  const { held, state } = await bookedWithTool()
  const until = (day: string) =>
    world.owner.query('update tool set calibrated_until = $2 where id = $1', [held, day])
  const looked = async () => {
    expect(because(await xu.post(`/tools/${held}/stop`, { note: '送检' }))).toBe('done')
    expect(because(await xu.post(`/tools/${held}/restore`, {}))).toBe('done')
    return state()
  }
  await until('2026-11-25')
  expect(await looked()).toEqual({ state: 'failing', broken_by: 'tool' })
  await until('2026-11-26')
  expect(await looked()).toEqual({ state: 'registered', broken_by: null })
})
