import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const clerks = ['claims', 'advisor', 'frontDesk', 'technicalDirector'] as const
const judges = ['claims', 'technicalDirector'] as const

// biome-ignore format: a table
export const declaredRepair = procedure<Party>()({
  title: '他店修理',
  record: 'declaredRepair',
  states: { inForce: '在档', withdrawn: '已撤回' },
  ends: ['inForce', 'withdrawn'],
  steps: {
    // R1.6 修理者不限于本店
    declare:  { title: '登记他店修理', from: [],          to: 'inForce',   by: clerks, accepts: [rule.timesAreNotFuture] },
    amend:    { title: '更正',         from: ['inForce'], to: 'stays',     by: clerks, accepts: [rule.timesAreNotFuture] },
    withdraw: { title: '撤回',         from: ['inForce'], to: 'withdrawn', by: judges },
  },
})

// biome-ignore format: a table
export const repairClass = procedure<Party>()({
  title: '计次',
  record: 'repairClass',
  states: { inForce: '已登记' },
  ends: ['inForce'],
  steps: {
    // R1.6 一次修理
    classify: { title: '改判计次', from: [], to: 'inForce', by: judges },
  },
})

// biome-ignore format: a table
export const excludedInterval = procedure<Party>()({
  title: '扣除时间',
  record: 'excludedInterval',
  states: { inForce: '已登记', withdrawn: '已撤回' },
  ends: ['inForce', 'withdrawn'],
  steps: {
    // R1.7 第24条第4项
    enter:    { title: '登记扣除', from: [],          to: 'inForce',   by: judges, accepts: [rule.timesAreNotFuture, rule.intervalLiesWithinTheRepair, rule.kindIsExcludable] },
    end:      { title: '登记到达', from: ['inForce'], to: 'stays',     by: judges, requires: [rule.intervalIsOpen], accepts: [rule.timesAreNotFuture, rule.intervalEndsAfterItBegins, rule.intervalLiesWithinTheRepair] },
    withdraw: { title: '撤回',     from: ['inForce'], to: 'withdrawn', by: judges },
  },
})

// biome-ignore format: a table
export const warrantyFinding = procedure<Party>()({
  title: '认定',
  record: 'warrantyFinding',
  states: { decided: '已认定' },
  ends: ['decided'],
  steps: {
    // R1.5: the program says possibly met; a person decides
    decide: { title: '认定', from: [], to: 'decided', by: judges, accepts: [rule.criterionIsToBeDecided, rule.decidesWhoMay] },
  },
})
