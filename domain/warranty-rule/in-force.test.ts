import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { firstRuleSets } from '../warranty/rule-sets.ts'
import { firstThresholds, thresholdOf } from '../warranty/warning.ts'
import { rulesOn, valueOn, type RuleRow } from './in-force.ts'
import { faceOf, ruleKeys, type RuleKey } from './keys.ts'
import { coefficientCrosses, outOfOrder } from './order.ts'
import { wearsOn, type WearRow } from './wear.ts'

const today = '2026-11-25'
const row = (key: RuleKey, value: number | null, more: Partial<RuleRow> = {}): RuleRow => ({
  ruleSet: 'CN_43',
  brand: '*',
  key,
  value,
  fromDay: today,
  revision: 1,
  ...more,
})
const set = (rows: readonly RuleRow[], code = 'CN_43') =>
  rulesOn(rows, today).sets.find((one) => one.code === code)!
const levels = (rows: readonly RuleRow[], brand: string, item: 'totalDays' | 'sameIssue' = 'totalDays') => {
  const found = thresholdOf(rulesOn(rows, today).thresholds, 'CN_43', brand, item, today)!
  return [found.yellow, found.orange, found.red]
}

test(`${clause('T1', 'R1.9')} without rows the rules are the first rows, to the letter`, () => {
  expect(rulesOn([], today)).toEqual({ sets: firstRuleSets, thresholds: firstThresholds })
})

test('each key says what the first rows say, and laid again it changes nothing', () => {
  for (const { code } of firstRuleSets) {
    const rows = ruleKeys.flatMap((key) => {
      const face = faceOf(code, key)
      return face ? [row(key, face.first, { ruleSet: code, fromDay: '2013-10-01' })] : []
    })
    expect(rulesOn(rows, today)).toEqual({ sets: firstRuleSets, thresholds: firstThresholds })
    for (const { key, value } of rows) {
      const { least, most, clause: by } = faceOf(code, key as RuleKey)!
      expect([key, by !== '', value === null || (value >= least && value <= most)]).toEqual([key, true, true])
    }
  }
})

test('every limit lies in its own place', () => {
  const laid = set(ruleKeys.filter((key) => !key.startsWith('warn.')).map((key, n) => row(key, 100 + n)))
  expect(laid).toMatchObject({
    repair: { months: 100, km: 101, clause: '43号令第18条' },
    exchange: { months: 102, km: 103 },
    early: { days: 104, km: 105 },
    firstDays: 106,
    loanAfterDays: 107,
    daysLimit: 108,
    timesLimit: 109,
    seriousLimit: 110,
    assemblyLimit: 111,
    partLimit: 112,
    coefficient: { least: 113, most: 114 },
    answerWorkingDays: 115,
    finishWorkingDays: 116,
  })
})

test(`${clause('T1')} a row of tomorrow changes nothing today; of one day the later revision counts`, () => {
  expect(set([row('total.days', 20, { fromDay: '2026-11-26' })]).daysLimit).toBe(30)
  const twice = [row('total.days', 20, { revision: 2 }), row('total.days', 25)]
  expect(set(twice).daysLimit).toBe(20)
  expect(set([...twice, row('total.days', 28, { fromDay: '2026-11-24', revision: 9 })]).daysLimit).toBe(20)
  expect(set(twice, 'CN_150').daysLimit).toBe(35)
})

test('a limit is of the law: a brand has none of its own; Order 150 has no first days', () => {
  expect(set([row('total.days', 20, { brand: '远岑' })]).daysLimit).toBe(30)
  expect(faceOf('CN_150', 'first.days')).toBeUndefined()
  expect(set([row('first.days', 7, { ruleSet: 'CN_150' })], 'CN_150').firstDays).toBeNull()
})

test(`${clause('R1.9')} an empty value switches a level off`, () => {
  expect(levels([row('warn.totalDays.yellow', null)], '远岑')).toEqual([null, 20, 25])
})

test(`${clause('R1.9')} a brand's row counts for that brand only; what it leaves unsaid is as for every brand`, () => {
  const rows = [
    row('warn.totalDays.red', 22, { brand: '远岑' }),
    row('warn.totalDays.yellow', 10),
    row('warn.sameIssue.yellow', 1),
  ]
  expect(levels(rows, '远岑')).toEqual([10, 20, 22])
  expect(levels(rows, '别家')).toEqual([10, 20, 25])
  expect(levels(rows, '远岑', 'sameIssue')).toEqual([1, 3, 4])
  const whose = (brand: string, key: RuleKey) => valueOn(rows, 'CN_43', brand, key, today).from
  expect([
    whose('远岑', 'warn.totalDays.red'),
    whose('别家', 'warn.totalDays.red'),
    whose('远岑', 'warn.totalDays.yellow'),
  ]).toEqual(['brand', 'first', 'every'])
})

test('levels out of order are found on the day they would be, also those of a brand or of next month', () => {
  const wrong = (...rows: RuleRow[]) => outOfOrder(rows, 'CN_43', 'totalDays', today)
  expect(wrong(row('warn.totalDays.yellow', 20))).toBeUndefined()
  expect(wrong(row('warn.totalDays.yellow', 21))).toMatchObject({ brand: '*', levels: [21, 20, 25] })
  expect(wrong(row('warn.totalDays.yellow', 24), row('warn.totalDays.orange', null))).toBeUndefined()
  const ofBrand = row('warn.totalDays.red', 22, { brand: '远岑' })
  expect(wrong(row('warn.totalDays.orange', 24), ofBrand)).toMatchObject({ brand: '远岑', day: today })
  const later = row('warn.totalDays.red', 18, { fromDay: '2026-12-01' })
  expect(wrong(later)).toMatchObject({ day: '2026-12-01', levels: [15, 20, 18] })
})

test(`${clause('R1.8')} the least coefficient does not pass the most`, () => {
  expect(coefficientCrosses([], 'CN_43', today)).toBe(false)
  expect(coefficientCrosses([row('coefficient.least', 51)], 'CN_43', today)).toBe(true)
  const later = row('coefficient.most', 20, { fromDay: '2027-01-01' })
  expect(coefficientCrosses([row('coefficient.least', 30), later], 'CN_43', today)).toBe(true)
})

test(`${clause('R1.11')} wear periods: the brand's before every brand's, in the order of the standard`, () => {
  const wear = (partClass: string, more: Partial<WearRow> = {}): WearRow => ({
    brand: '*',
    partClass,
    months: 6,
    km: 10_000,
    fromDay: today,
    revision: 1,
    ...more,
  })
  const rows = [
    wear('轮胎'),
    wear('机油滤清器', { fromDay: '2026-11-26' }),
    wear('空气滤清器'),
    wear('空气滤清器', { brand: '远岑', months: null, km: 20_000, fromDay: '2026-01-01' }),
  ]
  expect(wearsOn(rows, '远岑', today)).toEqual([
    { name: '空气滤清器', months: null, km: 20_000 },
    { name: '轮胎', months: 6, km: 10_000 },
  ])
  expect(wearsOn(rows, '别家', today).map(({ months }) => months)).toEqual([6, 6])
})
