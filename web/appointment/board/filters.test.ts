import { expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { filterNames, filters, sifted } from './filters.ts'
import { marksOf } from './marks.ts'
import type { Booking } from './read.ts'
import { standingOf } from './standing.ts'

const now = Date.parse('2026-11-24T10:24:00+08:00')
const at = (clock: string) => `2026-11-24T${clock}:00+08:00`
const booking = (change: object = {}) =>
  ({
    id: 'b',
    state: 'registered',
    startsAt: at('14:00'),
    confirmAt: at('13:00'),
    confirmedAt: null,
    expectedAt: null,
    missing: 0,
    warrantyLevel: 'none',
    receiverId: 'su',
    preparations: [],
    brokenBy: null,
    ...change,
  }) as unknown as Booking
const fit = (change: object) => filterNames.filter((name) => filters[name](booking(change), now))

test(`${clause('S29', 'S45')} where a booking stands by the clock`, () => {
  const standing = (change: object) => standingOf(booking(change), now)
  expect(standing({})).toBe('open')
  expect(standing({ startsAt: at('11:30'), confirmAt: at('10:30') })).toBe('calling')
  expect(standing({ confirmedAt: at('10:00') })).toBe('confirmed')
  expect(standing({ startsAt: at('10:00') })).toBe('late')
  expect(standing({ startsAt: at('10:00'), expectedAt: at('11:00'), confirmedAt: at('09:00') })).toBe(
    'confirmed',
  )
  expect(standing({ state: 'arrived' })).toBe('arrived')
  expect(standing({ state: 'customerFailed' })).toBe('missed')
})

test('the chips say what is still to be done', () => {
  expect(fit({})).toEqual(['toCome', 'toConfirm'])
  expect(fit({ confirmAt: at('10:00') })).toEqual(['toCome', 'toConfirm', 'calling'])
  expect(fit({ confirmedAt: at('10:00'), missing: 2 })).toEqual(['toCome', 'missing'])
  expect(fit({ state: 'failing', warrantyLevel: 'orange' })).toEqual(['warranty', 'failing'])
  expect(fit({ state: 'arrived', missing: 1 })).toEqual([])
})

test('chip and receiver together; an unknown chip sifts nothing', () => {
  const all = [booking(), booking({ id: 'c', receiverId: 'gu' }), booking({ id: 'd', state: 'failing' })]
  const ids = (filter?: string, receiver?: string) =>
    sifted(all, { filter, receiver }, now).map(({ id }) => id)
  expect(ids()).toEqual(['b', 'c', 'd'])
  expect(ids('toCome', 'su')).toEqual(['b'])
  expect(ids('failing')).toEqual(['d'])
  expect(ids('nonsense', 'gu')).toEqual(['c'])
})

test(`${clause('S37')} four marks: ready, open, lacking, not needed`, () => {
  const marks = (change: object) => marksOf(booking(change)).map(({ is }) => is)
  const of = (kind: string, readyAt: string | null = null) => ({ kind, readyAt })
  expect(marks({ preparations: [of('bay', at('09:00')), of('person'), of('parts')] })).toEqual([
    'open',
    'none',
    'open',
    'ready',
  ])
  expect(marks({ preparations: [of('parts')], missing: 1 })).toEqual(['none', 'none', 'lacking', 'none'])
  expect(marks({ state: 'failing', brokenBy: 'bay', preparations: [of('bay', at('09:00'))] })[3]).toBe(
    'lacking',
  )
})
