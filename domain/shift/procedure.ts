import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import { dayIsWithinTheLaw, monthIsWithinTheLaw } from './law.ts'
import * as rule from './rules.ts'

/** Who plans the shifts of others. */
export const planners = ['manager', 'workshopManager', 'frontDesk'] as const

// biome-ignore format: a table
export const shift = procedure<Party>()({
  title: '班次',
  record: 'shift',
  states: { planned: '已排', cancelled: '已取消' },
  ends: ['planned', 'cancelled'],
  steps: {
    plan:   { title: '排班',       from: [],                       to: 'planned',   by: planners,   accepts: [rule.personWorksHere, rule.askedDayIsNotPast, rule.kindIsInUse, rule.shiftsDoNotOverlap, rule.restIsTheWholeDay, dayIsWithinTheLaw, monthIsWithinTheLaw] },
    replan: { title: '改班',       from: ['planned', 'cancelled'], to: 'planned',   by: planners,   requires: [rule.dayIsNotPast], accepts: [rule.personWorksHere, rule.kindIsInUse, rule.shiftsDoNotOverlap, rule.restIsTheWholeDay, dayIsWithinTheLaw, monthIsWithinTheLaw, rule.workIsKept] },
    swap:   { title: '换班',       from: ['planned'],              to: 'stays',     by: planners,   requires: [rule.dayIsNotPast], accepts: [rule.otherIsPlanned, rule.shiftsDiffer] },
    cancel: { title: '取消班次',   from: ['planned'],              to: 'cancelled', by: planners,   requires: [rule.dayIsNotPast], accepts: [rule.workIsKept] },
    // 人已离职
    fallAway: { title: '离职取消', from: ['planned'],               to: 'cancelled', by: ['itself'] },
    cutShort: { title: '离职截止', from: ['planned'],               to: 'stays',     by: ['itself'] },
    lay:    { title: '按班型排入', from: [],                       to: 'planned',   by: ['itself'] },
    relay:  { title: '按班型改排', from: ['planned'],              to: 'planned',   by: ['itself'] },
  },
})

// biome-ignore format: a table
export const roster = procedure<Party>()({
  title: '排班表',
  record: 'roster',
  states: { laid: '已排' },
  ends: ['laid'],
  steps: {
    layOut: { title: '按班型排班', from: [], to: 'laid', by: planners, accepts: [rule.periodIsNotPast, rule.periodIsWhole, rule.someoneFollows] },
  },
})

// biome-ignore format: a table
export const absence = procedure<Party>()({
  title: '离岗',
  record: 'absence',
  states: { registered: '已登记', withdrawn: '已撤回' },
  ends: ['registered', 'withdrawn'],
  steps: {
    register: { title: '登记离岗', from: [],             to: 'registered', by: planners, accepts: [rule.personWorksHere, rule.absenceEndsAfterStart, rule.absencesDoNotOverlap, rule.workIsKept] },
    comeBack: { title: '提前回岗', from: ['registered'], to: 'stays',      by: planners, requires: [rule.absenceIsRunning] },
    withdraw: { title: '撤回离岗', from: ['registered'], to: 'withdrawn',  by: planners },
  },
})
