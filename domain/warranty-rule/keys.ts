import type { Said } from '../warranty/derivation.ts'
import { firstRuleSets, type RuleSet } from '../warranty/rule-sets.ts'
import {
  firstThresholds,
  itemNames,
  levelWords,
  warningItems,
  type Threshold,
  type WarningItem,
} from '../warranty/warning.ts'
import { limits, type LimitKey, type Unit } from './limits.ts'

export const raisable = ['yellow', 'orange', 'red'] as const
export type Raisable = (typeof raisable)[number]
export type LevelKey = `warn.${WarningItem}.${Raisable}`
export type RuleKey = LimitKey | LevelKey
export type SetCode = RuleSet['code']

/** Of every brand. */
export const everyBrand = '*'

export const limitKeys = Object.keys(limits) as readonly LimitKey[]
export const levelKey = (item: WarningItem, level: Raisable): LevelKey => `warn.${item}.${level}`
export const levelKeys: readonly LevelKey[] = warningItems.flatMap((item) =>
  raisable.map((level) => levelKey(item, level)),
)
export const ruleKeys: readonly RuleKey[] = [...limitKeys, ...levelKeys]

export const isLimit = (key: RuleKey): key is LimitKey => key in limits

/** Which item and which of its levels a key sets. */
export function levelOfKey(key: LevelKey): { readonly item: WarningItem; readonly level: Raisable } {
  const [, item, level] = key.split('.') as [string, WarningItem, Raisable]
  return { item, level }
}

/** What stands about a key under one order of the law. */
export type KeyFace = {
  readonly name: Said
  readonly unit: Unit
  readonly clause: string
  readonly least: number
  readonly most: number
  /** The value without any row; null: the item does not raise this level. */
  readonly first: number | null
}

/** Undefined where this order has no such right: Order 150 knows no first seven days. */
export function faceOf(ruleSet: SetCode, key: RuleKey): KeyFace | undefined {
  return isLimit(key) ? limitFace(ruleSet, key) : levelFace(ruleSet, key)
}

function limitFace(ruleSet: SetCode, key: LimitKey): KeyFace | undefined {
  const set = firstRuleSets.find(({ code }) => code === ruleSet)!
  const { name, unit, least, most, clause, of } = limits[key]
  const first = of(set)
  return first === null ? undefined : { name, unit, least, most, clause: clause(set), first }
}

function levelFace(ruleSet: SetCode, key: LevelKey): KeyFace {
  const { item, level } = levelOfKey(key)
  const isDays = item === 'totalDays' || item === 'runningDays'
  const [zh, en] = itemNames[item]
  const name: Said = [`${zh}：${levelWords[level][0]}`, `${en}: ${levelWords[level][1].toLowerCase()}`]
  const unit = isDays ? 'days' : 'times'
  const first = firstThreshold(ruleSet, item)[level]
  return { name, unit, clause: 'R1.9', least: 1, most: isDays ? 365 : 20, first }
}

export const firstThreshold = (ruleSet: SetCode, item: WarningItem): Threshold =>
  firstThresholds.find((one) => one.ruleSet === ruleSet && one.item === item)!

/** The limit of the law that a warning item comes before: it stands beside its levels. */
export const lawBehind: { readonly [item in WarningItem]: LimitKey | null } = {
  totalDays: 'total.days',
  sameIssue: 'same.times',
  assemblyReplaced: 'assembly.times',
  partReplaced: 'part.times',
  seriousSafety: 'serious.times',
  runningDays: 'loan.days',
  earlyFault: null,
}
