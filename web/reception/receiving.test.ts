import { describe, expect, test } from 'vitest'
import { receiveForm } from '../../domain/visit/forms.ts'
import { issuesOf } from '../ui/issues.ts'
import {
  blank,
  foreseen,
  formOf,
  needsOwner,
  newFrom,
  ofBooking,
  type CarFile,
  type Values,
} from './receiving.ts'

const car = '01a20cb1-59b0-711a-aa7b-b7af5bc10c07'
const customer = '01a20cb1-59b0-711a-aa7b-b205a33d5697'
const known = { is: 'known', id: car, customerId: customer, owner: '蒋慧' } as const

const filled = (change: Partial<Values>): Values => ({
  ...blank(),
  car: known,
  odometerKm: 20_000,
  complaint: '刹车响',
  washMode: 'free',
  waitsInStore: 'here',
  ...change,
})
const read = (values: Values) => receiveForm.parse(formOf(values))
const wrong = (values: Values) => issuesOf(receiveForm.safeParse(formOf(values)).error?.issues ?? [], 'zh-CN')

describe('what is handed in', () => {
  test('a known car goes by its id, brought by its owner unless told', () => {
    expect(read(filled({}))).toMatchObject({
      car: { known: car },
      owner: { known: customer },
      broughtBy: '蒋慧',
      waitsInStore: true,
    })
  })

  test('someone else goes by name and phone', () => {
    const form = read(
      filled({ brings: 'other', broughtBy: '周师傅', broughtByPhone: '16000009999', waitsInStore: 'away' }),
    )
    expect(form).toMatchObject({ broughtBy: '周师傅', broughtByPhone: '16000009999', waitsInStore: false })
  })

  test('a name left over from "someone else" is not sent once the owner brings it', () => {
    expect(read(filled({ broughtBy: '周师傅', broughtByPhone: '16000009999' }))).toMatchObject({
      broughtBy: '蒋慧',
      broughtByPhone: '',
    })
  })

  test('a new car carries its own ids, the same however often it is sent', () => {
    const values = filled({
      car: { is: 'new', plate: '沪A12345', vin: '', brand: '远岑', model: 'A1' },
      owner: { kind: 'company', name: '示例物流', phone: '021-62345678' },
    })
    expect(read(values)).toEqual(read(values))
    expect(read(values)).toMatchObject({
      car: { id: values.ids.car, plate: '沪A12345', model: 'A1' },
      owner: { id: values.ids.owner, kind: 'company', name: '示例物流' },
      broughtBy: '示例物流',
    })
  })

  test('a known car without an owner on file gets one', () => {
    const values = filled({
      car: { ...known, customerId: null, owner: '' },
      owner: { kind: 'person', name: '连城', phone: '16000001009' },
    })
    expect(needsOwner(values.car)).toBe(true)
    expect(read(values)).toMatchObject({ car: { known: car }, owner: { name: '连城' }, broughtBy: '连城' })
  })
})

describe('what is missing is told at its field', () => {
  test('nothing filled in', () => {
    expect(Object.keys(wrong(blank())).sort()).toEqual([
      'car',
      'complaint',
      'odometerKm',
      'waitsInStore',
      'washMode',
    ])
  })

  test('a new car without plate and VIN, its owner without name', () => {
    const says = wrong(filled({ car: newFrom(''), owner: { kind: 'person', name: ' ', phone: '12' } }))
    expect(says['car.plate']).toBe('请填写车牌；未上牌的车填写车架号')
    expect(says['owner.name']).toBe('请填写车主姓名')
    expect(says['owner.phone']).toContain('手机号')
  })

  test('a known car asks nothing of an owner', () => {
    expect(wrong(filled({}))).toEqual({})
  })
})

test.each([
  ['沪a·12345', '沪A12345', ''],
  ['lsvaa49j132047371', '', 'LSVAA49J132047371'],
  ['h15m9', 'H15M9', ''],
  ['8000', '', ''],
  ['蒋慧', '', ''],
])('%s typed to find a car is not typed again', (typed, plate, vin) => {
  expect(newFrom(typed)).toMatchObject({ plate, vin })
})

test('what was told on the telephone is carried over; an odometer behind the file is read anew', () => {
  const booking = { words: '四万公里保养', odometerKm: 41_860, waitsInStore: true }
  expect(ofBooking(booking, { lastKm: 38_000 })).toEqual({
    complaint: '四万公里保养',
    odometerKm: 41_860,
    waitsInStore: 'here',
  })
  expect(ofBooking({ ...booking, waitsInStore: false }, { lastKm: 42_000 })).toMatchObject({
    odometerKm: null,
    waitsInStore: 'away',
  })
  expect(ofBooking({ ...booking, odometerKm: null }, { lastKm: null }).odometerKm).toBeNull()
})

describe('what the counter will say', () => {
  const order = (state: string) =>
    ({ id: 'o', number: 'GD-261124-0004', state, openedAt: '', odometerKm: 0, complaint: '' }) as never
  const file = (lastKm: number | null, ...states: string[]): Pick<CarFile, 'orders' | 'lastKm'> => ({
    lastKm,
    orders: states.map(order),
  })
  const because = (parties: string[], told: Parameters<typeof foreseen>[1], km: number | null) =>
    foreseen(parties, told, km)?.because

  test('only an advisor or the claims clerk receives (S46)', () => {
    expect(because(['manager'], undefined, null)).toBe('not_your_duty')
    expect(because(['advisor'], undefined, null)).toBeUndefined()
    expect(because(['claims'], undefined, null)).toBeUndefined()
  })
  test('a car whose order is open is here already, by its number', () => {
    const told = foreseen(['advisor'], file(null, 'delivered', 'working'), null)
    expect(told).toMatchObject({ because: 'car_is_not_here', facts: { hereAs: 'GD-261124-0004' } })
    expect(because(['advisor'], file(null, 'delivered', 'voided'), null)).toBeUndefined()
  })
  test('the odometer does not fall; an empty field is no fall', () => {
    expect(because(['advisor'], file(20_300), 20_299)).toBe('odometer_does_not_fall')
    expect(because(['advisor'], file(20_300), 20_300)).toBeUndefined()
    expect(because(['advisor'], file(20_300), null)).toBeUndefined()
    expect(because(['advisor'], file(null), 0)).toBeUndefined()
  })
})
