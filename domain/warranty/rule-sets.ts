import type { Day } from '../calendar.ts'
import type { criteria, Danger, ExcludedKind, System, WarrantyCar } from './cases.ts'
import type { Said } from './derivation.ts'

export type Criterion = (typeof criteria)[number]
export type Right = 'assembly' | 'replace' | 'refund'
type Period = { readonly months: number; readonly km: number }

/** One order of the law as a dated row: every date, limit and list that the program uses stands here (T1). */
export type RuleSet = {
  readonly code: 'CN_43' | 'CN_150'
  readonly title: Said
  /** Sold on or after, and before (R1.2). */
  readonly soldFrom: Day
  readonly soldBefore: Day | null
  readonly classes: readonly NonNullable<WarrantyCar['vehicleClass']>[]
  readonly uses: readonly NonNullable<WarrantyCar['use']>[]
  /** 包修期 and 三包有效期: legal minimum, whichever is reached first. */
  readonly repair: Period & { readonly clause: string }
  readonly exchange: Period & { readonly clause: string }
  readonly startsAt: 'delivery' | 'invoice'
  readonly startClause: string
  readonly early: { readonly days: number; readonly km: number }
  readonly firstDays: number | null
  readonly loanAfterDays: number
  readonly loanClause: string
  readonly daysLimit: number
  readonly timesLimit: number
  readonly seriousLimit: number
  readonly assemblyLimit: number
  readonly partLimit: number
  readonly excludes: readonly ExcludedKind[]
  readonly assemblies: readonly System[]
  readonly partSystems: readonly System[]
  readonly dangers: readonly Danger[]
  /** The maker's coefficient, hundredths of a percent. */
  readonly coefficient: { readonly least: number; readonly most: number; readonly clause: string }
  readonly answerWorkingDays: number
  readonly finishWorkingDays: number
  readonly demandClause: string
  readonly clauses: { readonly [C in Criterion]?: string }
  readonly rights: { readonly [C in Criterion]?: readonly Right[] }
}

const early = { days: 60, km: 3_000 }
const both: readonly Right[] = ['replace', 'refund']

export const firstRuleSets: readonly RuleSet[] = [
  {
    code: 'CN_43',
    title: ['总局令第43号（2022年起）', 'Order 43 (since 2022)'],
    soldFrom: '2022-01-01',
    soldBefore: null,
    classes: ['passenger', 'pickup'],
    uses: ['family'],
    repair: { months: 36, km: 60_000, clause: '43号令第18条' },
    exchange: { months: 24, km: 50_000, clause: '43号令第18条' },
    startsAt: 'delivery',
    startClause: '43号令第18条',
    early,
    firstDays: 7,
    loanAfterDays: 5,
    loanClause: '43号令第21条',
    daysLimit: 30,
    timesLimit: 4,
    seriousLimit: 2,
    assemblyLimit: 2,
    partLimit: 2,
    excludes: ['vin_custom_part_transport', 'traction_battery_transport', 'roadside_rescue_travel'],
    assemblies: ['engine', 'gearbox', 'traction_battery', 'drive_motor'],
    partSystems: [
      'engine',
      'gearbox',
      'traction_battery',
      'drive_motor',
      'steering',
      'brakes',
      'suspension',
      'driveline',
      'emission',
      'body',
    ],
    dangers: ['steering_failure', 'brake_failure', 'body_crack', 'fuel_leak', 'battery_fire'],
    coefficient: { least: 0, most: 50, clause: '43号令第27条' },
    answerWorkingDays: 10,
    finishWorkingDays: 20,
    demandClause: '43号令第28条',
    clauses: {
      A60: '43号令第20条',
      C7: '43号令第22条',
      C60: '43号令第23条',
      S2: '43号令第24条第1项',
      M2: '43号令第24条第2项',
      P2: '43号令第24条第3项',
      D30: '43号令第24条第4项',
      N4: '43号令第24条第4项',
    },
    rights: { A60: ['assembly'], C7: both, C60: both, S2: both, M2: both, P2: both, D30: both, N4: both },
  },
  {
    code: 'CN_150',
    title: ['质检总局令第150号（2013年10月至2021年）', 'Order 150 (October 2013 to 2021)'],
    soldFrom: '2013-10-01',
    soldBefore: '2022-01-01',
    classes: ['passenger'],
    uses: ['family'],
    repair: { months: 36, km: 60_000, clause: '150号令第17条' },
    exchange: { months: 24, km: 50_000, clause: '150号令第17条' },
    startsAt: 'invoice',
    startClause: '150号令第17条',
    early,
    firstDays: null,
    loanAfterDays: 5,
    loanClause: '150号令第19条',
    daysLimit: 35,
    timesLimit: 5,
    seriousLimit: 2,
    assemblyLimit: 2,
    partLimit: 2,
    excludes: ['vin_custom_part_transport', 'roadside_rescue_travel'],
    assemblies: ['engine', 'gearbox'],
    partSystems: ['engine', 'gearbox', 'steering', 'brakes', 'suspension', 'driveline', 'body'],
    dangers: ['steering_failure', 'brake_failure', 'body_crack', 'fuel_leak'],
    coefficient: { least: 50, most: 80, clause: '150号令' },
    answerWorkingDays: 10,
    finishWorkingDays: 15,
    // Its article was not seen.
    demandClause: '150号令',
    clauses: {
      A60: '150号令第18条',
      C60: '150号令第20条',
      S2: '150号令第20条',
      M2: '150号令第20条',
      P2: '150号令第20条',
      D30: '150号令第21条',
      N4: '150号令第21条',
    },
    rights: {
      A60: ['assembly'],
      C60: both,
      S2: both,
      M2: both,
      P2: both,
      D30: ['replace'],
      N4: ['replace'],
    },
  },
]
