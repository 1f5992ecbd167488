import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { brokenBookings, isKept, type Booked } from './booked.ts'
import { plannedOf } from './kinds.ts'

const at = (time: string) => `2026-11-26T${time}:00+08:00`
const shift = (starts: string, ends: string, onDuty = true) =>
  plannedOf(
    { code: 'A', name: '早班', starts, ends, breakFrom: null, breakUntil: null, paidMinutes: 420, onDuty },
    '2026-11-26',
    'Asia/Shanghai',
  )
const away = (from: string, until: string) => ({
  kind: 'leave' as const,
  startsAt: at(from),
  endsAt: at(until),
})
const nine: Booked = {
  appointmentId: 'one',
  plate: '沪B20001',
  comesAt: at('09:00'),
  startsAt: at('09:00'),
  endsAt: at('10:00'),
}

test.each([
  ['the whole of it is in one shift', [shift('08:00', '16:00')], [], true],
  ['the shift ends in the middle', [shift('08:00', '09:30')], [], false],
  ['a shift without duty', [shift('08:00', '16:00', false)], [], false],
  ['no shift', [], [], false],
  ['away in the middle', [shift('08:00', '16:00')], [away('09:30', '09:45')], false],
  ['back by then', [shift('08:00', '16:00')], [away('08:00', '09:00')], true],
] as const)(`${clause('S30')} a promise on a person: %s`, (_name, shifts, absences, kept) => {
  expect(isKept(nine, { shifts, absences })).toBe(kept)
})

test(`${clause('S44')} a booking in two turns is broken once; what was broken before is not broken anew`, () => {
  const [before, after] = [
    { shifts: [shift('08:00', '16:00')], absences: [] },
    { shifts: [], absences: [] },
  ]
  const turns = [nine, { ...nine, startsAt: at('13:00'), endsAt: at('14:00') }]
  expect(brokenBookings(turns, before, after)).toEqual([nine])
  expect(brokenBookings(turns, after, after)).toEqual([])
})
