import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isRefusal, type Board } from './board.ts'
import { alignment, at, bay, held, person, piece, store, tool, work } from './example.ts'
import { judgeMove } from './move.ts'

const mai = held('24 14:50–15:40', '苏B20W7P')
const zhuo = held('24 16:00–16:40', '苏B5Z66D')
const taken = store({
  bays: [
    bay('B5', '四轮定位工位', '四轮定位', { held: [mai, zhuo] }),
    bay('B6', '四轮定位二工位', '四轮定位', { held: [held('24 13:00–14:00', '苏B00001')] }),
  ],
  people: [person('王海涛', '轮胎/四轮定位'), person('赵鹏', '轮胎/四轮定位', { held: [mai, zhuo] })],
  tools: [tool('T1', 'TL1', '四轮定位仪', { held: [mai] }), tool('T2', 'TL1', '四轮定位仪二')],
})
const drop = (board: Board, moment: string, bayId = 'B5', minutes = 20) =>
  judgeMove(board, work([alignment(minutes)]), at(moment), { holder: 'A-mine', bayId })

test('where it fits nothing else is said', () => {
  const { verdict, instead, forced } = drop(taken, '24 14:00')
  expect(isRefusal(verdict)).toBe(false)
  expect([instead, forced]).toEqual([null, { possible: true, late: [] }])
})

test(`${clause('S38')} what is wrong, the minute from which it would fit on that bay, and who would be late`, () => {
  const { verdict, instead, forced } = drop(taken, '24 15:20')
  expect(isRefusal(verdict) && verdict.says).toBe('四轮定位工位 14:50–15:40 占用（苏B20W7P）')
  expect([instead?.from, instead?.pieces[0]!.bayId]).toEqual([at('24 15:40'), 'B5'])
  expect(forced).toEqual({ possible: true, late: [{ holder: mai.holder, label: '苏B20W7P', minutes: 20 }] })
})

test('one that is pushed pushes the next', () => {
  const { forced } = drop(taken, '24 14:50', 'B5', 60)
  expect(forced.late.map(({ label, minutes }) => [label, minutes])).toEqual([
    ['苏B20W7P', 60],
    ['苏B5Z66D', 40],
  ])
})

test('a bay that does no such work: another place, and force is of no use', () => {
  const board = { ...taken, bays: [...taken.bays, bay('B1', '机电一工位', '机电')] }
  const { verdict, instead, forced } = drop(board, '24 10:00', 'B1')
  expect(isRefusal(verdict) && verdict.because).toBe('noBayOfKind')
  expect(instead?.from).toBe(at('24 10:00'))
  expect(forced).toEqual({ possible: false, late: [] })
})

test('on a person: his own cars are pushed, nobody else’s', () => {
  const { verdict, forced } = judgeMove(taken, work([alignment(20)]), at('24 16:00'), { personId: '赵鹏' })
  expect(isRefusal(verdict) && verdict.because).toBe('personTaken')
  expect(forced.late.map(({ label }) => label)).toEqual(['苏B5Z66D'])
})

test('nothing anywhere: no other place', () => {
  const { instead } = judgeMove(store({ tools: [] }), work([alignment(20)]), at('24 10:00'), { bayId: 'B5' })
  expect(instead).toBeNull()
  expect(judgeMove(store(), work([piece(20)]), at('24 12:00')).instead?.from).toBe(at('24 11:30'))
})
