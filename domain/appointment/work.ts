import { rankAsked } from './able.ts'
import type { Piece } from './board.ts'

/** A line of a booking, with what the labour catalogue says of it. */
export type WorkLine = {
  readonly kind: 'labour' | 'part' | 'material' | 'symptom'
  readonly hoursHundredths: number | null
  readonly item: {
    readonly bayKind: string
    readonly trade: string
    readonly grade: string
    readonly toolCode: string
    readonly needsSecondPerson: boolean
  } | null
}

/** A car goes from the look at it through mechanics to body and paint, and is washed at the end. */
const order = ['预检', '机电', '四轮定位', '钣金', '喷漆', '烤房', '洗车']
const highVoltage = '新能源（高压）'

/** Stretches of work in the order in which they are done: lines of one bay and one trade are one stretch. */
export function piecesOf(lines: readonly WorkLine[], diagnosisMinutes: number): Piece[] {
  const told = lines.flatMap((line) => stretchOf(line, diagnosisMinutes))
  // A part alone is fitted by somebody, somewhere.
  const stretches = told.length > 0 ? told : [{ ...lookAt(diagnosisMinutes), bayKind: '机电', skill: '机电' }]
  const kinds = Map.groupBy(stretches, ({ bayKind, skill, hv }) => `${bayKind} ${skill} ${hv}`)
  return [...kinds.values()]
    .map(joined)
    .toSorted((a, b) => order.indexOf(a.bayKind) - order.indexOf(b.bayKind))
}

function stretchOf({ kind, hoursHundredths, item }: WorkLine, diagnosisMinutes: number): Piece[] {
  if (kind === 'symptom') return [lookAt(diagnosisMinutes)]
  if (kind !== 'labour' || !item || !hoursHundredths) return []
  return [
    {
      bayKind: item.bayKind || '机电',
      hv: item.trade === highVoltage,
      // Whoever works on cars looks them over: on the same bay it is the same stretch.
      skill: item.trade === '检测' && item.bayKind === '机电' ? '机电' : item.trade,
      grade: item.grade,
      minutes: Math.ceil((hoursHundredths * 60) / 100 / 5) * 5,
      toolCodes: item.toolCode === '' ? [] : [item.toolCode],
      secondPerson: item.needsSecondPerson,
    },
  ]
}

const lookAt = (minutes: number): Piece => ({
  bayKind: '预检',
  hv: false,
  skill: '检测',
  grade: '',
  minutes,
  toolCodes: [],
  secondPerson: false,
})

const joined = (pieces: readonly Piece[]): Piece => ({
  ...pieces[0]!,
  minutes: pieces.reduce((sum, { minutes }) => sum + minutes, 0),
  grade: pieces
    .map(({ grade }) => grade)
    .toSorted((a, b) => rankAsked(a) - rankAsked(b))
    .at(-1)!,
  toolCodes: [...new Set(pieces.flatMap(({ toolCodes }) => toolCodes))],
  secondPerson: pieces.some(({ secondPerson }) => secondPerson),
})
