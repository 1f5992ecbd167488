import { describe, expect, test } from 'vitest'
import type { HeldDuty } from '../../domain/staff/establishment.ts'
import { setStoreTime } from '../ui/time.ts'
import { isLate, limitOf, percentOf, placeOf, rowsOf, vacancyOf, type Task } from './tasks.ts'

setStoreTime(new Date().toISOString(), 'Asia/Shanghai')

const task = (change: Partial<Task>): Task =>
  ({
    record: 'workOrder',
    state: 'received',
    id: 'id-1',
    orderId: 'order-1',
    number: 'GD-261124-0001',
    plate: '沪A12345',
    plateColour: 'blue',
    vin: null,
    customer: '蒋慧',
    about: '保养',
    dueAt: null,
    since: '2026-11-24T01:00:00.000Z',
    mine: true,
    task: '',
    by: ['advisor', 'claims'],
    title: '待报价',
    english: 'Quote',
    act: '写报价',
    clause: 'S64',
    ...change,
  }) as Task

describe('the lines of the desk', () => {
  const message = (id: string, plate: string) => task({ record: 'message', state: 'waiting', id, plate })

  test('messages make one line at the end, with how many and of how many cars', () => {
    const rows = rowsOf([
      message('m1', '沪A1'),
      task({ id: 'o1' }),
      message('m2', '沪A1'),
      message('m3', '沪B2'),
    ])
    expect(rows.map(({ task, messages, cars }) => [task.id, messages, cars])).toEqual([
      ['o1', 0, 1],
      ['m1', 3, 2],
    ])
  })

  test('without messages nothing is added and the order stays', () => {
    expect(rowsOf([task({ id: 'b' }), task({ id: 'a' })]).map(({ task }) => task.id)).toEqual(['b', 'a'])
    expect(rowsOf([])).toEqual([])
  })
})

test.each([
  ['visit', 'here', '/inspect/id-1'],
  ['workOrder', 'received', '/orders/order-1/quotation'],
  ['workOrder', 'quoted', '/orders/order-1/quotation'],
  ['workOrder', 'signed', '/orders/order-1'],
  ['workOrder', 'checking', '/orders/order-1'],
  ['workOrder', 'settling', '/orders/order-1/settlement'],
  ['workOrder', 'settled', '/orders/order-1/settlement'],
  ['followUp', 'due', '/follow-ups/id-1'],
  ['message', 'waiting', '/outbox'],
  ['job', 'dispatched', '/tech'],
  ['job', 'planned', '/orders/order-1'],
  ['appointment', 'registered', '/bookings/id-1'],
  ['appointment', 'failing', '/bookings/id-1'],
  ['exchangeDemand', 'received', '/warranty/demands/id-1'],
  ['exchangeDemand', 'accepted', '/warranty/demands/id-1'],
  ['warrantyHandling', 'proposed', '/orders/order-1'],
  ['discountApproval', 'asked', '/discounts/id-1'],
  ['certificate', 'inForce', '/establishment/people/order-1'],
] as const)('%s %s is done at %s', (record, state, to) => {
  expect(placeOf(task({ record, state } as Partial<Task>))).toEqual({
    to,
    leaves: to === '/tech' || record === 'visit',
  })
})

describe('a duty that fell by a vacancy', () => {
  const held: HeldDuty[] = [
    { duty: 'claims', post: 'claims_clerk', via: 'post' },
    { duty: 'advisor', post: 'service_advisor', via: 'vacancy' },
  ]
  test('says so where no own post brings the task', () => {
    expect(vacancyOf(['advisor', 'workshopManager'], held)).toBe('advisor')
  })
  test('is silent where an own post brings it as well', () => {
    expect(vacancyOf(['advisor', 'claims'], held)).toBeUndefined()
    expect(vacancyOf(['care'], held)).toBeUndefined()
  })
})

describe('time limits', () => {
  const now = new Date('2026-11-24T08:00:00.000Z') // 16:00 in the store
  const late = (record: Task['record'], dueAt: string | null) => isLate({ record, dueAt, since: null }, now)

  test('a promise is late by the minute', () => {
    expect(late('workOrder', '2026-11-24T07:59:59.000Z')).toBe(true)
    expect(late('workOrder', '2026-11-24T08:00:00.000Z')).toBe(false)
  })
  test('a call that fell due this morning has the whole day, yesterday’s is late', () => {
    expect(late('followUp', '2026-11-24T01:00:00.000Z')).toBe(false)
    expect(late('followUp', '2026-11-23T01:00:00.000Z')).toBe(true)
    // 00:30 of the 24th in the store is still the 23rd at Greenwich.
    expect(late('followUp', '2026-11-23T16:30:00.000Z')).toBe(false)
  })
  test('a certificate runs out on a day, and presses from one', () => {
    const dueAt = '2026-12-20T15:59:00.000Z'
    const since = '2026-11-20T15:59:00.000Z'
    expect(limitOf({ record: 'certificate', dueAt, since }, now)).toEqual({
      is: 'date',
      at: dueAt,
      pressesFrom: since,
    })
    expect(late('certificate', dueAt)).toBe(false)
    expect(late('certificate', '2026-11-23T15:59:00.000Z')).toBe(true)
  })
  test('what nobody promised has no limit', () => {
    expect(limitOf({ record: 'workOrder', dueAt: null, since: null }, now)).toEqual({ is: 'none' })
    expect(late('workOrder', null)).toBe(false)
  })
})

test('percents are whole, and never 100 before the last hundredth', () => {
  const at = (doneHundredths: number, plannedHundredths: number) =>
    percentOf({ doneHundredths, plannedHundredths })
  expect([at(0, 200), at(50, 70), at(199, 200), at(200, 200), at(250, 200)]).toEqual([0, 71, 99, 100, 100])
  expect(at(0, 0)).toBeUndefined()
})
