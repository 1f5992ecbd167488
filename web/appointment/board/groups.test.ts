import { expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { loadOf } from './groups.ts'

const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00+08:00`)
const day = { from: at('00:00'), until: at('23:59') }
const span = (from: string, until: string) => ({ from: at(from), until: at(until) })
const held = (from: string, until: string) => ({ holder: 'x', label: 'x', ...span(from, until) })
const bay = (id: string, kind: string, taken: object[] = []) => ({
  id,
  code: id,
  name: id,
  kind,
  hvIsolated: false,
  bookable: true,
  held: taken,
  closed: [],
})
const person = (id: string, skills: string[], taken: object[] = []) => ({
  id,
  name: id,
  skills,
  grade: '',
  hvUntil: null,
  present: [span('08:00', '12:00')],
  away: [],
  held: taken,
})
const board = (bays: object[], people: object[], now = '07:00') =>
  ({
    now: at(now),
    zone: 'Asia/Shanghai',
    open: [span('08:00', '18:00')],
    closedDays: [],
    bays,
    people,
    tools: [],
  }) as never

test(`${clause('S29')} a person who can do two kinds of work is counted once`, () => {
  const one = board([bay('a', '机电'), bay('b', '预检')], [person('p', ['机电'])])
  expect(loadOf(one, day, 'mechanical')).toEqual({ totalMinutes: 240, leftMinutes: 240 })
})

test('what is held is taken, what has passed is not left, and another group is another matter', () => {
  const taken = held('09:00', '10:00')
  const some = board([bay('a', '机电', [taken]), bay('c', '钣金')], [person('p', ['机电'], [taken])], '08:30')
  expect(loadOf(some, day, 'mechanical')).toEqual({ totalMinutes: 240, leftMinutes: 150 })
  expect(loadOf(some, day, 'body')).toEqual({ totalMinutes: 0, leftMinutes: 0 })
})
