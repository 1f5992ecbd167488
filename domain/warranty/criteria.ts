import type { Finding } from './cases.ts'
import type { Counted } from './counted.ts'
import { derived, fact, type Derived, type Problem, type Said } from './derivation.ts'
import { isWithin, type Period } from './periods.ts'
import type { Criterion, Right, RuleSet } from './rule-sets.ts'

/**
 * `possible`: what the program can count is met, and a person decides what it cannot see (R1.5). `met`, `dismissed`:
 * decided, or a mere figure. `unknown`: a fact is missing that it hangs on.
 */
export type Status = 'no' | 'possible' | 'met' | 'dismissed' | 'unknown'
export type Outcome = {
  readonly criterion: Criterion
  /** Which fault, assembly, part or issue. */
  readonly about: string
  readonly status: Status
  readonly rights: readonly Right[]
  /** Use compensation is due under art. 24 alone (R1.8). */
  readonly isCompensated: boolean
  readonly decides: 'technicalDirector' | 'claims' | null
  /** Whose it is, decided or not; null for a mere figure. */
  readonly decider: 'technicalDirector' | 'claims' | null
  /** A person has said so. */
  readonly isDecided: boolean
}

export type Bench = {
  readonly set: RuleSet
  readonly repairs: readonly Counted[]
  readonly findings: readonly Finding[]
  readonly exchange: Derived<Period>
  readonly early: Derived<Period>
  readonly first: Derived<Period> | undefined
  readonly zone: string
  readonly now: string
  readonly note: (problem: Problem) => void
}

export const criterionNames: { readonly [C in Criterion]: Said } = {
  A60: ['60日内主要零件故障：免费更换总成', 'Main part within 60 days: assembly replaced free'],
  C7: ['7日内须更换总成或其主要零件', 'Assembly or main part to be replaced within 7 days'],
  C60: ['60日内危险故障', 'Dangerous fault within 60 days'],
  S2: ['严重安全性能故障累计修理', 'Serious safety fault repaired'],
  M2: ['总成累计更换', 'Assembly replaced'],
  P2: ['同一主要零件累计更换', 'Same main part replaced'],
  D30: ['累计修理时间', 'Total repair time'],
  N4: ['同一质量问题累计修理', 'Same quality problem repaired'],
}
/** The rows of art. 24: the only ones under which use compensation is due (R1.8). */
export const compensated: readonly Criterion[] = ['S2', 'M2', 'P2', 'D30', 'N4']

/** What an outcome is about: as people call it, and the repairs that it rests on. */
type Concerns = { readonly called?: string; readonly repairs?: readonly Counted[] }

/** A criterion with what it rests on; decided where a person has decided, knowing all of it. */
export function outcome(
  { set, findings, now }: Bench,
  criterion: Criterion,
  about: string,
  status: Status,
  decides: Outcome['decides'],
  how: Said,
  from: readonly Derived[],
  { called = '', repairs = [] }: Concerns = {},
): Derived<Outcome> {
  const since = latestOf(repairs)
  const said = findings.findLast(
    (f) => f.criterion === criterion && f.about === about && Date.parse(f.at) <= Date.parse(now),
  )
  // A right that has arisen is not lost by what comes later; that nothing was met may be otherwise today.
  const found = status === 'possible' && said && (said.met || Date.parse(said.at) >= since) ? said : undefined
  const settled: Status = found ? (found.met ? 'met' : 'dismissed') : status
  const by = said && status === 'possible' ? [findingFact(said, found !== undefined)] : []
  const [zh, en] = criterionNames[criterion]
  return derived(
    called ? [`${zh}：${called}`, `${en}: ${called}`] : [zh, en],
    {
      criterion,
      about,
      status: settled,
      rights: set.rights[criterion] ?? [],
      isCompensated: compensated.includes(criterion),
      decides: settled === 'possible' ? decides : null,
      decider: decides,
      isDecided: found !== undefined,
    },
    statuses[settled],
    set.clauses[criterion] ?? '',
    how,
    [...from, ...by],
  )
}

/** A finding cannot have known what came after it: a new repair, or an issue said to be another. */
const latestOf = (repairs: readonly Counted[]): number =>
  Math.max(
    0,
    ...repairs.flatMap(({ receivedAt, agreedAt, faults }) =>
      [receivedAt, agreedAt, ...faults.map(({ changedAt }) => changedAt)].flatMap((at) =>
        at ? [Date.parse(at)] : [],
      ),
    ),
  )

const findingFact = (finding: Finding, stands: boolean) =>
  fact(
    stands
      ? ['认定', 'Finding']
      : ['此前的认定（之后有新情况）', 'Earlier finding (things have changed since)'],
    finding,
    [`${finding.at} ${finding.by}：${finding.reason}`, `${finding.at} ${finding.by}: ${finding.reason}`],
  )

const statuses: { readonly [S in Status]: Said } = {
  no: ['未达到', 'Not met'],
  possible: ['可能达到，须由人认定', 'Possibly met: decide'],
  met: ['达到', 'Met'],
  dismissed: ['经认定未达到', 'Decided: not met'],
  unknown: ['缺数据，不能判断', 'Data missing'],
}

/** Faults in the first days (art. 20, 22, 23): each is judged by its own day and kilometres. */
export function earlyFaults(bench: Bench): Derived<Outcome>[] {
  const { set, early, first } = bench
  return firstOfEach(bench.repairs).flatMap(({ repair, fault }) => {
    const isAssembly = fault.system !== null && set.assemblies.includes(fault.system)
    const isDangerous = fault.danger !== null && set.dangers.includes(fault.danger)
    if (isAssembly && fault.mainPart === null && isSeen(bench, early, repair))
      noteMainPart(repair, fault, bench.note)
    return [
      ...(isAssembly && fault.mainPart ? seen(bench, early, 'A60', 'claims', repair, fault) : []),
      ...(isAssembly && fault.needsReplacement && first
        ? seen(bench, first, 'C7', 'claims', repair, fault)
        : []),
      ...(isDangerous ? seen(bench, early, 'C60', 'technicalDirector', repair, fault) : []),
    ]
  })
}

type Fault = Counted['faults'][number]

/** An issue appears with the first repair of it: that one decides whether it was early. */
function firstOfEach(repairs: readonly Counted[]) {
  const all = repairs.flatMap((repair) => repair.faults.map((fault) => ({ repair, fault })))
  return [...Map.groupBy(all, ({ fault }) => fault.issue).values()].map(([first]) => first!)
}

const isSeen = (bench: Bench, { value }: Derived<Period>, { id, day, odometerKm }: Counted) => {
  if (!isWithin(value, day, odometerKm)) return false
  if (value.lastKm !== null && odometerKm === null) noteKm(id, bench.note)
  return true
}

function seen(
  bench: Bench,
  window: Derived<Period>,
  criterion: Criterion,
  decides: Outcome['decides'],
  repair: Counted,
  fault: Fault,
): Derived<Outcome>[] {
  if (!isSeen(bench, window, repair)) return []
  const how: Said = [`${repair.day} 在${window.shown[0]}之内`, `${repair.day} is inside ${window.shown[1]}`]
  const from = [window, faultFact(repair, fault)]
  const concerns = { called: fault.title, repairs: [{ ...repair, faults: [fault] }] }
  return [outcome(bench, criterion, fault.issue, 'possible', decides, how, from, concerns)]
}

function noteMainPart({ id }: Counted, { issue, title }: Fault, note: (problem: Problem) => void) {
  note({
    code: 'main_part_undecided',
    says: [
      `${id} 的 ${title || issue} 是否主要零部件故障没有登记`,
      `Whether ${title || issue} of ${id} was a fault of a main part is not recorded`,
    ],
    changes: [
      '若是，则可能达到早期故障免费更换总成（A60）',
      'If so, the assembly may be owed free of charge (A60)',
    ],
    about: issue,
  })
}

const faultFact = ({ id, day, odometerKm }: Counted, { issue, title }: Fault) =>
  fact([`${id} 的故障 ${title || issue}`, `Fault ${title || issue} of ${id}`], issue, [
    `${day}，${odometerKm ?? '缺'} 公里`,
    `${day}, ${odometerKm ?? 'missing'} km`,
  ])

function noteKm(id: string, note: (problem: Problem) => void) {
  note({
    code: 'odometer_missing',
    says: [`${id} 没有登记里程`, `${id} has no odometer reading`],
    changes: [
      '暂按在里程之内判断；超过里程则不成立',
      'Judged as inside the kilometres; beyond them it falls',
    ],
    about: id,
  })
}
