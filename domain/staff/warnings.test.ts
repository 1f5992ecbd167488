import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import type { Establishment } from './establishment.ts'
import { warningsOf } from './warnings.ts'

const e: Establishment = {
  posts: [
    {
      code: 'manager',
      seats: 1,
      duties: ['manager', 'technicalDirector', 'workshopManager', 'frontDesk'],
      fallsTo: [],
    },
    { code: 'inspector', seats: 2, duties: ['inspector', 'technician', 'bodyAndPaint'], fallsTo: [] },
    { code: 'office', seats: 1, duties: ['advisor', 'care', 'claims', 'cashier'], fallsTo: [] },
    { code: 'parts', seats: 1, duties: ['partsManager', 'partsClerk'], fallsTo: [] },
  ],
  holdings: [
    { staffId: 'lu', post: 'manager', concurrent: false },
    { staffId: 'zhou', post: 'inspector', concurrent: false },
    { staffId: 'xu', post: 'inspector', concurrent: false },
    { staffId: 'su', post: 'office', concurrent: false },
    { staffId: 'shen', post: 'parts', concurrent: false },
  ],
}
const car = { orderId: 'o', number: 'GD-1', mechanics: ['zhou'], waits: false }
const call = { followUpId: 'f', number: 'GD-1', received: ['su'] }
const calm = { establishment: e, onShift: ['zhou', 'xu'], toCheck: [car], toCall: [] }

test(`${clause('R2.2')} a car is in trouble when every inspector on shift has worked on it`, () => {
  expect(warningsOf(calm)).toEqual([])
  expect(warningsOf({ ...calm, onShift: ['zhou'] })).toEqual([
    { is: 'onlyMechanicsCheck', orderId: 'o', number: 'GD-1', people: ['zhou'] },
  ])
  expect(warningsOf({ ...calm, onShift: [] })).toEqual([])
  expect(warningsOf({ ...calm, onShift: [], toCheck: [{ ...car, waits: true }] })).toEqual([
    { is: 'nobodyChecks', orderId: 'o', number: 'GD-1' },
  ])
})

test(`${clause('T5')} a call is in trouble when everybody who calls has received the car`, () => {
  expect(warningsOf({ ...calm, toCall: [call] })).toEqual([
    { is: 'onlyReceiversCall', followUpId: 'f', number: 'GD-1', people: ['su'] },
  ])
  expect(warningsOf({ ...calm, toCall: [{ ...call, received: ['gu'] }] })).toEqual([])
})

test(`${clause('S1')} a duty that nobody has is named`, () => {
  const holdings = e.holdings.filter(({ staffId }) => staffId !== 'shen')
  expect(warningsOf({ ...calm, establishment: { ...e, holdings } })).toEqual([
    { is: 'nobodyHas', duty: 'partsManager' },
    { is: 'nobodyHas', duty: 'partsClerk' },
  ])
})
