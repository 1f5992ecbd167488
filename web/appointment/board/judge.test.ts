import { expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { isRefusal } from '../../../domain/appointment/board.ts'
import { arrivalAt, isHome, isSameHour, judged, placeOf, targetOf, type Moving } from './judge.ts'
import type { BoardWeek } from './read.ts'

const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00+08:00`)
const span = (from: string, until: string) => ({ from: at(from), until: at(until) })
const piece = {
  bayKind: '机电',
  hv: false,
  skill: '机电',
  grade: '',
  minutes: 60,
  toolCodes: [],
  secondPerson: false,
}
const booking = {
  id: 'own',
  startsAt: new Date(at('09:00')).toISOString(),
  needs: { pieces: [piece], parts: [] },
}
const moving = { booking, lane: 'a', from: at('09:30'), minutes: 60 } as unknown as Moving
const bay = (id: string, held: object[]) => ({
  id,
  code: id,
  name: id,
  kind: '机电',
  hvIsolated: false,
  bookable: true,
  held,
  closed: [],
})
const person = (id: string) => ({
  id,
  name: id,
  skills: ['机电'],
  grade: '',
  hvUntil: null,
  present: [span('08:00', '18:00')],
  away: [],
  held: [],
})
const week = {
  leadMinutes: 0,
  stepMinutes: 30,
  finishMinutes: 0,
  board: {
    now: at('07:00'),
    zone: 'Asia/Shanghai',
    open: [span('08:00', '18:00')],
    closedDays: [],
    bays: [bay('a', []), bay('b', [{ holder: 'other', label: '沪A00001', ...span('09:00', '12:00') }])],
    people: [person('p'), person('q')],
    tools: [],
  },
} as unknown as BoardWeek

test('the car comes as long before a block as it did; a place is of a bay or of a person', () => {
  expect(arrivalAt(moving, at('11:00'))).toBe(at('10:30'))
  expect(isSameHour(moving, at('09:30'))).toBe(true)
  expect(isSameHour(moving, at('09:00'))).toBe(false)
  expect(isHome(moving, { lane: 'a', at: at('09:30') })).toBe(true)
  expect(placeOf(moving, { lane: 'b', at: at('09:30') }, 'bay')).toEqual({
    startsAt: booking.startsAt,
    bayId: 'b',
    personId: null,
  })
  expect(placeOf(moving, { lane: 'p', at: at('09:30') }, 'person')).toMatchObject({
    bayId: null,
    personId: 'p',
  })
})

test(`${clause('S29', 'S30')} a taken bay says so, with the next place there that harms nobody`, () => {
  const first = { ...moving, from: at('09:00') }
  const judgement = judged(week, first, { lane: 'b', at: at('10:00') }, 'bay')
  expect(isRefusal(judgement.verdict)).toBe(true)
  expect(targetOf(judgement, first, 'bay')).toEqual({ lane: 'b', at: at('08:00') })
  expect(judgement.forced.late).toMatchObject([{ label: '沪A00001' }])
  const fine = judged(week, first, { lane: 'a', at: at('10:00') }, 'bay')
  expect(isRefusal(fine.verdict)).toBe(false)
  expect(targetOf(fine, first, 'bay')).toBeUndefined()
})
