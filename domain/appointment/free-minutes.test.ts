import { expect, test } from 'vitest'
import { at, bay, closed, held, person, span, store } from './example.ts'
import { freeMinutes } from './free-minutes.ts'

const today = span('24 00:00–25 00:00')

test('a bay with somebody who works on it, breaks out', () => {
  const { bays, people, kinds } = freeMinutes(store(), today, ['机电', '四轮定位'])
  expect(bays.find(({ bayId }) => bayId === 'B5')).toEqual({ bayId: 'B5', minutes: 510, emptyMinutes: 570 })
  expect(people[0]).toEqual({ personId: '赵鹏', minutes: 510 })
  // Two mechanical bays, one mechanic.
  expect(kinds).toEqual([
    { kind: '机电', minutes: 510 },
    { kind: '四轮定位', minutes: 510 },
  ])
})

test('from now on, without holds, closures and absences', () => {
  const board = store({
    now: at('24 10:00'),
    bays: [
      bay('B1', '一', '机电', {
        held: [held('24 09:00–11:00')],
        closed: [closed('24 16:00–17:30', '保养举升机')],
      }),
    ],
    people: [
      person('甲', '机电', { held: [held('24 14:00–15:00')], away: [closed('24 15:00–15:30', '外出')] }),
    ],
  })
  expect(freeMinutes(board, today, ['机电'])).toEqual({
    bays: [{ bayId: 'B1', emptyMinutes: 300, minutes: 60 + 60 + 30 }],
    people: [{ personId: '甲', minutes: 120 + 60 + 120 }],
    kinds: [{ kind: '机电', minutes: 150 }],
  })
})

test('a wash bay needs nobody; a day on which the store is closed has nothing left', () => {
  const board = store({ bays: [bay('B12', '洗车', '洗车'), bay('B13', '美容', '洗车')], people: [] })
  expect(freeMinutes(board, today, ['洗车']).kinds).toEqual([{ kind: '洗车', minutes: 1140 }])
  const shut = store({ closedDays: [closed('24 00:00–25 00:00', '盘点')] })
  expect(freeMinutes(shut, today, ['机电']).kinds).toEqual([{ kind: '机电', minutes: 0 }])
})
