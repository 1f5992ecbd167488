import { expect, test } from 'vitest'
import { blocksOf, carsOf, stacked } from './blocks.ts'

const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00+08:00`)
const span = (from: string, until: string) => ({ from: at(from), until: at(until) })
const held = (holder: string, from: string, until: string) => ({
  holder,
  label: holder,
  ...span(from, until),
})
const day = span('00:00', '23:00')
const nobody = () => ({ booking: undefined, visit: undefined })

test('what one car holds without a gap is one block, cut to the day', () => {
  const blocks = blocksOf(
    'bay',
    [
      held('a', '09:00', '09:30'),
      held('b', '10:00', '11:00'),
      held('a', '09:30', '10:00'),
      held('a', '12:00', '13:00'),
    ],
    span('09:10', '12:30'),
    nobody,
  )
  expect(blocks.map(({ holder, from, until }) => [holder, from, until])).toEqual([
    ['a', at('09:10'), at('10:00')],
    ['b', at('10:00'), at('11:00')],
    ['a', at('12:00'), at('12:30')],
  ])
  expect(new Set(blocks.map(({ key }) => key)).size).toBe(3)
})

test('blocks that overlap share the lane; those after them have it whole', () => {
  const rows = stacked([
    span('09:00', '10:00'),
    span('09:30', '11:00'),
    span('10:00', '10:30'),
    span('11:00', '12:00'),
  ])
  expect(rows.map(({ row, rows }) => [row, rows])).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ])
  expect(
    blocksOf('bay', [held('a', '09:00', '10:00'), held('b', '09:30', '10:00')], day, nobody),
  ).toMatchObject([
    { row: 0, rows: 2 },
    { row: 1, rows: 2 },
  ])
})

test('a stay that was booked is both: the booking and the car in the shop', () => {
  const booked = { id: 'b', visitId: 'v' }
  const cars = carsOf({
    bookings: [booked, { id: 'c', visitId: null }],
    visits: [{ id: 'v' }, { id: 'w' }],
  } as never)
  expect(cars('b')).toEqual({ booking: booked, visit: { id: 'v' } })
  expect(cars('v')).toEqual({ booking: booked, visit: { id: 'v' } })
  expect(cars('w')).toEqual({ booking: undefined, visit: { id: 'w' } })
  expect(cars('c')).toMatchObject({ booking: { id: 'c' }, visit: undefined })
})
