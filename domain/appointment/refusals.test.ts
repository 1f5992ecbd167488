import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isRefusal, type Bay, type Board, type Only, type Person, type Tool, type Work } from './board.ts'
import { alignment, at, bay, body, closed, held, person, piece, span, store, tool, work } from './example.ts'
import { refusalNames, type Because } from './sentences.ts'
import { tryAt } from './try-at.ts'

const hour = work([piece(60)])
const aligned = work([alignment(50)])
const battery = work([
  piece(60, { hv: true, skill: '新能源（高压）', grade: '高压电工', secondPerson: true }),
])
const zhao = (more: Partial<Person>) => store({ people: [person('赵鹏', '机电|轮胎/四轮定位', more)] })
const ev = (...people: Person[]) => store({ people })
const licensed = (name: string, until: string) => person(name, '新能源（高压）', { hvUntil: at(until) })
const part = { code: 'P1', name: '平衡杆胶套', needMilli: 2000, freeMilli: 0 }
const needs = (arrivesAt: number | null): Work => ({ ...hour, parts: [{ ...part, arrivesAt }] })

function withB1(more: Partial<Bay>) {
  return store({ bays: [bay('B1', '机电一工位', '机电', more), ...store().bays.slice(1)] })
}
const withTool = (more: Partial<Tool>) => store({ tools: [tool('T1', 'TL1', '四轮定位仪', more)] })
const taken = [bay('B5', '四轮定位工位', '四轮定位', { held: [held('24 14:00–16:00')] })]
const away = [person('赵鹏', '轮胎/四轮定位', { present: [], away: [closed('24 08:00–17:30', '病假')] })]

const rows: [Because, string, Board, Work, string, Only?][] = [
  ['past', '08:00 已过', store({ now: at('24 09:00') }), hour, '24 08:00'],
  ['tooSoon', '须留 40 分钟准备，最早 09:40', store({ now: at('24 09:00') }), hour, '24 09:30'],
  [
    'closed',
    '不营业（放假：元旦）',
    store({ closedDays: [closed('25 00:00–26 00:00', '放假：元旦')] }),
    hour,
    '25 09:00',
  ],
  ['closed', '营业时间 08:00–17:30', store(), hour, '24 18:00'],
  ['closed', '营业时间 08:00–17:30', store(), hour, '25 07:30'],
  ['partsLate', '平衡杆胶套 09:00 才到货', store(), needs(at('25 09:00')), '25 09:30'],
  ['partsLate', '平衡杆胶套 11-25 09:00 才到货', store(), needs(at('25 09:00')), '24 09:30'],
  ['partsLate', '平衡杆胶套到货时间未定', store(), needs(null), '24 09:30'],
  ['noBayOfKind', '没有可预约的预检工位', store(), work([piece(30, { bayKind: '预检' })]), '24 09:00'],
  ['noBayOfKind', '没有可做高压作业的四轮定位工位', store(), work([alignment(30, { hv: true })]), '24 09:00'],
  ['noBayOfKind', '钣金一工位不做机电作业', store(), hour, '24 09:00', { bayId: 'B7' }],
  ['noBayOfKind', '新能源工位只做高压作业', store(), hour, '24 09:00', { bayId: 'B4' }],
  ['noBayOfKind', '机电一工位不做高压作业', store(), battery, '24 09:00', { bayId: 'B1' }],
  [
    'bayClosed',
    '机电一工位 08:00–12:00 停用（举升机漏油）',
    withB1({ closed: [closed('24 08:00–12:00', '举升机漏油')] }),
    hour,
    '24 09:00',
  ],
  [
    'bayClosed',
    '机电一工位停用（举升机漏油）',
    withB1({ closed: [{ from: at('24 08:00'), until: Number.POSITIVE_INFINITY, reason: '举升机漏油' }] }),
    hour,
    '24 09:00',
  ],
  ['bayClosed', '机电一工位不接受预约', withB1({ bookable: false }), hour, '24 09:00', { bayId: 'B1' }],
  [
    'bayTaken',
    '机电一工位 11:20–12:40 占用（沪B83F6N）',
    withB1({ held: [held('24 11:20–12:40')] }),
    hour,
    '24 11:00',
  ],
  [
    'nobodyWithSkill',
    '没有人能做电气/诊断作业',
    store(),
    work([piece(60, { skill: '电气/诊断', grade: '初级' })]),
    '24 09:00',
  ],
  [
    'nobodyWithSkill',
    '没有能做机电作业的高级技师',
    store(),
    work([piece(60, { grade: '高级技师' })]),
    '24 09:00',
  ],
  ['nobodyWithSkill', '郑小军不能做机电作业', store(), hour, '24 09:00', { personId: '郑小军' }],
  [
    'noPermit',
    '没有人持高压作业证',
    ev(person('甲', '新能源（高压）'), person('乙', '新能源（高压）')),
    battery,
    '24 09:00',
  ],
  [
    'noPermit',
    '没有高压作业证：甲',
    ev(person('甲', '新能源（高压）')),
    battery,
    '24 09:00',
    { personId: '甲' },
  ],
  [
    'noPermit',
    '甲的高压作业证 09:30 到期',
    ev(licensed('甲', '24 09:30'), licensed('乙', '24 08:00')),
    battery,
    '24 09:00',
  ],
  ['nobodyOnShift', '赵鹏 12:00 不当班或在休息', store(), hour, '24 12:00'],
  [
    'nobodyOnShift',
    '12:00 能做机电作业的人不当班或在休息',
    store({ people: [person('甲', '机电'), person('乙', '机电')] }),
    hour,
    '24 12:00',
  ],
  [
    'personAway',
    '赵鹏 09:00–12:00 培训',
    zhao({ present: [span('24 13:00–17:30')], away: [closed('24 09:00–12:00', '培训')] }),
    hour,
    '24 10:00',
  ],
  [
    'personTaken',
    '赵鹏 10:00–11:00 已排（沪B83F6N）',
    zhao({ held: [held('24 10:00–11:00')] }),
    hour,
    '24 09:30',
  ],
  [
    'noSecondPerson',
    '09:00 没有第二名持证人监护',
    ev(licensed('甲', '30 00:00'), licensed('乙', '24 09:30')),
    battery,
    '24 09:00',
  ],
  ['noSuchTool', '没有专用工具 TL1', store({ tools: [] }), aligned, '24 09:00'],
  [
    'toolUncalibrated',
    '四轮定位仪检定过期（09:30）',
    withTool({ calibratedUntil: at('24 09:30') }),
    aligned,
    '24 09:00',
  ],
  [
    'toolAway',
    '四轮定位仪 08:00–17:00 借出',
    withTool({ closed: [closed('24 08:00–17:00', '借出')] }),
    aligned,
    '24 09:00',
  ],
  [
    'toolTaken',
    '四轮定位仪 14:50–15:40 占用（苏B20W7P）',
    withTool({ held: [held('24 14:50–15:40', '苏B20W7P')] }),
    aligned,
    '24 15:00',
  ],
  ['tooLong', '共需 2.9 小时，17:30 下班前做不完', store(), work([piece(124), alignment(50)]), '24 15:30'],
  [
    'tooLong',
    '共需 1.5 小时，另加检查洗车 30 分钟，17:30 下班前做不完',
    store(),
    work([piece(90)], { finishMinutes: 30 }),
    '24 16:00',
  ],
  [
    'tooLong',
    '共需 2 小时，15:00 下班前做不完',
    zhao({ present: [span('24 08:00–15:00')] }),
    work([piece(120)]),
    '24 14:00',
  ],
  ['tooLong', '共需 100 小时，10 个营业日内做不完', store(), work([body(6000)]), '24 09:00'],
]

test.each(rows)(`${clause('S30', 'S31', 'S38')} %s: %s`, (because, says, board, asked, moment, only) => {
  const verdict = tryAt(board, asked, at(moment), only)
  expect(isRefusal(verdict) && [verdict.because, verdict.says]).toEqual([because, says])
  if (!isRefusal(verdict)) return
  expect(verdict.at).toBe(at(moment))
  expect(`${verdict.says}${verdict.english}`).not.toMatch(/[{}]|undefined|NaN/)
  expect(verdict.english.length).toBeGreaterThan(8)
})

test('every reason is shown here', () => {
  expect([...new Set(rows.map(([because]) => because))]).toEqual(refusalNames)
})

test.each([
  ['bay before person', { bays: taken, people: away }, 'bayTaken'],
  ['person before tool', { people: away, tools: [] }, 'personAway'],
  ['tool before length', { tools: [] }, 'noSuchTool'],
] as const)('the first reason that cannot be got round: %s', (_, more, because) => {
  const verdict = tryAt(store(more), work([alignment(300)]), at('24 15:00'))
  expect(isRefusal(verdict) && verdict.because).toBe(because)
})
