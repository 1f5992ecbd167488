import { expect, test } from 'vitest'
import { axisOf, hoursOn, momentAt, placeOn, timeAt } from './axis.ts'

const zone = 'Asia/Shanghai'
const day = '2026-11-24'
const at = (clock: string) => Date.parse(`${day}T${clock}:00+08:00`)
const open = [{ from: at('08:15'), until: at('18:15') }]

test('the axis is the opening hours in whole hours, and longer where something is held beyond them', () => {
  const axis = axisOf(day, zone, open, [])
  expect([timeAt(axis.from, zone), timeAt(axis.until, zone)]).toEqual(['08:00', '19:00'])
  expect(hoursOn(axis)).toHaveLength(11)
  const late = axisOf(day, zone, open, [{ from: at('17:00'), until: at('19:20') }])
  expect(timeAt(late.until, zone)).toBe('20:00')
  expect(hoursOn(axisOf('2026-11-25', zone, open, []))).toHaveLength(10)
})

test('a block has its share of the axis and does not leave it', () => {
  const axis = { from: at('08:00'), until: at('18:00') }
  expect(placeOn(axis, { from: at('09:00'), until: at('11:30') })).toEqual({ left: '10%', width: '25%' })
  expect(placeOn(axis, { from: at('07:00'), until: at('09:00') })).toEqual({ left: '0%', width: '10%' })
  expect(momentAt(axis, 0.25)).toBe(at('10:30'))
})
