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

/** A criterion with what it rests on; decided where a person has decided. */
export function outcome(
  { set, findings }: Bench,
  criterion: Criterion,
  about: string,
  status: Status,
  decides: Outcome['decides'],
  how: Said,
  from: readonly Derived[],
  called = '',
): Derived<Outcome> {
  const found =
    status === 'possible'
      ? findings.findLast((f) => f.criterion === criterion && f.about === about)
      : undefined
  const settled: Status = found ? (found.met ? 'met' : 'dismissed') : status
  const by = found
    ? [fact(['认定', 'Finding'], found, [`${found.by}：${found.reason}`, `${found.by}: ${found.reason}`])]
    : []
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

const statuses: { readonly [S in Status]: Said } = {
  no: ['未达到', 'Not met'],
  possible: ['可能达到，须由人认定', 'Possibly met: decide'],
  met: ['达到', 'Met'],
  dismissed: ['经认定未达到', 'Decided: not met'],
  unknown: ['缺数据，不能判断', 'Data missing'],
}

/** Faults in the first days (art. 20, 22, 23): each is judged by its own day and kilometres. */
export function earlyFaults(bench: Bench): Derived<Outcome>[] {
  const { set, repairs, early, first } = bench
  return repairs.flatMap((repair) =>
    repair.faults.flatMap((fault) => {
      const isAssembly = fault.system !== null && set.assemblies.includes(fault.system)
      const seen = (window: Derived<Period>, criterion: Criterion, decides: Outcome['decides']) => {
        if (!isWithin(window.value, repair.day, repair.odometerKm)) return []
        if (window.value.lastKm !== null && repair.odometerKm === null) noteKm(repair.id, bench.note)
        const how: Said = [
          `${repair.day} 在${window.shown[0]}之内`,
          `${repair.day} is inside ${window.shown[1]}`,
        ]
        return [
          outcome(
            bench,
            criterion,
            fault.issue,
            'possible',
            decides,
            how,
            [window, faultFact(repair, fault)],
            fault.title,
          ),
        ]
      }
      const dangerous = fault.danger !== null && set.dangers.includes(fault.danger)
      return [
        ...(isAssembly && fault.mainPart ? seen(early, 'A60', 'claims') : []),
        ...(isAssembly && fault.needsReplacement && first ? seen(first, 'C7', 'claims') : []),
        ...(dangerous ? seen(early, 'C60', 'technicalDirector') : []),
      ]
    }),
  )
}

const faultFact = ({ id, day, odometerKm }: Counted, { issue, title }: Counted['faults'][number]) =>
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
