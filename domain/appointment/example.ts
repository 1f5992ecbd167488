import type { Bay, Board, Closed, Held, Person, Piece, Span, Tool, Work } from './board.ts'

/** `24 10:30` in November 2026, a Tuesday, where the store is. What is asked of the rule book is asked of this store. */
export const at = (moment: string) => Date.parse(`2026-11-${moment.replace(' ', 'T')}:00+08:00`)
/** `24 11:20–12:40` or `24 16:00–25 10:00` */
export function span(text: string): Span {
  const [from, until] = text.split('–') as [string, string]
  return { from: at(from), until: at(until.includes(' ') ? until : `${from.split(' ')[0]} ${until}`) }
}
export const held = (text: string, label = '沪B83F6N'): Held => ({
  ...span(text),
  holder: `A-${label}`,
  label,
})
export const closed = (text: string, reason: string): Closed => ({ ...span(text), reason })

export const days = ['24', '25', '26', '27', '28', '29', '30'] as const
const each = (...hours: readonly string[]) => days.flatMap((day) => hours.map((one) => span(`${day} ${one}`)))

export const bay = (code: string, name: string, kind: string, more: Partial<Bay> = {}): Bay => ({
  id: code,
  code,
  name,
  kind,
  hvIsolated: false,
  bookable: true,
  held: [],
  closed: [],
  ...more,
})
export const person = (name: string, skills: string, more: Partial<Person> = {}): Person => ({
  id: name,
  name,
  skills: skills.split('|'),
  grade: '技师（二级）',
  hvUntil: null,
  present: each('08:00–12:00', '13:00–17:30'),
  away: [],
  held: [],
  ...more,
})
export const tool = (id: string, code: string, name: string, more: Partial<Tool> = {}): Tool => ({
  id,
  code,
  name,
  calibratedUntil: null,
  held: [],
  closed: [],
  ...more,
})

export const store = (more: Partial<Board> = {}): Board => ({
  now: at('24 07:00'),
  zone: 'Asia/Shanghai',
  open: each('08:00–17:30'),
  closedDays: [],
  bays: [
    bay('B1', '机电一工位', '机电'),
    bay('B4', '新能源工位', '机电', { hvIsolated: true }),
    bay('B5', '四轮定位工位', '四轮定位'),
    bay('B7', '钣金一工位', '钣金'),
    bay('B9', '喷漆准备一工位', '喷漆'),
  ],
  people: [
    person('赵鹏', '机电|轮胎/四轮定位', { hvUntil: at('30 23:00') }),
    person('黄阿勇', '钣金', { grade: '高级工（三级）' }),
    person('郑小军', '喷漆', { grade: '高级工（三级）' }),
  ],
  tools: [tool('T1', 'TL1', '四轮定位仪')],
  ...more,
})

export const piece = (minutes: number, more: Partial<Piece> = {}): Piece => ({
  bayKind: '机电',
  hv: false,
  skill: '机电',
  grade: '中级',
  minutes,
  toolCodes: [],
  secondPerson: false,
  ...more,
})
export const alignment = (minutes: number, more: Partial<Piece> = {}) =>
  piece(minutes, { bayKind: '四轮定位', skill: '轮胎/四轮定位', toolCodes: ['TL1'], ...more })
export const body = (minutes: number) => piece(minutes, { bayKind: '钣金', skill: '钣金', grade: '钣金' })
export const paint = (minutes: number) => piece(minutes, { bayKind: '喷漆', skill: '喷漆', grade: '喷漆' })

export const work = (pieces: readonly Piece[], more: Partial<Work> = {}): Work => ({
  pieces,
  parts: [],
  leadMinutes: 40,
  stepMinutes: 30,
  finishMinutes: 0,
  ...more,
})
