import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { gatesOf, lastOf } from './gates.ts'

const open = { isPassed: true, jobs: 2, washIsOwed: false, owedByOwnerFen: 0 }
const shut = (facts: Partial<typeof open>) =>
  gatesOf({ ...open, ...facts })
    .filter(({ holds }) => !holds)
    .map(({ name, refusal }) => [name, refusalSays(refusal, 'zh-CN')])

test(`${clause('S85')} checked, washed and paid for: every condition holds`, () => {
  expect(gatesOf(open).map(({ name, holds }) => [name, holds])).toEqual([
    ['car_is_checked', true],
    ['car_is_washed', true],
    ['owner_owes_nothing', true],
  ])
})

test('each condition that fails says why by itself, not only the first', () => {
  expect(shut({ isPassed: false, owedByOwnerFen: 105_000 })).toEqual([
    ['car_is_checked', '车辆须终检合格'],
    ['owner_owes_nothing', '客户应付部分须已结清（还差¥1,050.00）'],
  ])
  expect(shut({ washIsOwed: true })).toEqual([['car_is_washed', '约定的洗车须已完成']])
})

test('an order on which nothing was done needs no check', () => {
  expect(shut({ isPassed: false, jobs: 0 })).toEqual([])
})

test('who took a step last: of the order itself, not of its parts', () => {
  const at = '2026-11-24T02:00:00Z'
  const history = [
    { subject: 'workOrder', step: 'pass', who: '周志刚', at },
    { subject: 'workOrder', step: 'pass', who: '徐海涛', at },
    { subject: 'job', step: 'pass', who: '宋立成', at },
  ]
  expect(lastOf(history, 'pass')?.who).toBe('徐海涛')
  expect(lastOf(history, 'wash')).toBeUndefined()
})
