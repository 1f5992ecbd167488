import { expect, test } from 'vitest'
import type { Line, Slots } from './read.ts'
import { rowsOf } from './rows.ts'
import type { Item } from './values.ts'

const item = (kind: Item['kind'], code: string, name = '') => ({ kind, code, name }) as Item
const line = (kind: Line['kind'], code: string, packageCode = '', amountFen = 100): Line => ({
  kind,
  code,
  packageCode,
  name: code || '响',
  unit: '',
  quantityMilli: 1000,
  hoursHundredths: kind === 'labour' ? 50 : null,
  payer: 'customer',
  amountFen,
  refusedLineId: null,
  isAsked: false,
})
const need = (code: string, freeMilli: number, arrivesAt: number | null) =>
  ({ code, name: code, needMilli: 1000, freeMilli, arrivesAt, isGuess: true }) as Slots['parts'][number]

test('each item has its own lines, hours and sum, in the order asked', () => {
  const rows = rowsOf(
    [item('package', 'TC1'), item('labour', 'M1'), item('part', 'P3'), item('symptom', '', '响')],
    {
      lines: [
        line('labour', 'M9', 'TC1'),
        line('part', 'P1', 'TC1'),
        line('labour', 'M1'),
        line('part', 'P2'),
        line('part', 'P3'),
        { ...line('symptom', ''), amountFen: 0 },
      ],
      parts: [need('P1', 1000, null), need('P2', 0, 500), need('P3', 0, null)],
    },
  )
  expect(rows.map(({ isFit, amountFen, hoursHundredths }) => [isFit, amountFen, hoursHundredths])).toEqual([
    [true, 200, 50],
    [true, 200, 50],
    [true, 100, 0],
    [true, 0, 0],
  ])
  expect(rows.map(({ parts }) => parts)).toEqual([
    { is: 'there', n: 1 },
    { is: 'missing', names: ['P2'], arrivesAt: 500, isGuess: true },
    { is: 'missing', names: ['P3'], arrivesAt: null, isGuess: true },
    { is: 'none' },
  ])
})

test('what is not done on the car has no lines, and takes none from what follows', () => {
  const rows = rowsOf([item('package', 'TC9'), item('labour', 'M1')], {
    lines: [line('labour', 'M1')],
    parts: [],
  })
  expect(rows.map(({ isFit }) => isFit)).toEqual([false, true])
})
