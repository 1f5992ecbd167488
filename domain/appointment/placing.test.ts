import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isRefusal, type Board, type Only, type Work } from './board.ts'
import { alignment, at, bay, body, held, paint, person, piece, span, store, tool, work } from './example.ts'
import { tryAt } from './try-at.ts'

const placed = (board: Board, asked: Work, moment: string, only?: Only) => {
  const verdict = tryAt(board, asked, at(moment), only)
  if (isRefusal(verdict)) throw new Error(verdict.says)
  return verdict
}
const wash = piece(30, { bayKind: '洗车', skill: '美容/洗车' })

test(`${clause('S30')} one piece: its bay, its person, until it is done`, () => {
  const slot = placed(store(), work([piece(60)], { finishMinutes: 30 }), '24 09:00')
  expect([slot.from, slot.until, slot.readyAt]).toEqual([at('24 09:00'), at('24 10:00'), at('24 10:30')])
  const turns = [span('24 09:00–10:00')]
  expect(slot.pieces).toEqual([
    { ...span('24 09:00–10:00'), bayId: 'B1', personIds: ['赵鹏'], toolIds: [], turns },
  ])
})

test('over lunch the bay stays held, the person has his break, and the end is when the minutes are done', () => {
  const [one] = placed(store(), work([piece(90)]), '24 11:00').pieces
  expect([one!.from, one!.until]).toEqual([at('24 11:00'), at('24 13:30')])
  expect(one!.turns).toEqual([span('24 11:00–12:00'), span('24 13:00–13:30')])
})

test('a car in the person’s way is no break', () => {
  const zhao = person('赵鹏', '机电', { held: [held('24 13:00–14:00')] })
  const verdict = tryAt(store({ people: [zhao] }), work([piece(90)]), at('24 11:00'))
  expect(isRefusal(verdict) && verdict.because).toBe('personTaken')
})

test('pieces follow one another; a later one waits for its bay and its tool', () => {
  const board = store({ tools: [tool('T1', 'TL1', '四轮定位仪', { held: [held('24 10:00–11:00')] })] })
  const { pieces, reasons } = placed(board, work([piece(60), alignment(50)]), '24 09:00')
  expect(pieces.map(({ from, until }) => [from, until])).toEqual([
    [at('24 09:00'), at('24 10:00')],
    [at('24 11:00'), at('24 11:50')],
  ])
  expect(pieces[1]!.toolIds).toEqual(['T1'])
  expect(reasons.map(({ says }) => says)).toEqual([
    '赵鹏当班',
    '机电一工位空',
    '四轮定位工位 11:00 空',
    '四轮定位仪 11:00 空',
  ])
})

test('what waits beyond the day is refused with what it waits for', () => {
  const board = store({ tools: [tool('T1', 'TL1', '四轮定位仪', { held: [held('24 10:00–17:00')] })] })
  const verdict = tryAt(board, work([piece(60), alignment(50)]), at('24 09:00'))
  expect(isRefusal(verdict) && verdict.says).toBe('四轮定位仪 10:00–17:00 占用（沪B83F6N）')
})

test('the same person goes on with the car, unless another is done more than an hour sooner', () => {
  const crews = (...taken: string[]) => {
    const zhao = person('赵鹏', '机电|轮胎/四轮定位', { held: taken.map((one) => held(one)) })
    const tight = person('乙', '轮胎/四轮定位', { held: [held('24 10:50–17:30')] })
    const { pieces } = placed(store({ people: [tight, zhao] }), work([piece(60), alignment(50)]), '24 09:00')
    return pieces.flatMap(({ personIds }) => personIds)
  }
  expect(crews()).toEqual(['赵鹏', '赵鹏'])
  expect(crews('24 10:00–12:00')).toEqual(['赵鹏', '乙'])
})

test('the tightest gap is taken, of bays and of people, then the first code', () => {
  const bays = [
    bay('B1', '一', '机电'),
    bay('B2', '二', '机电', { held: [held('24 10:00–12:00')] }),
    bay('B3', '三', '机电', { held: [held('24 10:30–12:00')] }),
  ]
  const people = [person('甲', '机电'), person('乙', '机电', { held: [held('24 10:00–12:00')] })]
  const [tight] = placed(store({ bays, people }), work([piece(60)]), '24 09:00').pieces
  expect([tight!.bayId, tight!.personIds]).toEqual(['B2', ['乙']])
  const even = [bay('B3', '三', '机电'), bay('B1', '一', '机电')]
  expect(placed(store({ bays: even }), work([piece(60)]), '24 09:00').pieces[0]!.bayId).toBe('B1')
})

test('body and paint stand for days: the bay at night too, the person in his turns', () => {
  const { pieces, until } = placed(store(), work([body(600), paint(120)]), '24 14:00')
  expect([pieces[0]!.from, pieces[0]!.until]).toEqual([at('24 14:00'), at('25 15:30')])
  const turns = ['24 14:00–17:30', '25 08:00–12:00', '25 13:00–15:30'].map(span)
  expect(pieces[0]!.turns).toEqual(turns)
  expect(until).toBe(at('25 17:30'))
})

test('wash bays are run by others: the bay alone', () => {
  const board = store({ bays: [bay('B12', '洗车一工位', '洗车')], people: [] })
  const { pieces, reasons } = placed(board, work([wash]), '24 12:15')
  expect(pieces[0]!.personIds).toEqual([])
  expect(reasons[0]!.says).toBe('洗车不占本店人员')
})

test('ordinary work goes to the isolated bay only where there is no other', () => {
  const taken = bay('B1', '机电一工位', '机电', { held: [held('24 08:00–17:30')] })
  const isolated = bay('B4', '新能源工位', '机电', { hvIsolated: true })
  const one = tryAt(store({ bays: [taken, isolated] }), work([piece(60)]), at('24 09:00'))
  expect(isRefusal(one) && one.because).toBe('bayTaken')
  expect(placed(store({ bays: [isolated] }), work([piece(60)]), '24 09:00').pieces[0]!.bayId).toBe('B4')
})

test(`${clause('S30')} high voltage: the isolated bay, a permit, and a second holder who stands by`, () => {
  const holder = (name: string) => person(name, '新能源（高压）', { hvUntil: at('24 10:00') })
  const battery = work([
    piece(60, { hv: true, skill: '新能源（高压）', grade: '高压电工', secondPerson: true }),
  ])
  const { pieces, reasons } = placed(store({ people: [holder('甲'), holder('乙')] }), battery, '24 09:00')
  expect(pieces[0]).toMatchObject({ bayId: 'B4', personIds: ['乙', '甲'] })
  expect(reasons.map(({ says }) => says)).toContain('甲监护')
  const later = tryAt(store({ people: [holder('甲'), holder('乙')] }), battery, at('24 09:30'))
  expect(isRefusal(later) && later.because).toBe('noPermit')
})

test('a tool whose calibration ends that day serves until then; the other piece of it after', () => {
  const tools = [
    tool('T1', 'TL1', '四轮定位仪', { calibratedUntil: at('24 12:00') }),
    tool('T2', 'TL1', '四轮定位仪二', { calibratedUntil: at('30 00:00'), held: [held('24 15:00–17:00')] }),
  ]
  const toolAt = (moment: string) =>
    placed(store({ tools }), work([alignment(50)]), moment).pieces[0]!.toolIds
  expect(toolAt('24 13:00')).toEqual(['T2'])
  expect(toolAt('25 13:00')).toEqual(['T2'])
})

test(`${clause('S31', 'S38')} parts on the way: picked the time to prepare after they arrive`, () => {
  const part = { code: 'P1', name: '胶套', needMilli: 2000, freeMilli: 500, arrivesAt: at('25 09:00') }
  const says = (parts: Work['parts'], moment: string) =>
    placed(store(), work([piece(60)], { parts }), moment).reasons.map((reason) => reason.says)
  expect(says([part], '25 09:40')).toContain('配件 09:40 捡齐')
  expect(says([{ ...part, freeMilli: 2000 }], '25 08:00')).toContain('配件齐')
})

test('a car that is moved does not stand in its own way', () => {
  const own = held('24 09:00–10:00', '沪A11111')
  const board = store({
    bays: [bay('B1', '机电一工位', '机电', { held: [own] })],
    people: [person('赵鹏', '机电', { held: [own] })],
  })
  expect(isRefusal(tryAt(board, work([piece(60)]), at('24 09:30')))).toBe(true)
  expect(placed(board, work([piece(60)]), '24 09:30', { holder: own.holder }).from).toBe(at('24 09:30'))
})

test('what is done too late to be washed that day can be fetched the next morning', () => {
  const slot = placed(store(), work([body(540)], { finishMinutes: 30 }), '24 08:00')
  expect([slot.until, slot.readyAt]).toEqual([at('25 08:30'), at('25 09:00')])
  const late = placed(store(), work([body(510)], { finishMinutes: 30 }), '24 08:00')
  expect([late.until, late.readyAt]).toEqual([at('24 17:30'), at('25 08:30')])
})
