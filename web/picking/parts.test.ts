import { expect, test } from 'vitest'
import { isKept, isPicked, missingOf, warned } from './parts.ts'

const asked = (...hours: (string | null)[]) =>
  hours.map((arrivesAt, n) => ({ number: `QG-${n}`, quantityMilli: 1000, arrivesAt }))

test('what is missing arrives with the last of what was asked for; one that is not answered has no hour', () => {
  const part = { neededMilli: 3000, keptMilli: 1000 }
  const [early, late] = ['2026-11-26T08:00:00.000Z', '2026-11-26T10:00:00.000Z'] as const
  expect(missingOf({ ...part, requests: asked(late, early) })).toEqual({
    milli: 2000,
    isAsked: true,
    arrivesAt: late,
  })
  expect(missingOf({ ...part, requests: asked(early, null) })).toMatchObject({
    isAsked: true,
    arrivesAt: null,
  })
  expect(missingOf({ ...part, requests: [] })).toEqual({ milli: 2000, isAsked: false, arrivesAt: null })
  expect(missingOf({ neededMilli: 1000, keptMilli: 2000, requests: [] }).milli).toBe(0)
})

test('kept and picked: all of it, or not', () => {
  expect([isKept({ keptMilli: 1, neededMilli: 2 }), isKept({ keptMilli: 2, neededMilli: 2 })]).toEqual([
    false,
    true,
  ])
  expect([
    isPicked({ pickedMilli: 1, neededMilli: 2 }),
    isPicked({ pickedMilli: 2, neededMilli: 2 }),
  ]).toEqual([false, true])
})

test.each([
  ['none', undefined],
  ['missing', undefined],
  ['unchecked', undefined],
  ['orange', 'orange'],
])('a level %s warns by %s', (level, told) => {
  expect(warned(level)).toBe(told)
})
