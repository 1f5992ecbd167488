import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { count, dutiesOf, fallsOn, isActedFor, vacantSeats, type Establishment } from './establishment.ts'

/** The shape of the printed table in small: two advisors' seats, one vacant; two ranks of mechanics all vacant. */
const e: Establishment = {
  posts: [
    { code: 'front', seats: 1, duties: ['frontDesk', 'cashier'], fallsTo: [] },
    { code: 'advisor', seats: 2, duties: ['advisor', 'cashier'], fallsTo: ['front', 'claims'] },
    { code: 'claims', seats: 1, duties: ['claims'], fallsTo: [] },
    { code: 'technician', seats: 1, duties: ['technician'], fallsTo: [] },
    { code: 'middle', seats: 3, duties: ['technician'], fallsTo: ['technician'] },
    { code: 'junior', seats: 3, duties: ['technician', 'bodyAndPaint'], fallsTo: ['middle'] },
  ],
  holdings: [
    { staffId: 'gu', post: 'front', concurrent: true },
    { staffId: 'su', post: 'advisor', concurrent: false },
    { staffId: 'gu', post: 'claims', concurrent: false },
    { staffId: 'song', post: 'technician', concurrent: false },
  ],
}

test(`${clause('S3', 'S4', 'S5', 'T10')} who holds two posts has the duties of both`, () => {
  expect(
    dutiesOf(e, 'gu')
      .filter(({ via }) => via === 'post')
      .map(({ duty }) => duty),
  ).toEqual(['frontDesk', 'cashier', 'claims'])
})

test(`${clause('S6')} one vacant seat of two: the duty stays with the holder and falls on the next post as well`, () => {
  expect(vacantSeats(e, 'advisor')).toBe(1)
  expect(fallsOn(e, 'advisor')).toBe('front')
  expect(dutiesOf(e, 'su').map(({ duty }) => duty)).toEqual(['advisor', 'cashier'])
  expect(dutiesOf(e, 'gu').find(({ duty }) => duty === 'advisor')).toEqual({
    duty: 'advisor',
    post: 'advisor',
    via: 'vacancy',
  })
})

test(`${clause('S12', 'S13')} a post of the line that is all vacant passes the duty on`, () => {
  expect(fallsOn(e, 'junior')).toBe('technician')
  expect(dutiesOf(e, 'song').map(({ duty, via }) => `${duty} ${via}`)).toEqual([
    'technician post',
    'bodyAndPaint vacancy',
  ])
})

test('a line that turns in a ring ends', () => {
  const ring: Establishment = {
    posts: [
      { code: 'a', seats: 1, duties: [], fallsTo: ['b'] },
      { code: 'b', seats: 1, duties: [], fallsTo: ['a'] },
    ],
    holdings: [],
  }
  expect(fallsOn(ring, 'a')).toBeUndefined()
})

test(`${clause('S1', 'T11')} seats = on duty + concurrent + vacant`, () => {
  expect(count(e)).toEqual({ seats: 11, onDuty: 3, concurrent: 1, vacant: 7, heldBack: 0 })
})

test(`${clause('S12')} a store that counts fewer vacancies: nothing falls for a seat nobody misses, all of it for a post nobody holds`, () => {
  const counted = (post: string, vacantSeats: number) => ({
    ...e,
    posts: e.posts.map((p) => (p.code === post ? { ...p, vacantSeats } : p)),
  })
  expect(count(counted('junior', 1))).toMatchObject({ vacant: 5, heldBack: 2 })
  expect(isActedFor(counted('advisor', 0), 'advisor')).toBe(false)
  expect(dutiesOf(counted('advisor', 0), 'gu').map(({ duty }) => duty)).not.toContain('advisor')
  expect(isActedFor(counted('junior', 0), 'junior')).toBe(true)
})
