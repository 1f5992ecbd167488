import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { at, bay, body, held, person, piece, store } from '../appointment/example.ts'
import { timeOf } from '../calendar.ts'
import { earliestOf, rounded, type Asked } from './chain.ts'
import { stretchesOf, type LabourLine, type MissingPart } from './work.ts'

const morning = at('24 10:24')
const asked = (change: Partial<Asked> = {}): Asked => ({
  stretches: [{ pieces: [piece(60)], part: null }],
  untold: [],
  checkMinutes: 15,
  washMinutes: 15,
  holder: undefined,
  ...change,
})
const clock = (ms: number | null) => (ms === null ? '?' : timeOf(new Date(ms).toISOString(), 'Asia/Shanghai'))
const told = (change: Partial<Asked> = {}, board = {}) => {
  const { chain, ready } = earliestOf(store({ now: morning, ...board }), asked(change))
  return [...chain.map((link) => `${clock(link.at)} ${link.says}`), clock(ready)]
}

test(`${clause('S65')} the chain: bay and person, work, check, wash, ready`, () => {
  expect(told()).toEqual([
    '10:24 机电一工位空出，赵鹏当班',
    '11:24 作业 1 小时，完工',
    '11:39 自检、终检 15 分',
    '11:54 洗车 15 分，可交',
    '11:54',
  ])
})

test(`${clause('S65')} a bay that is taken is waited for; what the car itself holds is not in its way`, () => {
  const taken = { bays: [bay('B1', '机电一工位', '机电', { held: [held('24 10:00–13:00', '沪A1')] })] }
  expect(told({}, taken)[0]).toBe('13:00 机电一工位空出，赵鹏当班')
  expect(told({ holder: 'A-沪A1' }, taken)[0]).toBe('10:24 机电一工位空出，赵鹏当班')
})

const line = (hoursHundredths: number, ...partCodes: string[]): LabourLine => ({
  hoursHundredths,
  item: { bayKind: '机电', trade: '机电', grade: '中级', toolCode: '', needsSecondPerson: false, partCodes },
})
const pads = (arrivesAt: number | null): MissingPart => ({ code: 'PAD', name: '前制动片', arrivesAt })

test(`${clause('S65', 'S72')} what waits for its part is done last, and nothing else waits for it`, () => {
  const lines = [line(180), line(80, 'PAD')]
  const early = stretchesOf(lines, [pads(at('24 13:20'))])
  const one = {
    ...store(),
    people: [person('赵鹏', '机电', { present: [{ from: morning, until: at('24 17:30') }] })],
  }
  const found = earliestOf({ ...one, now: at('24 12:40') }, asked({ stretches: early }))
  // 1.8 h before the part is needed, 0.8 h after: done 15:20 (in steps of five minutes), as if it had been there.
  expect(found.chain.map((link) => `${clock(link.at)} ${link.name}`)).toEqual([
    '12:40 crewFree',
    '13:20 partArrives',
    '14:30 workDone',
    '15:20 workDone',
    '15:35 checked',
    '15:50 washed',
  ])
  const late = earliestOf(
    { ...one, now: at('24 12:40') },
    asked({ stretches: stretchesOf(lines, [pads(at('24 15:00'))]) }),
  )
  expect([clock(late.ready), late.because.says]).toEqual([
    '16:20',
    '前制动片 15:00 到货，15:50 做完，质检、洗车 30 分',
  ])
})

test('a part that goes with none of the labour keeps all of it waiting; a part alone is waited for', () => {
  const all = stretchesOf([line(100), line(50)], [pads(at('24 11:00'))])
  expect(all.map(({ pieces, part }) => [pieces[0]!.minutes, part?.name])).toEqual([[90, '前制动片']])
  expect(stretchesOf([], [pads(at('24 11:00'))])).toMatchObject([{ pieces: [], part: { name: '前制动片' } }])
})

test(`${clause('S72')} where nobody has said when a part comes there is no hour, and the chain says so`, () => {
  const { ready, because, chain } = earliestOf(store({ now: morning }), asked({ untold: ['蓄电池'] }))
  expect([ready, because.says]).toEqual([null, '蓄电池没有靠得住的到货时间，不能答应'])
  expect(chain.at(-1)).toMatchObject({ name: 'partUntold', at: null })
})

test('what cannot be checked and washed today is fetched tomorrow; long work goes on over night', () => {
  expect(told({}, { now: at('24 16:20') }).at(-1)).toBe('08:30')
  const long = earliestOf(
    store({ now: at('24 14:00') }),
    asked({ stretches: [{ pieces: [piece(600)], part: null }] }),
  )
  expect(new Date(long.ready!).toISOString()).toBe('2026-11-25T08:00:00.000Z')
  expect(
    earliestOf(store({ now: morning }), asked({ stretches: [{ pieces: [body(900)], part: null }] })).ready,
  ).not.toBeNull()
})

test('a store without anybody for a trade reckons nothing; one that is full says so', () => {
  const none = earliestOf(
    store({ now: morning }),
    asked({ stretches: [{ pieces: [piece(60, { skill: '空调' })], part: null }] }),
  )
  expect([none.ready, none.isReckoned]).toEqual([null, false])
  const away = { people: [person('赵鹏', '机电', { present: [] })] }
  const full = earliestOf(store({ now: morning, ...away }), asked())
  expect([full.ready, full.isReckoned]).toEqual([null, true])
})

test('the earliest is offered in steps of five minutes', () => {
  expect(clock(rounded(at('24 16:46')))).toBe('16:50')
  expect(clock(rounded(at('24 16:50')))).toBe('16:50')
})
