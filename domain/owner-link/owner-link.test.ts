import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { promiseOf } from './promise.ts'
import { headlineOf, progressOf, type StageFacts } from './stages.ts'

const at = (time: string) => new Date(`2026-11-25T${time}:00+08:00`).toISOString()
const fresh: StageFacts = {
  state: 'received',
  quotation: 'none',
  addOnWaits: false,
  agreedLines: 0,
  openedAt: at('08:32'),
  sentAt: null,
  signedAt: null,
  startedAt: null,
  passedAt: null,
  deliveredAt: null,
  promisedAt: null,
  waitsFor: null,
}

test.each([
  ['looking', {}],
  ['toAnswer', { state: 'quoted', quotation: 'sent' }],
  ['addOn', { state: 'working', quotation: 'answered', agreedLines: 2, addOnWaits: true }],
  ['toSign', { state: 'quoted', quotation: 'answered', agreedLines: 2 }],
  ['toStart', { state: 'signed' }],
  ['working', { state: 'working' }],
  ['waitsForPart', { state: 'working', waitsFor: 'parts' }],
  ['waits', { state: 'working', waitsFor: 'meal' }],
  ['checking', { state: 'checking' }],
  ['sums', { state: 'settling', quotation: 'answered', agreedLines: 1 }],
  ['declined', { state: 'settling', quotation: 'answered' }],
  ['ready', { state: 'settled' }],
  ['gone', { state: 'delivered', quotation: 'answered', agreedLines: 1 }],
  ['voided', { state: 'voided' }],
] as const)(`${clause('S78')} where the car is, in a word: %s`, (headline, change) => {
  expect(headlineOf({ ...fresh, ...change })).toBe(headline)
})

const shape = (f: StageFacts) => progressOf(f).map(({ is }) => is[0])

test(`${clause('S78')} what is behind has its time, one step is now, and the last says when it will be`, () => {
  expect(shape(fresh)).toEqual(['p', 'n', 'a', 'a', 'a', 'a'])
  const working = {
    ...fresh,
    state: 'working',
    sentAt: at('09:00'),
    signedAt: at('09:20'),
    startedAt: at('10:00'),
    promisedAt: at('15:20'),
  }
  expect(shape(working)).toEqual(['p', 'p', 'p', 'n', 'a', 'a'])
  expect(progressOf(working).at(-1)).toEqual({ key: 'takeAway', at: at('15:20'), is: 'ahead' })
  expect(shape({ ...working, state: 'checking' })).toEqual(['p', 'p', 'p', 'p', 'n', 'a'])
  const gone = { ...working, state: 'delivered', passedAt: at('15:00'), deliveredAt: at('15:16') }
  expect(shape(gone)).toEqual(['p', 'p', 'p', 'p', 'p', 'p'])
})

test('a step that was left out does not stand open before those that were taken', () => {
  const declined = { ...fresh, state: 'delivered', sentAt: at('09:00'), deliveredAt: at('09:40') }
  expect(shape(declined)).toEqual(['p', 'p', 'p', 'p', 'p', 'p'])
})

const told = (time: string, agreed: string | null) => ({
  promisedAt: at(time),
  agreedAt: agreed && at(agreed),
})

test.each([
  ['nothing is told', [], { at: null, isAgreed: false, was: null }],
  ['told, not agreed', [told('11:30', null)], { at: at('11:30'), isAgreed: false, was: null }],
  ['agreed', [told('11:30', '09:00')], { at: at('11:30'), isAgreed: true, was: null }],
  [
    'a new one is merely offered',
    [told('11:30', '09:00'), told('15:20', null)],
    { at: at('11:30'), isAgreed: true, was: null },
  ],
  [
    'the new one is agreed',
    [told('11:30', '09:00'), told('15:20', '10:31')],
    { at: at('15:20'), isAgreed: true, was: { at: at('11:30'), agreedAt: at('10:31') } },
  ],
  [
    'the same time again',
    [told('11:30', '09:00'), told('11:30', '10:31')],
    { at: at('11:30'), isAgreed: true, was: null },
  ],
] as const)(`${clause('S68')} the promised time: %s`, (_what, offers, promise) => {
  expect(promiseOf(offers)).toEqual(promise)
})
