import { randomUUID as uuid } from 'node:crypto'
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
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
})
afterAll(() => world.close())

// oxlint-disable-next-line typescript/no-explicit-any -- what the wire says
type Answer = { status: number; body: any }
const because = (a: Answer) => a.body.refusal?.because ?? (a.status === 200 ? 'done' : a.status)
const layOut = (fromDay: string, untilDay: string, id = uuid(), key = uuid()) =>
  lu.post(`/rosters/${id}/layOut`, { fromDay, untilDay }, { key })
type Shift = { id: string; day: string; code: string; state: string; byHand: boolean; lastEvent: number }
const rowOf = async (staffNo: string, week: string) =>
  (await lu.get(`/shifts?week=${week}`)).body.people.find((p: { staffNo: string }) => p.staffNo === staffNo)
const codesOf = async (staffNo: string, week: string) =>
  (await rowOf(staffNo, week)).shifts
    .filter((s: Shift) => s.state === 'planned')
    .map((s: Shift) => s.code)
    .join('')

test(`${clause('S79')} a period laid out in one act, whole; what it does is told before, and stands after`, async () => {
  const preview = (await lu.get('/roster-preview?fromDay=2026-12-07&untilDay=2026-12-20')).body
  expect(preview).toMatchObject({ people: 11, fresh: 154, changed: 0, same: 0, kept: 0, without: [] })
  const id = uuid()
  const key = uuid()
  const twice = await Promise.all([1, 2].map(() => layOut('2026-12-07', '2026-12-20', id, key)))
  expect(twice.map(because)).toEqual(['done', 'done'])
  // 7 December begins the second week of the rota.
  expect([await codesOf('E002', '2026-12-07'), await codesOf('E002', '2026-12-14')]).toEqual([
    'BRBDBBB',
    'ARADAAA',
  ])
  const [roster] = (await lu.get('/shifts?week=2026-12-07')).body.rosters
  expect(roster).toMatchObject({ id, fromDay: '2026-12-07', fresh: 154, kept: 0, by: '陆建宏' })
  const { rows } = await world.owner.query(
    `select count(*)::int as n from event e join shift s on s.id = e.whole_id
     where s.day between '2026-12-07' and '2026-12-20' and e.step = 'lay' and e.to_state = s.state`,
  )
  expect(rows).toEqual([{ n: 154 }])
})

test('laid out again: what was set or taken off by hand stays, the rest follows the changed pattern', async () => {
  const [monday, tuesday] = (await rowOf('E002', '2026-12-07')).shifts as [Shift, Shift]
  expect(
    because(await lu.post(`/shifts/${monday.id}/replan`, { code: 'D' }, { seen: monday.lastEvent })),
  ).toBe('done')
  expect(because(await lu.post(`/shifts/${tuesday.id}/cancel`, {}))).toBe('done')
  const { patterns } = (await lu.get('/shift-base')).body
  const own = patterns.find((p: { code: string }) => p.code === 'P-SA1')
  const { id, code, name, beginsDay, days, onHoliday, makeUpCode, lastEvent } = own
  const form = { code, name, beginsDay, days: [...days.slice(0, 7), ...'AARDAAA'], onHoliday, makeUpCode }
  expect(because(await lu.post(`/shift-patterns/${id}/redraw`, form, { seen: lastEvent }))).toBe('done')
  expect(because(await layOut('2026-12-07', '2026-12-13'))).toBe('done')
  const shifts: Shift[] = (await rowOf('E002', '2026-12-07')).shifts
  expect(shifts.map((s) => (s.state === 'planned' ? s.code : '–')).join('')).toBe('D–RDAAA')
  const [roster] = (await lu.get('/shifts?week=2026-12-07')).body.rosters
  expect(roster).toMatchObject({ fresh: 0, changed: 4, kept: 2, same: 71 })
  // Planned again by hand: the cancelled shift is the same record.
  const seen = shifts[1]!.lastEvent
  expect(because(await lu.post(`/shifts/${tuesday.id}/replan`, { code: 'A' }, { seen }))).toBe('done')
  expect(await codesOf('E002', '2026-12-07')).toBe('DARDAAA')
})

test('a day with work in it, or begun, is left as it is', async () => {
  const car = await signedCar(world)
  await world.way.dispatch(people.su, car.jobs[0]!, people.song.id!, bay('BAY01'), later(60 * 24 * 2), 30)
  await world.owner.query(
    "update shift set code = 'X' where staff_id = $1 and day in ('2026-11-25', '2026-11-27')",
    [staff('E007')],
  )
  expect(because(await layOut('2026-11-25', '2026-11-29'))).toBe('done')
  expect(await codesOf('E007', '2026-11-23')).toBe('AAXRXAA')
})

test('holidays rest those whose pattern says so; over the end of the year', async () => {
  expect(because(await layOut('2026-12-28', '2027-01-10'))).toBe('done')
  // Friday 1 January 2027 is provisional, as only the law's own days are known.
  const page = (await lu.get('/shifts?week=2027-01-01')).body
  expect(page.days.map((d: { day: string }) => d.day).at(-1)).toBe('2027-01-03')
  expect(page.days[4].calendar).toMatchObject({ name: '元旦', kind: 'holiday', provisional: true })
  expect(await codesOf('E001', '2026-12-28')).toBe('DDRDRDR')
  expect(await codesOf('E007', '2026-12-28')).toBe('BBBRBBB')
  const [week] = (await rowOf('E007', '2026-12-28')).weeks
  expect(week.marks).toMatchObject([{ because: 'holidays_are_free', level: 'note', facts: { holidays: 1 } }])
  const [roster] = page.rosters
  expect(roster.onHoliday).toBe(5)
})

test('refused by name: the past, too long, nobody follows', async () => {
  expect(because(await layOut('2026-11-24', '2026-11-30'))).toBe('period_is_not_past')
  expect((await layOut('2026-12-07', '2027-03-09')).body.refusal).toMatchObject({
    because: 'period_is_whole',
    facts: { periodDays: 93, mostDays: 92 },
  })
  expect(because(await layOut('2026-12-07', '2026-12-06'))).toBe('period_is_whole')
  await world.owner.query("update shift_following set from_day = '2030-01-01'")
  expect(because(await layOut('2027-02-01', '2027-02-07'))).toBe('someone_follows')
  await world.owner.query("update shift_following set from_day = '2026-01-01'")
  expect(
    (
      await (
        await world.enter('E003')
      ).post(`/rosters/${uuid()}/layOut`, { fromDay: '2027-02-01', untilDay: '2027-02-02' })
    ).status,
  ).toBe(403)
})

test('two lay out one period at once: the second finds it laid', async () => {
  const both = await Promise.all([layOut('2027-02-08', '2027-02-14'), layOut('2027-02-08', '2027-02-14')])
  expect(both.map(because)).toEqual(['done', 'done'])
  const { rows } = await world.owner.query(
    "select fresh, same from roster where from_day = '2027-02-08' order by fresh desc",
  )
  expect(rows).toEqual([
    { fresh: 77, same: 0 },
    { fresh: 0, same: 77 },
  ])
})
