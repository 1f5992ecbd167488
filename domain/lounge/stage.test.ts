import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { workOrder } from '../work-order/procedure.ts'
import { furthestBehind, stageOf } from './stage.ts'

test.each([
  ['received', false, true, 'received'],
  ['received', true, true, 'quoted'],
  ['quoted', true, true, 'quoted'],
  ['signed', false, true, 'working'],
  ['working', true, true, 'working'],
  ['checking', false, true, 'checking'],
  ['settling', false, true, 'washing'],
  ['settling', false, false, 'ready'],
  ['settled', false, true, 'washing'],
  ['settled', false, false, 'ready'],
  ['delivered', false, false, undefined],
  ['voided', false, false, undefined],
  ['withdrawn', false, false, undefined],
] as const)(
  `${clause('S78')} an order that is %s (quoting %s, wash owed %s) is shown as %s`,
  (state, quoting, wash, stage) => {
    expect(Object.keys(workOrder.states)).toContain(state)
    expect(stageOf({ state, isQuoting: quoting, washIsOwed: wash })).toBe(stage)
  },
)

test('a car with two orders is as far as the last of them', () => {
  expect(furthestBehind(['ready', 'working', 'washing'])).toBe('working')
  expect(furthestBehind(['ready', 'ready'])).toBe('ready')
})
