import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './base-rules.ts'
import { averageIsWithinTheLaw, weekHasItsRest } from './law.ts'
import { planners } from './procedure.ts'
import { personWorksHere } from './rules.ts'

const hours = [
  rule.restIsRest,
  rule.breakLiesWithin,
  rule.paidIsWithinLength,
  rule.kindIsWithinTheLaw,
] as const
const pattern = [
  rule.patternBeginsOnMonday,
  rule.codesAreInUse,
  averageIsWithinTheLaw,
  weekHasItsRest,
] as const

// biome-ignore format: a table
export const shiftKind = procedure<Party>()({
  title: '班次种类',
  record: 'shiftKind',
  states: { inUse: '在用', retired: '停用' },
  ends: ['inUse', 'retired'],
  steps: {
    define:  { title: '新建种类', from: [],          to: 'inUse',   by: planners, accepts: hours },
    amend:   { title: '修改种类', from: ['inUse'],   to: 'stays',   by: planners, accepts: hours },
    retire:  { title: '停用',     from: ['inUse'],   to: 'retired', by: planners, requires: [rule.restStays, rule.kindIsInNoPattern] },
    restore: { title: '恢复使用', from: ['retired'], to: 'inUse',   by: planners },
  },
})

// biome-ignore format: a table
export const shiftPattern = procedure<Party>()({
  title: '班型',
  record: 'shiftPattern',
  states: { inUse: '在用', retired: '停用' },
  ends: ['inUse', 'retired'],
  steps: {
    draw:    { title: '新建班型', from: [],          to: 'inUse',   by: planners, accepts: pattern },
    redraw:  { title: '修改班型', from: ['inUse'],   to: 'stays',   by: planners, accepts: pattern },
    retire:  { title: '停用',     from: ['inUse'],   to: 'retired', by: planners, requires: [rule.patternHasNoFollower] },
    restore: { title: '恢复使用', from: ['retired'], to: 'inUse',   by: planners },
  },
})

// biome-ignore format: a table
export const shiftFollowing = procedure<Party>()({
  title: '适用班型',
  record: 'shiftFollowing',
  states: { inForce: '已登记', withdrawn: '已撤回' },
  ends: ['inForce', 'withdrawn'],
  steps: {
    follow:   { title: '登记适用班型', from: [],          to: 'inForce',   by: planners, accepts: [personWorksHere, rule.patternIsInUse] },
    withdraw: { title: '撤回',         from: ['inForce'], to: 'withdrawn', by: planners },
  },
})

// biome-ignore format: a table
export const calendarDay = procedure<Party>()({
  title: '日历',
  record: 'calendarDay',
  of: 'group',
  states: { inForce: '已登记', withdrawn: '已撤回' },
  ends: ['inForce', 'withdrawn'],
  steps: {
    enter:    { title: '登记放假或上班', from: [],          to: 'inForce',   by: planners, accepts: [rule.calendarEndsAfterStart] },
    amend:    { title: '修改',           from: ['inForce'], to: 'stays',     by: planners, accepts: [rule.calendarEndsAfterStart] },
    withdraw: { title: '撤回',           from: ['inForce'], to: 'withdrawn', by: planners },
  },
})
