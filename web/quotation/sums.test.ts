import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import { momentsAfter } from './moments.ts'
import { freeLine, type Line } from './paper.ts'
import { numbersOf, type Row } from './rows.ts'
import { sumsOf } from './sums.ts'

const line = (name: string, change: Partial<Line> = {}): Line => ({
  ...freeLine('other', name, []),
  ...change,
})

test('four groups add up to the customer, and payers to the whole', () => {
  const sums = sumsOf([
    { kind: 'labour', payer: 'customer', fen: 7500 },
    { kind: 'part', payer: 'customer', fen: 4200 },
    { kind: 'part', payer: 'claim', fen: 32_000 },
    { kind: 'other', payer: 'internal', fen: 6000 },
    { kind: 'material', payer: 'customer', fen: null },
  ])
  expect(sums.groups).toEqual({ labour: 7500, part: 4200, material: 0, other: 0 })
  expect(sums.of).toEqual({ customer: 11_700, claim: 32_000, insurance: 0, internal: 6000 })
  expect(sums).toMatchObject({ all: 49_700, open: 1 })
})

test('usual times lie ahead by the wall of the store, wherever the browser is', () => {
  const at = (now: string, zone: string) =>
    momentsAfter(new Date(now), zone).map(({ day, time, at }) => `${day} ${time} ${at}`)
  expect(at('2026-11-24T03:20:00Z', 'Asia/Shanghai')).toEqual([
    'today 16:00 2026-11-24T08:00:00.000Z',
    'today 17:30 2026-11-24T09:30:00.000Z',
    'tomorrow 10:00 2026-11-25T02:00:00.000Z',
    'tomorrow 16:00 2026-11-25T08:00:00.000Z',
  ])
  expect(at('2026-11-24T17:00:00Z', 'Asia/Shanghai')[0]).toBe('today 11:30 2026-11-25T03:30:00.000Z')
  expect(at('2026-11-24T17:00:00Z', 'Europe/Berlin')[0]).toBe('tomorrow 10:00 2026-11-25T09:00:00.000Z')
})

test('what others wrote is told apart from mine, line by line', () => {
  const mine = [line('拖车'), line('洗车', { unitPriceFen: 3000 }), line('抛光')]
  const theirs = [line('洗车', { unitPriceFen: 5000 }), line('抛光'), line('打蜡')]
  expect(differenceOf(mine, theirs)).toEqual({ theirs: ['打蜡'], mine: ['拖车'], changed: ['洗车'] })
})

test('lines are spoken of in runs', () => {
  const row = (answer: Row['answer']): Row => ({ line: line('洗车'), fen: 0, answer })
  const rows = [row('agreed'), row('agreed'), row('agreed'), row('refused'), row('agreed')]
  expect(numbersOf(rows, ({ answer }) => answer === 'agreed')).toBe('1–3、5')
  expect(numbersOf(rows, ({ answer }) => answer === 'waiting')).toBe('')
})
