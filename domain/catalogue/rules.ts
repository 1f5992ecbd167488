import { rule } from '../procedure.ts'

/** Codes of the form that the catalogue does not know, in one word; null where it knows them all. */
export type CodeFacts = { unknown: string | null }

export const codesAreKnown = rule(
  'codes_are_known',
  'S69',
  '所列编码须在目录内（没有{unknown}）',
  'The codes must be in the catalogue ({unknown} is not)',
  ({ unknown }: CodeFacts) => unknown === null,
)

export type PriceDayFacts = { dayIsPast: boolean }

export const dayIsNotPast = rule(
  'day_is_not_past',
  'R2.2',
  '生效日不得早于今天',
  'It may not take effect before today',
  ({ dayIsPast }: PriceDayFacts) => !dayIsPast,
)

/** What has come to rest on a record since: orders, packages, stock; null where nothing has. */
export type DependentFacts = { dependents: string | null; dependentsEn: string | null }

export const nothingDependsOnIt = rule(
  'nothing_depends_on_it',
  'S33',
  '须没有后续记录用到它（{dependents}）',
  'Later records depend on it: {dependentsEn}',
  ({ dependents }: DependentFacts) => dependents === null,
)
