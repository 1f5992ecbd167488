import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
let lu: Browser
let gu: Browser
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
  gu = await world.enter('E004')
  su = await world.enter('E002')
})
afterAll(() => world.close())
beforeEach(() => world.owner.query('delete from slot'))

// oxlint-disable-next-line typescript/no-explicit-any -- what the wire says
type Answer = { status: number; body: any }
const because = (a: Answer) => a.body.refusal?.because ?? (a.status === 200 ? 'done' : a.status)

type Shift = {
  id: string
  day: string
  code: string
  rest: boolean
  byHand: boolean
  state: string
  lastEvent: number
}
async function rowOf(staffNo: string, week = '2026-11-23') {
  const { people } = (await lu.get(`/shifts?week=${week}`)).body
  return people.find((p: { staffNo: string }) => p.staffNo === staffNo)
}
const shiftOf = async (staffNo: string, day: string): Promise<Shift> =>
  (await rowOf(staffNo, day)).shifts.find((s: Shift) => s.day === day && s.state === 'planned')
const replan = ({ id, lastEvent }: Shift, form: object, who = lu) =>
  who.post(`/shifts/${id}/replan`, form, { seen: lastEvent })

/** Song has a job from an hour after the morning on, for half an hour. */
async function dispatched(minutes = 60) {
  const car = await signedCar(world)
  await world.way.dispatch(people.su, car.jobs[0]!, people.song.id!, bay('BAY01'), later(minutes), 30)
  return car
}

test(`${clause('S79')} the week plan: everybody in the order of the posts, as the patterns say`, async () => {
  const page = (await lu.get('/shifts?week=2026-11-25')).body
  expect([page.today, page.days[0].day, page.days.length]).toEqual(['2026-11-25', '2026-11-23', 7])
  const codes = page.people.map((p: { staffNo: string; shifts: Shift[] }) => [
    p.staffNo,
    p.shifts.map((s) => s.code).join(''),
  ])
  expect(codes).toEqual([
    ['E001', 'DDRDDDR'],
    ['E002', 'BRBDBBB'],
    ['E003', 'AARAAAA'],
    ['E004', 'ADARAAA'],
    ['E006', 'BDBBBBR'],
    ['E009', 'ARAAAAD'],
    ['E005', 'RBBBBBB'],
    ['E007', 'AAARAAA'],
    ['E008', 'BBRABBB'],
    ['E010', 'RDDDDDR'],
    ['E011', 'RDDDDDR'],
  ])
  const [week] = page.people.find((p: { staffNo: string }) => p.staffNo === 'E002').weeks
  // Of the week before, the rota of this world has Wednesday to Sunday.
  expect(week).toMatchObject({ weekHundredths: 43_00, averageHundredths: 39_50, restDays: 1, marks: [] })
})

test('planners plan; everyone reads his own two weeks and nothing else', async () => {
  const song = await world.enter('E007')
  for (const path of [
    '/shifts',
    '/shift-base',
    '/calendar-days',
    '/roster-preview?fromDay=2026-12-07&untilDay=2026-12-08',
  ])
    expect([path, (await song.get(path)).status]).toEqual([path, 403])
  const own = (await song.get('/own-shifts')).body
  expect(own.days.map((d: { shifts: Shift[] }) => d.shifts[0]?.code ?? '').join('')).toMatch(/^AAARAAA/)
  const form = { staffId: staff('E007'), day: '2026-12-05', code: 'A' }
  for (const [who, status] of [
    [song, 403],
    [su, 403],
    [gu, 200],
  ] as const)
    expect((await who.post(`/shifts/${uuid()}/plan`, { ...form, day: '2026-12-07' })).status).toBe(status)
  expect((await su.get('/capacity')).status).toBe(200)
})

test('planning is refused by name: who, when, what kind, what stands there, and what the law forbids', async () => {
  const plan = (change: object) =>
    lu.post(`/shifts/${uuid()}/plan`, { staffId: staff('E007'), day: '2026-12-08', code: 'A', ...change })
  await world.owner.query("update post_holding set until_day = '2026-11-01' where staff_id = $1", [
    staff('E011'),
  ])
  expect(because(await plan({ staffId: staff('E011') }))).toBe('person_works_here')
  await world.owner.query('update post_holding set until_day = null where staff_id = $1', [staff('E011')])
  expect(because(await plan({ day: '2026-11-24' }))).toBe('asked_day_is_not_past')
  expect(because(await plan({ code: 'X' }))).toBe('kind_is_in_use')
  expect((await plan({ code: 'aa' })).body.fields).toEqual({ code: '代号是一个大写字母' })
  expect((await plan({ day: '2026-11-25', code: 'B' })).body.refusal).toMatchObject({
    because: 'shifts_do_not_overlap',
    facts: { person: '宋立成', clash: '早班 08:15–16:15' },
  })
  expect((await plan({ day: '2026-11-26' })).body.refusal).toMatchObject({
    because: 'rest_is_the_whole_day',
    facts: { besideRest: '休息' },
  })
  await world.owner.query(
    `insert into shift_kind (store_id, id, code, name, starts, ends, paid_minutes, on_duty)
     values ($1, $2, 'E', '加班', '16:15', '21:15', 300, true)`,
    [world.way.store, uuid()],
  )
  expect((await plan({ day: '2026-11-25', code: 'E' })).body.refusal).toMatchObject({
    because: 'day_is_within_the_law',
    facts: { longestDay: '2026-11-25', dayHundredths: 12_00, dayLimitHundredths: 11_00 },
  })
  expect(because(await plan({ day: '2026-11-25', code: 'Y' }))).toBe('done')
})

test(`${clause('S79')} a shift changed over dispatched work: the jobs are told first, then it is taken knowingly`, async () => {
  await dispatched()
  const shift = await shiftOf('E007', '2026-11-25')
  const told = await replan(shift, { code: 'R', breaks: false })
  expect(because(told)).toBe('rest_is_the_whole_day')
  const standBy = (await rowOf('E007')).shifts.find((s: Shift) => s.code === 'Y')
  expect(because(await lu.post(`/shifts/${standBy.id}/cancel`, { breaks: false }))).toBe('done')
  const refused = await replan(shift, { code: 'R', breaks: false })
  expect(refused.body.refusal).toMatchObject({ because: 'work_is_kept', facts: { person: '宋立成' } })
  expect(refused.body.refusal.facts.jobs).toEqual([expect.stringMatching(/更换前制动片（11-25 11:24）$/)])
  expect(because(await replan(shift, { code: 'R', breaks: true }))).toBe('done')
  const row = await rowOf('E007')
  expect(row.adrift).toMatchObject([{ title: '更换前制动片' }])
  const rest = await shiftOf('E007', '2026-11-25')
  expect(rest).toMatchObject({ code: 'R', rest: true, byHand: true })
  expect(because(await replan(rest, { code: 'A', breaks: false }))).toBe('done')
  expect((await rowOf('E007')).adrift).toEqual([])
})

test('a past shift stays as it was', async () => {
  const shift = await shiftOf('E007', '2026-11-24')
  expect(because(await replan(shift, { code: 'B', breaks: false }))).toBe('day_is_not_past')
  const page = (await lu.get(`/shifts/${shift.id}`)).body
  expect(
    page.steps.map((s: { step: string; refusal: object | null }) => [s.step, s.refusal !== null]),
  ).toEqual([
    ['replan', true],
    ['swap', true],
    ['cancel', true],
  ])
})

test('two people change their shifts in one act; the history of both says so', async () => {
  const [xu, zhou] = [await shiftOf('E008', '2026-11-26'), await shiftOf('E005', '2026-11-26')]
  expect([xu.code, zhou.code]).toEqual(['A', 'B'])
  const swap = (form: object) => lu.post(`/shifts/${xu.id}/swap`, form, { seen: xu.lastEvent })
  expect(because(await swap({ withId: xu.id, withSeen: xu.lastEvent }))).toBe('shifts_differ')
  expect(because(await swap({ withId: zhou.id, withSeen: zhou.lastEvent }))).toBe('done')
  expect([(await shiftOf('E008', '2026-11-26')).code, (await shiftOf('E005', '2026-11-26')).code]).toEqual([
    'B',
    'A',
  ])
  const { history } = (await lu.get(`/shifts/${zhou.id}`)).body
  expect(history.at(-1)).toMatchObject({ did: '改班', who: '陆建宏', particulars: { from: 'B', code: 'A' } })
})

test('a swap with a shift that has changed meanwhile is refused, and neither moves', async () => {
  const [xu, zhou] = [await shiftOf('E008', '2026-11-27'), await shiftOf('E005', '2026-11-27')]
  expect(because(await replan(zhou, { code: 'D', breaks: false }, gu))).toBe('done')
  const swapped = await lu.post(
    `/shifts/${xu.id}/swap`,
    { withId: zhou.id, withSeen: zhou.lastEvent },
    { seen: xu.lastEvent },
  )
  expect(because(swapped)).toBe('changed_meanwhile')
  expect([(await shiftOf('E008', '2026-11-27')).code, (await shiftOf('E005', '2026-11-27')).code]).toEqual([
    'B',
    'D',
  ])
})

test('two planners on one person’s day: one lands, the other is told by whom', async () => {
  const shift = await shiftOf('E009', '2026-11-27')
  const both = await Promise.all([
    replan(shift, { code: 'B', breaks: false }, lu),
    replan(shift, { code: 'D', breaks: false }, gu),
  ])
  expect(both.map(because).sort()).toEqual(['changed_meanwhile', 'done'])
  const empty = { staffId: staff('E009'), day: '2026-12-08', code: 'A' }
  const planned = await Promise.all([
    lu.post(`/shifts/${uuid()}/plan`, empty),
    gu.post(`/shifts/${uuid()}/plan`, { ...empty, code: 'B' }),
  ])
  expect(planned.map(because).sort()).toEqual(['done', 'shifts_do_not_overlap'])
})

test('the form sent twice lands once', async () => {
  const key = uuid()
  const id = uuid()
  const form = { staffId: staff('E009'), day: '2026-12-09', code: 'A' }
  const answers = await Promise.all([1, 2, 3].map(() => lu.post(`/shifts/${id}/plan`, form, { key })))
  expect(answers.map((a) => [a.status, a.body.id])).toEqual([1, 2, 3].map(() => [200, id]))
  const { rows } = await world.owner.query('select count(*)::int as n from event where whole_id = $1', [id])
  expect(rows).toEqual([{ n: 1 }])
})

test('what a change would do is said before it is made', async () => {
  await dispatched()
  const shift = await shiftOf('E007', '2026-11-25')
  const ask = async (query: object) =>
    (await lu.get(`/shift-foresight?${new URLSearchParams(query as { [name: string]: string })}`)).body
  const at = { staffId: staff('E007'), day: '2026-11-25' }
  expect(await ask({ ...at, code: 'R', shiftId: shift.id })).toMatchObject([
    { person: '宋立成', refusal: null, breaks: [{ title: '更换前制动片' }], marks: [] },
  ])
  const [second] = await ask({ ...at, code: 'D' })
  expect(second.refusal.because).toBe('shifts_do_not_overlap')
  // Her only day of rest becomes a shift.
  const tuesday = await shiftOf('E002', '2026-11-24')
  const [rest] = await ask({ staffId: staff('E002'), day: '2026-11-24', code: 'B', shiftId: tuesday.id })
  expect(rest.marks.map((m: { because: string }) => m.because)).toEqual([
    'week_has_its_rest',
    'week_needs_no_other',
  ])
  const zhou = await shiftOf('E005', '2026-11-25')
  const both = await ask({ ...at, code: zhou.code, shiftId: shift.id, withId: zhou.id })
  expect(both.map((one: { person: string; code: string }) => [one.person, one.code])).toEqual([
    ['宋立成', 'B'],
    ['周志刚', 'A'],
  ])
})
