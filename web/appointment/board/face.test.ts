import { expect, test } from 'vitest'
import type { Block } from './blocks.ts'
import { faceOf } from './face.ts'

const face = (block: object) => faceOf({ booking: undefined, visit: undefined, ...block } as Block)
const visit = (state: string, change: object = {}) =>
  face({ visit: { state, waits: null, jobs: 2, done: 1, ...change } })

test('a booking is settled, confirmed, or cannot be kept; a car in the shop is held for, worked on, waiting, done', () => {
  expect(face({ booking: { state: 'registered', confirmedAt: null } })).toBe('booked')
  expect(face({ booking: { state: 'registered', confirmedAt: '2026-11-24T02:00:00Z' } })).toBe('sure')
  expect(face({ booking: { state: 'failing' } })).toBe('failing')
  expect(face({ booking: { state: 'customerFailed' } })).toBe('done')
  expect(visit('quoted')).toBe('hold')
  expect(visit('working')).toBe('work')
  expect(visit('working', { waits: 'parts' })).toBe('pause')
  expect(visit('working', { done: 2 })).toBe('done')
  expect(visit('settled')).toBe('done')
  expect(face({})).toBe('other')
})
