import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { openWorld, staff, type Browser, type World } from '../../tests/world.ts'

let world: World
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
})
afterAll(() => world.close())

// oxlint-disable-next-line typescript/no-explicit-any -- what the wire says
type Answer = { status: number; body: any }
const because = (a: Answer) => a.body.refusal?.because ?? (a.status === 200 ? 'done' : a.status)
const base = async () => (await lu.get('/shift-base')).body
const step = (a: { steps: { step: string; refusal: { because: string } | null }[] }, name: string) =>
  a.steps.find((s) => s.step === name)!.refusal?.because ?? 'open'

const kind = (change: object = {}) => ({
  name: '夜班',
  nameEn: 'Night shift',
  starts: '22:00',
  ends: '06:00',
  breakFrom: '02:00',
  breakUntil: '02:30',
  paidMinutes: 450,
  onDuty: true,
  note: '',
  ...change,
})

test('the kinds of the store are those of its list; leave and sickness are absences', async () => {
  const { kinds } = await base()
  expect(kinds.map((k: { code: string; name: string }) => `${k.code} ${k.name}`)).toEqual([
    'A 早班',
    'B 晚班',
    'D 长白班',
    'T 培训',
    'Y 救援值班',
    'R 休息',
  ])
})

test('a kind is defined, corrected, retired and taken up again; its code is one', async () => {
  const id = uuid()
  const define = (form: object) => lu.post(`/shift-kinds/${uuid()}/define`, form)
  expect(because(await lu.post(`/shift-kinds/${id}/define`, { ...kind(), code: 'N' }))).toBe('done')
  expect(because(await define({ ...kind(), code: 'N' }))).toBe('shift_kind_code_is_one')
  expect(because(await define({ ...kind({ starts: null, ends: null }), code: 'Q' }))).toBe('rest_is_rest')
  expect(because(await define({ ...kind({ breakFrom: '21:00' }), code: 'Q' }))).toBe('break_lies_within')
  expect((await define({ ...kind({ breakUntil: null }), code: 'Q' })).body.fields).toEqual({
    breakUntil: '休息起止须都填写',
  })
  expect((await define({ ...kind({ paidMinutes: 480 }), code: 'Q' })).body.refusal).toMatchObject({
    because: 'paid_is_within_length',
    facts: { paidHundredths: 8_00, lengthHundredths: 7_50 },
  })
  const seen = async () => (await base()).kinds.find((k: { id: string }) => k.id === id).lastEvent as number
  const amend = async (form: object) => lu.post(`/shift-kinds/${id}/amend`, form, { seen: await seen() })
  expect(because(await amend(kind({ starts: null, ends: null, breakFrom: null, breakUntil: null })))).toBe(
    'rest_is_rest',
  )
  expect(because(await amend(kind({ paidMinutes: 440 })))).toBe('done')
  expect(because(await lu.post(`/shift-kinds/${id}/retire`, {}))).toBe('done')
  const plan = { staffId: staff('E007'), day: '2026-12-08', code: 'N' }
  expect(because(await lu.post(`/shifts/${uuid()}/plan`, plan))).toBe('kind_is_in_use')
  expect(because(await lu.post(`/shift-kinds/${id}/restore`, {}))).toBe('done')
  expect(because(await lu.post(`/shifts/${uuid()}/plan`, plan))).toBe('done')
})

test(`${clause('L41')} a kind longer than the law allows is no kind`, async () => {
  const form = {
    ...kind({ starts: '08:00', ends: '21:00', breakFrom: null, breakUntil: null, paidMinutes: 690 }),
    code: 'L',
  }
  expect((await lu.post(`/shift-kinds/${uuid()}/define`, form)).body.refusal).toMatchObject({
    because: 'kind_is_within_the_law',
    facts: { paidHundredths: 11_50, dayLimitHundredths: 11_00 },
  })
})

test('rest stays, and what a pattern uses stays', async () => {
  const { kinds } = await base()
  const of = (code: string) => kinds.find((k: { code: string }) => k.code === code)
  expect(step(of('R'), 'retire')).toBe('rest_stays')
  expect(step(of('A'), 'retire')).toBe('kind_is_in_no_pattern')
  expect((await lu.post(`/shift-kinds/${of('D').id}/retire`, {})).body.refusal.facts.patterns).toContain(
    '经理班',
  )
  expect(step(of('T'), 'retire')).toBe('open')
})

const pattern = (change: object = {}) => ({
  code: 'P-X',
  name: '试排班',
  beginsDay: '2026-11-16',
  days: [...'AAAAAARAAAAAAR'],
  onHoliday: 'rest',
  makeUpCode: 'D',
  ...change,
})

test(`${clause('L36', 'L38')} a pattern that breaks the law is not drawn`, async () => {
  const draw = (change: object) => lu.post(`/shift-patterns/${uuid()}/draw`, pattern(change))
  expect(because(await draw({ beginsDay: '2026-11-17' }))).toBe('pattern_begins_on_monday')
  expect((await draw({ days: [...'AAAXAARAAAAAAR'] })).body.refusal.facts).toEqual({ unknownCodes: ['X'] })
  expect((await draw({ days: [...'DDDDDDRDDDDDDR'] })).body.refusal).toMatchObject({
    because: 'average_is_within_the_law',
    facts: { averageHundredths: 48_00, averageLimitHundredths: 44_00 },
  })
  expect(because(await draw({ days: [...'AAAAAAARRAAAAA'] }))).toBe('week_has_its_rest')
  expect((await draw({ days: [...'AAA'] })).body.fields).toEqual({ days: '两周共14天' })
  expect(because(await draw({}))).toBe('done')
  expect(because(await draw({}))).toBe('shift_pattern_code_is_one')
})

test('who follows which from which day; a pattern is not retired from under anybody', async () => {
  const before = await base()
  const [own, other] = ['P-SA1', 'P-X'].map((code) =>
    before.patterns.find((p: { code: string }) => p.code === code),
  )
  expect(own.followers).toMatchObject([{ name: '苏婉宁' }])
  expect(step(own, 'retire')).toBe('pattern_has_no_follower')
  const follow = (change: object, id = uuid()) =>
    lu.post(`/shift-followings/${id}/follow`, {
      staffId: staff('E002'),
      patternId: other.id,
      fromDay: '2026-12-07',
      ...change,
    })
  const id = uuid()
  expect(because(await follow({}, id))).toBe('done')
  expect(because(await follow({}))).toBe('following_begins_once_a_day')
  expect(because(await follow({ patternId: uuid(), fromDay: '2026-12-08' }))).toBe('pattern_is_in_use')
  expect(because(await follow({ staffId: uuid(), fromDay: '2026-12-08' }))).toBe('person_works_here')
  const laid = await lu.get('/roster-preview?fromDay=2026-12-07&untilDay=2026-12-07')
  expect(laid.body.fresh).toBe(11)
  expect(because(await lu.post(`/shift-followings/${id}/withdraw`, {}))).toBe('done')
  expect(because(await follow({}))).toBe('done')
  expect((await base()).people.find((p: { id: string }) => p.id === staff('E002')).pattern).toBe('P-SA1')
})

test('the calendar: days of the state, those of the law alone marked provisional; corrected, withdrawn, never twice', async () => {
  const year = async (n: number) => (await lu.get(`/calendar-days?year=${n}`)).body.rows
  const days = await year(2026)
  expect(days.filter((d: { kind: string }) => d.kind === 'makeUp')).toHaveLength(6)
  expect((await year(2027)).every((d: { provisional: boolean }) => d.provisional)).toBe(true)
  const form = {
    day: '2027-02-05',
    untilDay: '2027-02-11',
    kind: 'holiday',
    name: '春节',
    nameEn: 'Spring Festival',
    provisional: false,
    note: '国务院办公厅通知',
  }
  expect(because(await lu.post(`/calendar-days/${uuid()}/enter`, form))).toBe('calendar_days_do_not_overlap')
  const spring = (await year(2027)).find((d: { day: string }) => d.day === '2027-02-05')
  const amend = (change: object) =>
    lu.post(`/calendar-days/${spring.id}/amend`, { ...form, ...change }, { seen: spring.lastEvent })
  expect(because(await amend({ untilDay: '2027-02-04' }))).toBe('calendar_day_ends_after_start')
  expect(because(await amend({}))).toBe('done')
  expect(because(await amend({ untilDay: '2027-02-12' }))).toBe('changed_meanwhile')
  expect((await year(2027)).find((d: { day: string }) => d.day === '2027-02-05')).toMatchObject({
    untilDay: '2027-02-11',
    provisional: false,
  })
  const makeUp = { ...form, day: '2027-02-20', untilDay: '2027-02-20', kind: 'makeUp', name: '春节调休' }
  const id = uuid()
  expect(because(await lu.post(`/calendar-days/${id}/enter`, makeUp))).toBe('done')
  expect(because(await lu.post(`/calendar-days/${id}/withdraw`, {}))).toBe('done')
  expect(because(await lu.post(`/calendar-days/${uuid()}/enter`, makeUp))).toBe('done')
  // The manager rests on Sunday; the Saturday that makes up is his work day anyway, a Sunday would be.
  const su = await world.enter('E002')
  expect((await su.post(`/calendar-days/${uuid()}/enter`, makeUp)).status).toBe(403)
})
