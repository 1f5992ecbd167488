import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { planOf, tradeOf, type Choices } from './proposal.ts'

const at = (hour: string) => `2026-11-24T${hour}:00.000Z`
const span = (from: string, until: string) => ({ startsAt: at(from), endsAt: at(until) })
const taken = (from: string, until: string, plate = '沪A10001') => ({ ...span(from, until), plate })

const person = (
  id: string,
  shift: ReturnType<typeof span>[],
  booked: ReturnType<typeof taken>[],
  skill = '机电',
) => ({
  id,
  staffNo: id,
  name: id,
  grade: null,
  skills: [skill],
  booked,
  absences: [] as ReturnType<typeof span>[],
  shifts: shift.map((s) => ({ ...s, name: '早班' })),
})
const bay = (id: string, kind: string, booked: ReturnType<typeof taken>[] = []) => ({
  id,
  code: id,
  name: id,
  kind,
  booked,
})

const day = span('00:15', '08:15')
const store = {
  now: at('02:05'),
  technicians: [
    person('busy', [day], [taken('02:00', '03:00'), taken('03:00', '04:00')]),
    person('free', [day], [taken('02:30', '03:00')]),
    person('late', [span('04:00', '12:00')], []),
    person('body', [day], [], '钣金'),
  ],
  bays: [
    bay('wash', '洗车'),
    bay('one', '机电', [taken('01:00', '05:00')]),
    bay('two', '机电', [taken('03:00', '03:15')]),
  ],
} as unknown as Choices
const wish = { minutes: 30, trade: '机电', plate: '沪B20002' }

test(`${clause('S79')} on shift, of the trade, fewest bookings; the bay that is free first with him`, () => {
  expect(planOf(store, wish)).toEqual({
    technicianId: 'free',
    bayId: 'two',
    from: at('03:15'),
    until: at('03:45'),
  })
})

test('what the person chose stays', () => {
  expect(planOf(store, { ...wish, technicianId: 'busy', bayId: 'one' })).toMatchObject({
    technicianId: 'busy',
    bayId: 'one',
    from: at('05:00'),
  })
})

test(`${clause('S79')} who is off shift is placed at once, so that the counter says no`, () => {
  expect(planOf(store, { ...wish, technicianId: 'late' })).toMatchObject({ from: at('02:15') })
})

test(`${clause('S79')} who is on shift without room makes way for the next; chosen all the same, he is placed at once`, () => {
  const evening = {
    ...store,
    now: at('08:10'),
    technicians: [
      person('leaving', [day], []),
      person('tomorrow', [{ startsAt: '2026-11-25T00:15:00.000Z', endsAt: '2026-11-25T08:15:00.000Z' }], []),
    ],
  } as unknown as Choices
  expect(planOf(evening, wish)).toMatchObject({
    technicianId: 'tomorrow',
    from: '2026-11-25T00:15:00.000Z',
  })
  expect(planOf(evening, { ...wish, technicianId: 'leaving' })).toMatchObject({ from: at('08:15') })
})

test('the same car does not stand in the bay’s way; of its jobs only the one that moves gives up its time', () => {
  const own = {
    ...store,
    technicians: [
      person('free', [day], [taken('02:30', '03:00', wish.plate), taken('03:00', '03:30', wish.plate)]),
    ],
    bays: [bay('one', '机电', [taken('01:00', '05:00', wish.plate)])],
  } as unknown as Choices
  expect(planOf(own, wish)).toMatchObject({ bayId: 'one', from: at('03:30') })
  expect(planOf(own, { ...wish, own: [span('02:30', '03:00')] })).toMatchObject({ from: at('02:15') })
})

test('at night the plan waits for the next shift', () => {
  const night = {
    ...store,
    now: at('12:30'),
    technicians: [
      person('morning', [{ startsAt: '2026-11-25T00:15:00.000Z', endsAt: '2026-11-25T08:15:00.000Z' }], []),
    ],
  } as unknown as Choices
  expect(planOf(night, wish)).toMatchObject({ technicianId: 'morning', from: '2026-11-25T00:15:00.000Z' })
  expect(planOf({ ...night, technicians: [] }, wish)).toBeUndefined()
})

test('the trade is in the code of the labour item', () => {
  expect([tradeOf('M0104'), tradeOf('B0301'), tradeOf('X1'), tradeOf(undefined)]).toEqual([
    '机电',
    '钣金',
    undefined,
    undefined,
  ])
})

test(`${clause('S79')} work is proposed neither into an absence nor across it`, () => {
  const away = {
    ...person('away', [span('00:15', '02:45'), span('04:00', '08:15')], []),
    absences: [span('02:45', '04:00')],
  }
  const short = { ...store, technicians: [away] } as unknown as Choices
  expect(planOf(short, wish)).toMatchObject({ from: at('02:15'), until: at('02:45') })
  expect(planOf(short, { ...wish, minutes: 60 })).toMatchObject({ from: at('04:00') })
  expect(planOf(short, { ...wish, minutes: 300 })).toMatchObject({ from: at('04:00') })
})
