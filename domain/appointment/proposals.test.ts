import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import type { Board, Span, Work } from './board.ts'
import { alignment, at, bay, closed, days, held, piece, span, store, work } from './example.ts'
import { proposalsFor } from './proposals.ts'

const hour = work([piece(60)])
const told = (board: Board, asked: Work, wish: Span) => {
  const { yes, no } = proposalsFor(board, asked, wish)
  const moment = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ')
  return { yes: yes.map(({ from }) => moment(from)), no: no.map((one) => `${moment(one.at)} ${one.because}`) }
}
const b1 = (...holds: string[]) =>
  store({ bays: [bay('B1', '机电一工位', '机电', { held: holds.map((one) => held(one)) })] })

test(`${clause('S38')} the wish, if it fits, then the other half of the day, then the next day`, () => {
  expect(told(store(), hour, span('25 10:30–11:00')).yes).toEqual(['25 10:30', '25 13:00', '26 10:30'])
  expect(told(store(), hour, span('25 13:00–17:30')).yes).toEqual(['25 13:00', '25 11:30', '26 13:00'])
})

test('a wish off the grid is tried as it was said', () => {
  expect(told(store(), hour, span('25 10:10–10:10')).yes[0]).toBe('25 10:10')
})

test('what cannot be is told, nearest first, different reasons before more of one', () => {
  const { yes, no } = told(b1('25 10:00–11:30'), hour, span('25 10:00–11:00'))
  expect(yes).toEqual(['25 11:30', '25 13:00', '26 10:00'])
  expect(no).toEqual(['25 10:00 bayTaken', '25 12:00 nobodyOnShift', '25 17:00 tooLong'])
})

test('a day on which the store is closed is told, and the next is proposed', () => {
  const board = store({ closedDays: [closed('25 00:00–26 00:00', '放假：元旦')] })
  const { yes, no } = told(board, hour, span('25 10:00–11:00'))
  expect(yes).toEqual(['26 10:00', '26 13:00', '27 10:00'])
  expect(no[0]).toBe('25 10:00 closed')
})

test('with one day left, more of it is proposed, an hour apart', () => {
  expect(told(store(), hour, span('30 09:00–09:30')).yes).toEqual(['30 09:00', '30 13:00', '30 10:00'])
})

test('today begins after the time to prepare', () => {
  const { yes, no } = told(store({ now: at('24 10:24') }), hour, span('24 10:30–11:00'))
  expect(yes).toEqual(['24 11:30', '24 13:00', '25 10:30'])
  expect(no[0]).toBe('24 10:30 tooSoon')
})

test('nothing on the whole board: no proposal, and why', () => {
  const { yes, no } = told(b1(...days.map((day) => `${day} 08:00–17:30`)), hour, span('25 10:00–11:00'))
  expect(yes).toEqual([])
  expect(no[0]).toBe('25 10:00 bayTaken')
  expect(told(store({ tools: [] }), work([alignment(30)]), span('25 10:00–11:00'))).toMatchObject({ yes: [] })
})
