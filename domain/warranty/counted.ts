import { dayOf, type Day } from '../calendar.ts'
import type { WarrantyRepair } from './cases.ts'
import type { Problem } from './derivation.ts'
import { lawfulEnd } from './stays.ts'

/** A repair as the decision table sees it (R1.6). */
export type Counted = WarrantyRepair & {
  /** Faults are judged by the day the car was received, in the store’s zone (R0.4). */
  readonly day: Day
  readonly isClosed: boolean
}

/** What is one repair (R1.6): warranty repairs count; the rest does not, and what is doubtful is said. */
export function countedRepairs(
  repairs: readonly WarrantyRepair[],
  start: Day | undefined,
  now: string,
  zone: string,
  note: (problem: Problem) => void,
): Counted[] {
  return inOrder(repairs).flatMap((repair) => {
    const at = repair.receivedAt ?? repair.agreedAt
    if (!at || Date.parse(at) > Date.parse(now)) return []
    if (repair.kind !== 'warranty') {
      noteDoubtful(repair, note)
      return []
    }
    const day = dayOf(at, zone)
    if (start && day < start) {
      noteBefore(repair.id, day, start, note)
      return []
    }
    if (repair.source === 'declared' && repair.replaced.length === 0) noteParts(repair.id, note)
    const end = lawfulEnd(repair)
    return [{ ...repair, day, isClosed: end !== null && Date.parse(end) <= Date.parse(now) }]
  })
}

function inOrder(repairs: readonly WarrantyRepair[]): WarrantyRepair[] {
  const at = ({ receivedAt, agreedAt }: WarrantyRepair) => Date.parse(receivedAt ?? agreedAt ?? '1970-01-01')
  return repairs
    .map((repair) => ({ repair, at: at(repair) }))
    .sort((a, b) => a.at - b.at || (a.repair.id < b.repair.id ? -1 : 1))
    .map(({ repair }) => repair)
}

function noteDoubtful({ id, kind }: WarrantyRepair, note: (problem: Problem) => void) {
  if (kind === 'diagnosis')
    note({
      code: 'diagnosis_only',
      says: [`${id} 只检查未修理`, `${id} was diagnosis only`],
      changes: ['未计入次数和天数，请人工复核', 'Counts neither as a repair nor in days; to be reviewed'],
      about: id,
    })
  if (kind === 'recall')
    note({
      code: 'recall_not_counted',
      says: [`${id} 是召回或服务活动`, `${id} is a recall or campaign`],
      changes: [
        '法律未言明，现不计入；计入则次数和天数增加',
        'The law is silent: not counted; counting it adds to both',
      ],
      about: id,
    })
}

function noteParts(id: string, note: (problem: Problem) => void) {
  note({
    code: 'parts_elsewhere_unknown',
    says: [`${id} 更换了哪些零部件不知道`, `Which parts were replaced in ${id} is not known`],
    changes: [
      '总成和主要零件的更换次数可能更多',
      'Assemblies and main parts may have been replaced more often',
    ],
    about: id,
  })
}

function noteBefore(id: string, day: Day, start: Day, note: (problem: Problem) => void) {
  note({
    code: 'before_start',
    says: [`${id}（${day}）早于起算日 ${start}`, `${id} (${day}) is before the start ${start}`],
    changes: [
      '期间尚未开始，不计入；若起算日有误，结果会改变',
      'Not counted: the periods had not begun; another start changes this',
    ],
    about: id,
  })
}

/** Readings that fall, in order of the days: which of two is wrong a person must say. */
export function noteFallingOdometer(
  repairs: readonly Counted[],
  nowKm: number | null,
  note: (problem: Problem) => void,
) {
  let most: { km: number; id: string } | undefined
  const readings = [
    ...repairs.map(({ id, odometerKm }) => ({ id, km: odometerKm })),
    { id: 'now', km: nowKm },
  ]
  for (const { id, km } of readings) {
    if (km === null) continue
    if (most && km < most.km)
      note({
        code: 'odometer_falls',
        says: [
          `里程从 ${most.id} 的 ${most.km} 公里降到${id === 'now' ? '现在' : ` ${id} `}的 ${km} 公里`,
          `The odometer falls from ${most.km} km at ${most.id} to ${km} km ${id === 'now' ? 'now' : `at ${id}`}`,
        ],
        changes: [
          '各按其登记的里程判断；更正后是否在期内可能改变',
          'Each is judged by its own reading; mended, what is inside may change',
        ],
        about: id,
      })
    if (!most || km > most.km) most = { km, id }
  }
}
