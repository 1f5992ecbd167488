import { dayOf } from '../calendar.ts'
import {
  derived,
  duration,
  days as inDays,
  fact,
  same,
  type Derived,
  type Problem,
  type Said,
} from './derivation.ts'
import { instantOfMinute, lengthOf, momentAfter, union, type Span } from './spans.ts'
import { excludedKindNames } from '../warranty-repair/kinds.ts'
import { isWithin, type Period } from './periods.ts'
import { lawfulEnd, type Stay } from './stays.ts'

const dayMinutes = 1_440

/** Each full 24 hours is a day, and so is what is left; a repair has at least one (art. 40). */
export const daysOf = (minutes: number): number => Math.max(1, Math.ceil(minutes / dayMinutes))

/** Stays that overlap are reckoned together: one car cannot be in two places. */
type Group = {
  readonly stays: readonly Stay[]
  readonly spans: readonly Span[]
  readonly counted: readonly Span[]
}

/**
 * The total of art. 24(4): the stays one by one, in order of time. Stays that overlap are united first and rounded
 * once; where some of them by themselves come to more, that stands, so that a further order never lowers the total.
 */
export function groupsOf(stays: readonly Stay[], note: (problem: Problem) => void): Group[] {
  const clusters: Stay[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const stay of stays) {
    if (stay.hull.from < end) clusters.at(-1)!.push(stay)
    else clusters.push([stay])
    end = Math.max(end, stay.hull.to)
  }
  return clusters.flatMap((cluster) => {
    if (cluster.length === 1) return [groupOf(cluster)]
    noteOverlap(cluster, note)
    // Two stays at once cannot be: then the repairs’ own times decide, whatever stay they were put under.
    return mostDays(cluster.flatMap((stay) => (stay.parts.length > 0 ? stay.parts : [stay])))
  })
}

const groupOf = (stays: readonly Stay[]): Group => ({
  stays,
  spans: union(stays.flatMap(({ spans }) => spans)),
  counted: union(stays.flatMap(({ counted }) => counted)),
})

export const groupDays = ({ counted }: Group): number => daysOf(lengthOf(counted))

/** The choice of groups, none overlapping another, that comes to most days. */
function mostDays(cluster: readonly Stay[]): Group[] {
  const windows = cluster
    .flatMap((first) => cluster.map((last) => ({ from: first.hull.from, to: last.hull.to })))
    .filter(({ from, to }) => covers(inside(cluster, from, to), from, to))
    .toSorted((a, b) => a.to - b.to || b.from - a.from)
  const best: { days: number; groups: Group[] }[] = [{ days: 0, groups: [] }]
  windows.forEach((window, n) => {
    const group = groupOf(inside(cluster, window.from, window.to))
    const before = windows.findLastIndex((other, m) => m < n && other.to <= window.from)
    const earlier = best[before + 1]!
    const taken = { days: earlier.days + groupDays(group), groups: [...earlier.groups, group] }
    const left = best[n]!
    best.push(isMore(taken, left) ? taken : left)
  })
  return best.at(-1)!.groups
}

/** Fewer groups where the days are the same: the plain union is the ordinary case. */
const isMore = (a: { days: number; groups: Group[] }, b: { days: number; groups: Group[] }) =>
  a.days > b.days || (a.days === b.days && a.groups.length < b.groups.length)

const inside = (cluster: readonly Stay[], from: number, to: number) =>
  cluster.filter(({ hull }) => hull.from >= from && hull.to <= to)

function covers(stays: readonly Stay[], from: number, to: number): boolean {
  const whole = union(stays.map(({ hull }) => hull))
  if (from === to) return stays.length > 0
  return whole.length === 1 && whole[0]!.from === from && whole[0]!.to === to
}

function noteOverlap(cluster: readonly Stay[], note: (problem: Problem) => void) {
  const ids = cluster.flatMap(({ repairs }) => repairs.map(({ id }) => id)).toSorted()
  note({
    code: 'stays_overlap',
    says: [`${ids.join('、')} 的时间重叠`, `${ids.join(', ')} overlap in time`],
    changes: [
      '重叠部分只计一次；若确是先后两次来店，请更正时间',
      'What overlaps counts once; if these were two stays, mend their times',
    ],
    about: ids.join(' '),
  })
}

/** One stay’s days for art. 21, where nothing is left out, and for art. 24(4). */
export function stayTime(stay: Stay, clauses: { loan: string; total: string }) {
  const [whole, counted] = [lengthOf(stay.spans), lengthOf(stay.counted)]
  const from = stay.repairs.map(repairFact)
  const [zh, en] = namesOf(stay)
  return {
    loan: derived(
      [`单次修理时间 ${zh}`, `Time of this repair ${en}`],
      daysOf(whole),
      inDays(daysOf(whole)),
      clauses.loan,
      ceiling(whole),
      from,
    ),
    total: derived(
      [`计入累计的天数 ${zh}`, `Days towards the total ${en}`],
      daysOf(counted),
      inDays(daysOf(counted)),
      clauses.total,
      counted === whole ? ceiling(whole) : lessExcluded(whole, counted),
      from,
    ),
  }
}

/** Whether the car was brought in inside a period, by day and reading of its first repair. */
export function begunIn(period: Period, { repairs, hull }: Stay, zone: string): boolean {
  const km = repairs.map(({ odometerKm }) => odometerKm).find((one) => one !== null) ?? null
  return isWithin(period, dayOf(instantOfMinute(hull.from), zone), km)
}

/** Which repairs a stay was: what people call them. */
export const namesOf = ({ repairs }: Stay): Said => {
  const ids = repairs.map(({ id }) => id)
  return [ids.join('、'), ids.join(', ')]
}

const ceiling = (minutes: number): Said => [
  `${duration(minutes)[0]} ÷ 24 小时，余数进一，至少一天 = ${daysOf(minutes)}`,
  `${duration(minutes)[1]} ÷ 24 h, rounded up, at least one = ${daysOf(minutes)}`,
]
const lessExcluded = (whole: number, counted: number): Said => [
  `（${duration(whole)[0]} − 扣除 ${duration(whole - counted)[0]}）÷ 24 小时，余数进一，至少一天 = ${daysOf(counted)}`,
  `(${duration(whole)[1]} − ${duration(whole - counted)[1]} left out) ÷ 24 h, rounded up, at least one = ${daysOf(counted)}`,
]

/** From when to when, and what of it is left out, with its evidence. */
function repairFact(repair: Stay['repairs'][number]): Derived {
  const [from, to] = [repair.agreedAt ?? repair.receivedAt, lawfulEnd(repair)]
  const left = repair.excluded.map(({ kind, from, to, evidence }) =>
    fact(excludedKindNames[kind], evidence, same(`${from} → ${to ?? '…'} · ${evidence || '—'}`)),
  )
  const lasted = fact([`修理 ${repair.id}`, `Repair ${repair.id}`], repair.id, same(`${from} → ${to ?? '…'}`))
  return { ...lasted, from: left }
}

/** When the total passed the limit: the minute after the last full day that was still allowed. */
export function momentBeyond(groups: readonly Group[], limitDays: number): string | undefined {
  let before = 0
  for (const group of groups) {
    const own = groupDays(group)
    if (before + own > limitDays) {
      const at = momentAfter(group.counted, (limitDays - before) * dayMinutes)
      return instantOfMinute(at ?? group.spans[0]!.from)
    }
    before += own
  }
  return undefined
}
