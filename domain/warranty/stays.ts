import type { ExcludedKind, WarrantyRepair } from './cases.ts'
import type { Problem } from './derivation.ts'
import { minuteOf, union, without, type Span } from './spans.ts'

/** Until when a repair lasts: for the law its completion, for the warning the hand-over (R1.7). */
export type EndOf = (repair: WarrantyRepair) => string | null
export const lawfulEnd: EndOf = ({ checkedAt, finishedAt, deliveredAt }) =>
  checkedAt ?? finishedAt ?? deliveredAt
/** A car that came again later had been handed over, whatever was recorded: then its completion stands. */
export function handOverAmong(repairs: readonly WarrantyRepair[], note: (problem: Problem) => void): EndOf {
  const begun = repairs
    .flatMap((repair) => (repair.agreedAt ? [{ repair, at: Date.parse(repair.agreedAt) }] : []))
    .toSorted((a, b) => b.at - a.at)
  return (repair) => {
    const end = lawfulEnd(repair)
    if (repair.deliveredAt || !end) return repair.deliveredAt
    const last = begun.find((one) => differs(one.repair, repair))
    if (!last || last.at <= Date.parse(end)) return null
    noteHandOver(repair.id, note)
    return end
  }
}

const differs = (a: WarrantyRepair, b: WarrantyRepair) =>
  a.id !== b.id && (a.stay === null || a.stay !== b.stay)

function noteHandOver(id: string, note: (problem: Problem) => void) {
  note({
    code: 'hand_over_missing',
    says: [`${id} 没有交车时间`, `${id} has no time of hand-over`],
    changes: [
      '该车后来又来店，预警暂算到修理完成',
      'The car came again: the warning counts to the completion',
    ],
    about: id,
  })
}

/** One stay of the car: its repairs, when they lasted, and what of that counts towards the total. */
export type Stay = {
  readonly repairs: readonly WarrantyRepair[]
  readonly hull: Span
  readonly spans: readonly Span[]
  /** A minute is left out only where no repair that counts it is under way. */
  readonly counted: readonly Span[]
  readonly isRunning: boolean
  /** Its repairs one by one; a single one has no parts. */
  readonly parts: readonly Stay[]
  /** Some of it happened elsewhere: declared by the owner or imported (R1.6). */
  readonly isElsewhere: boolean
}

/** Repairs of one stay belong together; one without a stay is a stay of its own. In order of time, of whatever input. */
export function staysOf(
  repairs: readonly WarrantyRepair[],
  endOf: EndOf,
  nowAt: string,
  excludes: readonly ExcludedKind[],
  note: (problem: Problem) => void,
): Stay[] {
  const now = minuteOf(nowAt)
  const groups = Map.groupBy(repairs, ({ stay, id }) => (stay === null ? `repair ${id}` : `stay ${stay}`))
  return [...groups.values()]
    .flatMap((group) => stayOf(group, endOf, now, excludes, note))
    .toSorted((a, b) => a.hull.from - b.hull.from || a.hull.to - b.hull.to || idOf(a).localeCompare(idOf(b)))
}

const idOf = ({ repairs }: Stay) => repairs.map(({ id }) => id).toSorted()[0]!

function stayOf(
  group: readonly WarrantyRepair[],
  endOf: EndOf,
  now: number,
  excludes: readonly ExcludedKind[],
  note: (problem: Problem) => void,
): Stay[] {
  const known = group.flatMap((repair) => {
    const lasted = spanOf(repair, endOf, now, note)
    return lasted ? [{ repair, ...lasted }] : []
  })
  if (known.length === 0) return []
  const parts = known.map(({ repair, span, isRunning }): Stay => {
    const left = union(excludedSpans(repair, excludes, now, !isRunning, note))
    return {
      repairs: [repair],
      hull: span,
      spans: union([span]),
      counted: without(union([span]), left),
      isRunning,
      parts: [],
      isElsewhere: repair.source !== 'own',
    }
  })
  return [parts.length === 1 ? parts[0]! : united(parts)]
}

const united = (parts: readonly Stay[]): Stay => ({
  repairs: parts.flatMap(({ repairs }) => repairs),
  hull: {
    from: Math.min(...parts.map(({ hull }) => hull.from)),
    to: Math.max(...parts.map(({ hull }) => hull.to)),
  },
  spans: union(parts.flatMap(({ spans }) => spans)),
  counted: union(parts.flatMap(({ counted }) => counted)),
  isRunning: parts.some(({ isRunning }) => isRunning),
  parts,
  isElsewhere: parts.some(({ isElsewhere }) => isElsewhere),
})

/** From the agreement to the end, or to the moment asked for. One that begins later is not there yet. */
function spanOf(repair: WarrantyRepair, endOf: EndOf, now: number, note: (problem: Problem) => void) {
  const { id } = repair
  const begun = repair.agreedAt ?? repair.receivedAt
  if (!repair.agreedAt) noteAgreement(repair, note)
  if (!begun) return undefined
  const from = minuteOf(begun)
  if (from > now) return undefined
  const end = endOf(repair) ?? endElsewhere(repair, begun, note)
  if (end && minuteOf(end) < from) noteOrder(id, begun, end, note)
  const to = end ? Math.max(from, minuteOf(end)) : now
  return { span: { from, to: Math.min(to, now) }, isRunning: !end || to > now }
}

/** Nobody here knows of a repair elsewhere that it still runs: without an end it is one day, and that is said. */
function endElsewhere({ id, source }: WarrantyRepair, begun: string, note: (problem: Problem) => void) {
  if (source === 'own') return null
  note({
    code: 'finish_missing',
    says: [`${id} 没有修完时间`, `${id} has no time of completion`],
    changes: ['暂按 1 天计；补上后天数可能增加', 'Counted as one day; once known the days may grow'],
    about: id,
  })
  return begun
}

function noteAgreement({ id, receivedAt }: WarrantyRepair, note: (problem: Problem) => void) {
  note({
    code: 'agreement_missing',
    says: [`${id} 没有确定修理的时间`, `${id} has no time of agreement`],
    changes: receivedAt
      ? [
          '暂从接车时间起算；确定修理较晚的，天数会减少',
          'Reckoned from reception; a later agreement lessens the days',
        ]
      : ['未计入修理时间；补上后天数会增加', 'Not counted; once known the days grow'],
    about: id,
  })
}

function noteOrder(id: string, begun: string, end: string, note: (problem: Problem) => void) {
  note({
    code: 'finished_before_agreed',
    says: [`${id} 完工 ${end} 早于确定修理 ${begun}`, `${id} ended ${end}, before it was agreed ${begun}`],
    changes: ['暂按 1 天计；更正时间后天数可能增加', 'Counted as one day; once mended the days may grow'],
    about: id,
  })
}

function excludedSpans(
  { id, excluded }: WarrantyRepair,
  excludes: readonly ExcludedKind[],
  now: number,
  isOver: boolean,
  note: (problem: Problem) => void,
): Span[] {
  return excluded
    .filter(({ kind }) => excludes.includes(kind))
    .flatMap(({ from, to, evidence }) => {
      if (evidence === '')
        note({
          code: 'exclusion_without_evidence',
          says: [`${id} 的一段扣除时间没有凭证`, `${id} leaves out an interval without evidence`],
          changes: [
            '没有凭证的扣除不计；补上凭证后天数会减少',
            'Not left out; with evidence the days lessen',
          ],
          about: id,
        })
      if (evidence === '') return []
      if (to === null) noteOpen(id, isOver, note)
      return to === null && isOver ? [] : [{ from: minuteOf(from), to: to ? minuteOf(to) : now }]
    })
}

/** Only the transport is left out (R1.7): of a repair that is over nobody can tell any more how long it took. */
function noteOpen(id: string, isOver: boolean, note: (problem: Problem) => void) {
  note({
    code: 'exclusion_open',
    says: [`${id} 的一段扣除时间没有登记结束`, `${id} leaves out an interval whose end is not recorded`],
    changes: isOver
      ? [
          '修理已完成，这段时间暂不扣除；登记到达后天数会减少',
          'The repair is over: not left out; with its end the days lessen',
        ]
      : ['暂扣到现在；到达后请登记', 'Left out until now; record the arrival'],
    about: id,
  })
}
