import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { at, bay, closed, held, person, span, store, tool } from './example.ts'
import { brokenBy, holdsOn } from './broken.ts'

const [early, late] = [held('24 09:00–10:00', '苏B00001'), held('24 14:00–16:00', '苏BF23180')]
const said = (board: ReturnType<typeof store>) =>
  brokenBy(board).map(({ label, because, resource, says }) => [label, because, resource, says])

test(`${clause('S44')} a bay is closed: those who stand on it from then on`, () => {
  const shut = bay('B1', '机电一工位', '机电', {
    held: [early, late],
    closed: [closed('24 09:40–17:30', '举升机漏油')],
  })
  const board = store({ now: at('24 10:00'), bays: [shut] })
  expect(said(board)).toEqual([['苏BF23180', 'bayClosed', 'B1', '机电一工位 09:40–17:30 停用（举升机漏油）']])
  expect(brokenBy(board)[0]!.span).toEqual(span('24 14:00–16:00'))
})

test('a person is away, or his shift was taken from him; lunch breaks nothing', () => {
  const over = held('24 11:00–13:30', '苏B00002')
  const sick = person('甲', '机电', { held: [late], away: [closed('24 13:00–17:30', '病假')] })
  const off = person('乙', '机电', { held: [early, over], present: [span('24 10:00–12:00')] })
  expect(said(store({ people: [sick, off] }))).toEqual([
    ['苏BF23180', 'personAway', '甲', '甲 13:00–17:30 病假'],
    ['苏B00001', 'nobodyOnShift', '乙', '乙 09:00 不当班或在休息'],
  ])
})

test('a tool is lent out, or its calibration ends', () => {
  const tools = [
    tool('T1', 'TL1', '四轮定位仪', { held: [early], closed: [closed('24 08:00–12:00', '借出')] }),
    tool('T2', 'TL2', '扭矩扳手', { held: [late], calibratedUntil: at('24 15:00') }),
  ]
  expect(said(store({ tools })).map(([label, because]) => [label, because])).toEqual([
    ['苏B00001', 'toolAway'],
    ['苏BF23180', 'toolUncalibrated'],
  ])
})

test('only the holds that are asked about', () => {
  const shut = bay('B1', '一', '机电', { held: [early, late], closed: [closed('24 08:00–17:30', '停电')] })
  const board = store({ bays: [shut] })
  const mine = holdsOn(board).filter(({ holder }) => holder === early.holder)
  expect(brokenBy(board, mine).map(({ holder }) => holder)).toEqual([early.holder])
  expect(brokenBy(store())).toEqual([])
})
