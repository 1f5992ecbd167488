import { expect, test } from 'vitest'
import { moved, snapped } from './keyMoves.ts'

const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00+08:00`)
const axis = { from: at('08:00'), until: at('19:00') }
const grid = { lanes: ['a', 'b', 'c'], axis, stepMinutes: 30 }

test('later and earlier go along the clock’s grid, finely by five minutes', () => {
  const on = (clock: string) => ({ lane: 'a', at: at(clock) })
  expect(moved(grid, on('09:00'), 'later')).toEqual(on('09:30'))
  expect(moved(grid, on('09:10'), 'later')).toEqual(on('09:30'))
  expect(moved(grid, on('09:10'), 'earlier')).toEqual(on('09:00'))
  expect(moved(grid, on('09:10'), 'later', true)).toEqual(on('09:15'))
  expect(moved(grid, on('08:00'), 'earlier')).toEqual(on('08:00'))
  expect(moved(grid, on('18:50'), 'later')).toEqual(on('18:55'))
})

test('up and down go to the next lane and stop at the last', () => {
  const on = (lane: string) => ({ lane, at: at('09:10') })
  expect(moved(grid, on('a'), 'down')).toEqual(on('b'))
  expect(moved(grid, on('c'), 'down')).toEqual(on('c'))
  expect(moved(grid, on('a'), 'up')).toEqual(on('a'))
})

test('a hand snaps to the grid, and holds on to the block’s own hour', () => {
  expect(snapped(grid, at('09:12'), undefined)).toBe(at('09:00'))
  expect(snapped(grid, at('09:16'), undefined)).toBe(at('09:30'))
  expect(snapped(grid, at('09:16'), at('09:10'))).toBe(at('09:10'))
  expect(snapped(grid, at('07:00'), at('09:10'))).toBe(at('08:00'))
})
