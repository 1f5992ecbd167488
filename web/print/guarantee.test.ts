import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { guaranteesOf, needsCertificate } from './guarantee.ts'

const left = { day: '2025-03-01', km: 60_000 }

test.each([
  ['minorRepair', '2025-03-11', 62_000],
  ['secondMaintenance', '2025-03-31', 65_000],
  ['assemblyRepair', '2025-06-09', 80_000],
])(
  `${clause('R2.3')} %s that left on 2025-03-01 at 60,000 km is kept until %s, %i km`,
  (workClass, day, km) => {
    expect(guaranteesOf([workClass], left).map(({ until }) => until)).toEqual([{ day, km }])
  },
)

test('classes with the same guarantee are said once; lines without a class have none', () => {
  const kept = guaranteesOf(
    ['firstMaintenance', null, 'minorRepair', 'firstMaintenance', 'wholeRepair'],
    left,
  )
  expect(kept.map(({ classes, days }) => [classes, days])).toEqual([
    [['firstMaintenance', 'minorRepair'], 10],
    [['wholeRepair'], 100],
  ])
  expect(guaranteesOf([null], left)).toEqual([])
})

test('before the car has left the guarantee has no end', () => {
  expect(guaranteesOf(['minorRepair'], null)[0]).not.toHaveProperty('until')
})

test(`${clause('R2.2')} second maintenance, assembly and whole repair leave with a certificate`, () => {
  expect(
    ['secondMaintenance', 'assemblyRepair', 'wholeRepair'].map((one) => needsCertificate([null, one])),
  ).toEqual([true, true, true])
  expect(needsCertificate(['firstMaintenance', 'minorRepair', 'specialRepair', null])).toBe(false)
})
