import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { freeLine, type Line } from './paper.ts'
import { openRedone, withRedone } from './redone.ts'
import type { Redone } from './read.ts'

const line = (code: string, kind: 'labour' | 'part', change: Partial<Line> = {}): Line => ({
  ...freeLine(kind, code, []),
  code,
  unitPriceFen: 5000,
  ...change,
})
const offered = (code: string, kind: 'labour' | 'part') => {
  const { decimals: unitDecimals, ...own } = line(code, kind, { payer: 'internal' })
  return { ...own, unitDecimals } as Redone['lines'][number]
}
const redone: Redone = {
  id: 'B1',
  title: '更换空调滤清器',
  guaranteedUntil: '2026-12-04',
  guaranteedKm: 22_010,
  lines: [offered('M0104', 'labour'), offered('P1', 'part')],
}
const shown = (lines: readonly Line[]) => lines.map(({ code, payer }) => [code, payer])

test(`${clause('R2.3')} work and part come back at the store's cost, each in its own group, and are then no longer offered`, () => {
  const [lines, id] = withRedone([line('M0601', 'labour'), line('P9', 'part')], redone)
  expect(lines.find((one) => one.id === id)?.code).toBe('M0104')
  expect(shown(lines)).toEqual([
    ['M0601', 'customer'],
    ['M0104', 'internal'],
    ['P9', 'customer'],
    ['P1', 'internal'],
  ])
  expect(openRedone([redone], lines)).toEqual([])
})

test(`${clause('R2.3')} what was put on for the customer before turns to the store's cost; a package's line does not`, () => {
  const packed = line('P1', 'part', { packageCode: 'A' })
  const before = [line('M0104', 'labour'), packed]
  expect(openRedone([redone], before)).toEqual([redone])
  expect(shown(withRedone(before, redone)[0])).toEqual([
    ['M0104', 'internal'],
    ['P1', 'customer'],
    ['P1', 'internal'],
  ])
})
