import { dayOf } from '../calendar.ts'
import type { Counted } from './counted.ts'
import { outcome, type Bench, type Outcome, type Status } from './criteria.ts'
import { fact, same, times, type Derived, type Problem, type Said } from './derivation.ts'
import { systemNames } from './part-classes.ts'
import { isWithin } from './periods.ts'
import { momentBeyond } from './repair-time.ts'

/** Inside 三包有效期 on the day of reception. */
export const inExchange = ({ repairs, exchange }: Bench) =>
  repairs.filter(({ day, odometerKm }) => isWithin(exchange.value, day, odometerKm))

/** S2: repaired so often in all, and not removed or a new one appeared: that a person finds. */
export function seriousFaults(bench: Bench): Derived<Outcome>[] {
  const { set, note } = bench
  const within = inExchange(bench)
  const serious = within.filter(({ faults }) => faults.some(({ seriousSafety }) => seriousSafety === true))
  const open = within.filter(
    (repair) =>
      !serious.includes(repair) &&
      repair.faults.some(({ danger, seriousSafety }) => danger !== null && seriousSafety === null),
  )
  if (
    open.length > 0 &&
    serious.length < set.seriousLimit &&
    serious.length + open.length >= set.seriousLimit
  )
    note({
      code: 'seriousness_undecided',
      says: [
        `${idsOf(open)} 是否严重安全性能故障尚未认定`,
        `Whether ${idsOf(open)} was a serious safety fault is undecided`,
      ],
      changes: ['认定为是，则达到累计修理次数', 'If so, the number of repairs is reached'],
      about: idsOf(open),
    })
  const n = serious.length
  if (n === 0) return []
  return [
    outcome(
      bench,
      'S2',
      '',
      n >= set.seriousLimit ? 'possible' : 'no',
      'technicalDirector',
      reached(n, set.seriousLimit),
      [bench.exchange, ...serious.map(repairFact)],
      { repairs: serious.map((one) => ofFaults(one, ({ seriousSafety }) => seriousSafety === true)) },
    ),
  ]
}

/** A repair with those of its faults that an outcome is about. */
const ofFaults = (repair: Counted, isMeant: (fault: Counted['faults'][number]) => boolean): Counted => ({
  ...repair,
  faults: repair.faults.filter(isMeant),
})

/** M2 and P2; an assembly and its parts are not counted twice (art. 24). */
export function replacements(bench: Bench): Derived<Outcome>[] {
  const { set, note } = bench
  const all = inExchange(bench).flatMap((repair) => {
    const assemblies = repair.replaced.filter(({ isAssembly }) => isAssembly)
    const parts = repair.replaced.filter(
      ({ isAssembly, system }) =>
        !isAssembly && !assemblies.some((one) => one.system !== null && one.system === system),
    )
    for (const part of repair.replaced)
      if (part.isAssembly === null || part.isMainPart === null) notePart(repair.id, part.part, note)
    return [
      ...assemblies
        .filter(({ system }) => system && set.assemblies.includes(system))
        .map((one) => ({
          repair,
          criterion: 'M2' as const,
          about: place(one.system!, one.position),
          called: place(systemNames[one.system!][0], one.position),
        })),
      ...parts
        .filter(({ isMainPart, system }) => isMainPart && system && set.partSystems.includes(system))
        .map((one) => ({
          repair,
          criterion: 'P2' as const,
          about: place(one.part, one.position),
          called: place(one.name || one.part, one.position),
        })),
    ]
  })
  const groups = Map.groupBy(all, ({ criterion, about }) => `${criterion} ${about}`)
  const found = [...groups.values()].map((group) => {
    const { criterion, about, called } = group[0]!
    const limit = criterion === 'M2' ? set.assemblyLimit : set.partLimit
    const repairs = [...new Set(group.map(({ repair }) => repair))]
    const status = repairs.length >= limit ? 'possible' : 'no'
    return outcome(
      bench,
      criterion,
      about,
      status,
      'technicalDirector',
      reached(repairs.length, limit),
      [bench.exchange, ...repairs.map(repairFact)],
      { called, repairs: repairs.map((one) => ofFaults(one, () => false)) },
    )
  })
  noteTwoAssemblies(
    all.filter(({ criterion }) => criterion === 'M2').map(({ about }) => about),
    note,
  )
  return found
}

const place = (what: string, position: string) => (position ? `${what} ${position}` : what)

function noteTwoAssemblies(replaced: readonly string[], note: (problem: Problem) => void) {
  const kinds = [...new Set(replaced)]
  if (kinds.length < 2) return
  note({
    code: 'two_assemblies',
    says: [
      `不同总成各有更换：${kinds.join('、')}`,
      `Different assemblies were replaced: ${kinds.join(', ')}`,
    ],
    changes: ['各自计次，不相加；请人工复核', 'Counted apart, not added; to be reviewed'],
    about: kinds.join(' '),
  })
}

function notePart(id: string, part: string, note: (problem: Problem) => void) {
  note({
    code: 'unknown_part',
    says: [
      `${id} 更换的 ${part} 不知是否主要零件`,
      `Whether ${part}, replaced in ${id}, is a main part is not known`,
    ],
    changes: ['暂不计入更换次数；是主要零件则加一次', 'Not counted; as a main part it adds one'],
    about: part,
  })
}

/** N4: each repair of an issue is one; possibly met when the fifth is opened, final when it is closed (R0.4). */
export function sameIssue(bench: Bench): Derived<Outcome>[] {
  const { set } = bench
  const pairs = inExchange(bench).flatMap((repair) =>
    [...new Map(repair.faults.map((fault) => [fault.issue, fault.title]))].map(([issue, title]) => ({
      issue,
      title,
      repair,
    })),
  )
  return [...Map.groupBy(pairs, ({ issue }) => issue)].map(([issue, group]) => {
    const repairs = group.map(({ repair }) => repair)
    const closed = repairs.filter(({ isClosed }) => isClosed).length
    const status: Status =
      closed > set.timesLimit ? 'met' : repairs.length > set.timesLimit ? 'possible' : 'no'
    return outcome(
      bench,
      'N4',
      issue,
      status,
      'claims',
      beyond(repairs.length, closed, set.timesLimit),
      [bench.exchange, ...repairs.map(repairFact)],
      {
        called: group[0]!.title,
        repairs: repairs.map((one) => ofFaults(one, (fault) => fault.issue === issue)),
      },
    )
  })
}

/** D30: a figure; it must have passed the limit inside the period (R0.4). */
export function totalTime(
  bench: Bench,
  total: Derived<number>,
  groups: Parameters<typeof momentBeyond>[0],
): Derived<Outcome> {
  const { set, exchange, zone } = bench
  const limit = set.daysLimit
  const at = momentBeyond(groups, limit)
  if (!at)
    return outcome(
      bench,
      'D30',
      '',
      'no',
      null,
      [`${total.value} ≤ ${limit} 天`, `${total.value} ≤ ${limit} days`],
      [total],
    )
  const day = dayOf(at, zone)
  const during = groups.find(({ spans }) =>
    spans.some(({ from, to }) => from <= Date.parse(at) / 60_000 && Date.parse(at) / 60_000 <= to),
  )
  const km =
    during?.stays
      .flatMap(({ repairs }) => repairs.map(({ odometerKm }) => odometerKm))
      .find((one) => one !== null) ?? null
  const arose = fact(['超过限度的时刻', 'The limit was passed'], at, same(at))
  return isWithin(exchange.value, day, km)
    ? outcome(
        bench,
        'D30',
        '',
        'met',
        null,
        [`${total.value} > ${limit} 天，发生在有效期内`, `${total.value} > ${limit} days, inside the period`],
        [total, arose, exchange],
      )
    : outcome(
        bench,
        'D30',
        '',
        'no',
        null,
        [`超过 ${limit} 天时已出有效期`, `The period had ended when ${limit} days were passed`],
        [total, arose, exchange],
      )
}

const repairFact = ({ id, day }: Counted) => fact([`修理 ${id}`, `Repair ${id}`], id, same(day))
const idsOf = (repairs: readonly Counted[]) => repairs.map(({ id }) => id).join('、')

const reached = (n: number, limit: number): Said => [
  `累计 ${times(n)[0]}，限度 ${limit} 次，之后仍有故障即达到`,
  `${times(n)[1]} in all; the limit is ${limit}, and then still faulty`,
]
const beyond = (n: number, closed: number, limit: number): Said => [
  `累计 ${n} 次（已完成 ${closed} 次），超过 ${limit} 次即达到`,
  `${n} in all (${closed} closed); more than ${limit} are needed`,
]
