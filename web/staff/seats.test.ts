import { expect, test } from 'vitest'
import { callerDidNotReceive } from '../../domain/follow-up/rules.ts'
import { inspectorIsNotTheMechanic } from '../../domain/workshop/rules.ts'
import { roomsFor } from '../../domain/staff/permissions.ts'
import { guardedBy, stepsOf } from './may.ts'
import { fallsOf, seatsOf } from './seats.ts'

const post = (
  code: string,
  seats: number,
  holders: readonly string[],
  line: readonly string[] = [],
  fallsTo: string | null = null,
) => ({
  code,
  seats,
  line,
  fallsTo,
  holders: holders.map((staffId) => ({
    staffId: staffId.replace('*', ''),
    concurrent: staffId.endsWith('*'),
  })),
})
const front = post('front', 1, ['gu*'])
const claims = post('claims', 1, ['gu'])
const advisor = post('advisor', 2, ['su'], ['front', 'claims'], 'front')
const technician = post('technician', 3, ['zhou', 'song', 'xu'])
const middle = post('middle', 3, [], ['technician'], 'technician')
const junior = post('junior', 3, [], ['middle', 'technician'], 'technician')
const posts = [front, claims, advisor, technician, middle, junior]
const fall = (one: (typeof posts)[number]) => fallsOf(one, posts).map((f) => `${f.post.code} ${f.is}`)

test('seats: own posts, then second posts, then the empty ones', () => {
  expect(seatsOf(advisor)).toEqual(['on', 'none'])
  expect(seatsOf(front)).toEqual(['both'])
  expect(seatsOf(junior)).toEqual(['none', 'none', 'none'])
  expect(seatsOf(post('x', 2, ['a*', 'b']))).toEqual(['on', 'both'])
  expect(seatsOf({ ...junior, heldBack: 2 })).toEqual(['none', 'back', 'back'])
})

test('a vacancy falls in the printed order and stops at the first post that is held', () => {
  expect(fall(advisor)).toEqual(['front acts', 'claims later'])
  expect(fall(junior)).toEqual(['middle vacantToo', 'technician acts'])
})

test('a line handed on by a vacant post shows where it stopped', () => {
  expect(fall(post('helper', 1, [], ['middle'], 'technician'))).toEqual([
    'middle vacantToo',
    'technician acts',
  ])
})

test('what duties allow is what the procedures say', () => {
  const done = stepsOf(['technician']).map(({ procedure, steps }) => [procedure.record, ...steps])
  expect(done).toEqual([
    ['consultation', 'findCause'],
    ['difficultCase', 'escalate'],
    ['assistance', 'take', 'report'],
    ['job', 'acknowledge', 'start', 'pause', 'finish'],
    ['finding', 'report'],
  ])
  expect(roomsFor(['technician'])).toEqual(['desk', 'workshop'])
  expect(stepsOf([])).toEqual([])
})

test('the two conflicts stand before these steps', () => {
  const guards = (rule: { name: string }) =>
    guardedBy(rule).flatMap(({ procedure, steps }) => steps.map((step) => `${procedure.record}.${step}`))
  expect(guards(inspectorIsNotTheMechanic)).toEqual(['workOrder.pass', 'job.fail'])
  expect(guards(callerDidNotReceive)).toEqual(['followUp.miss', 'followUp.complete'])
})
