import { expect, test } from 'vitest'
import { pauseSays } from '../words/technician.ts'
import { clockFace, minutesLeft, workedMs } from './worked.ts'

const at = (hour: string) => `2026-11-24T${hour}:00.000Z`

test('pauses do not count; the open interval runs up to now', () => {
  const intervals = [
    { startedAt: at('08:00'), endedAt: at('08:30') },
    { startedAt: at('09:00'), endedAt: null },
  ]
  expect(clockFace(workedMs(intervals, new Date('2026-11-24T09:17:05.900Z')))).toEqual({
    hours: '00:47',
    seconds: '05',
  })
})

test('a paused job stands still', () => {
  const intervals = [{ startedAt: at('08:00'), endedAt: at('08:30') }]
  expect(workedMs(intervals, new Date(at('18:00')))).toBe(30 * 60_000)
})

test('a start that this clock has not reached yet is no time, never less', () => {
  expect(workedMs([{ startedAt: at('08:01'), endedAt: null }], new Date(at('08:00')))).toBe(0)
})

test('more than a day is not cut', () => {
  expect(clockFace(101 * 3_600_000 + 59_000)).toEqual({ hours: '101:00', seconds: '59' })
})

test('what is left of the standard time, and by how much it is over', () => {
  expect(minutesLeft(120, 47 * 60_000)).toBe(25)
  expect(minutesLeft(50, 30 * 60_000)).toBe(0)
  expect(minutesLeft(50, 42 * 60_000)).toBe(-12)
  expect(minutesLeft(0, 60_000)).toBeUndefined()
})

test('a pause says its reason and what was added, in either language', () => {
  expect(pauseSays('parts 等变速箱油 4 L', 'zh-CN')).toBe('等配件，等变速箱油 4 L')
  expect(pauseSays('meal', 'en')).toBe('Meal')
  expect(pauseSays('later', 'zh-CN')).toBe('later')
})
