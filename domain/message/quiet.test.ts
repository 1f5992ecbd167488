import { expect, test } from 'vitest'
import { sendableFrom } from './quiet.ts'

const zone = 'Asia/Shanghai'
const night = { fromMinutes: 1_260, untilMinutes: 480 }
const at = (time: string, day = '2026-11-25') => new Date(`${day}T${time}:00+08:00`).toISOString()

test.each([
  ['20:59', at('20:59')],
  ['21:00', at('08:00', '2026-11-26')],
  ['23:59', at('08:00', '2026-11-26')],
  ['00:00', at('08:00')],
  ['07:59', at('08:00')],
  ['08:00', at('08:00')],
])('written at %s it goes at %s', (time, goes) => {
  expect(sendableFrom(at(time), zone, night)).toBe(goes)
})

test('quiet hours within a day, and none at all', () => {
  const noon = { fromMinutes: 720, untilMinutes: 840 }
  expect(sendableFrom(at('13:00'), zone, noon)).toBe(at('14:00'))
  expect(sendableFrom(at('14:00'), zone, noon)).toBe(at('14:00'))
  expect(sendableFrom(at('23:00'), zone, { fromMinutes: 0, untilMinutes: 0 })).toBe(at('23:00'))
})
