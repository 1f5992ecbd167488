import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

/** Whoever takes the car in may say what it is; what changes a count is for those who answer for it (R1.6). */
const linkers = ['claims', 'technicalDirector', 'advisor'] as const
const judges = ['claims', 'technicalDirector'] as const

// biome-ignore format: a table
export const qualityIssue = procedure<Party>()({
  title: '质量问题',
  record: 'qualityIssue',
  states: { open: '在档', merged: '已并入' },
  ends: ['open', 'merged'],
  steps: {
    // R1.6 同一质量问题
    open:     { title: '登记问题', from: [],       to: 'open',   by: linkers, accepts: [rule.repairsAreOfTheCar] },
    link:     { title: '关联修理', from: ['open'], to: 'stays',  by: linkers, accepts: [rule.repairsAreOfTheCar, rule.repairsAreNotLinkedYet] },
    describe: { title: '更正',     from: ['open'], to: 'stays',  by: judges },
    unlink:   { title: '解除关联', from: ['open'], to: 'stays',  by: judges,  accepts: [rule.repairsAreLinked] },
    merge:    { title: '并入',     from: ['open'], to: 'merged', by: judges,  accepts: [rule.isAnotherIssue, rule.issuesAreOfOneCar, rule.otherIssueStands] },
    absorb:   { title: '并入他项', from: ['open'], to: 'stays',  by: ['itself'] },
    split:    { title: '拆出',     from: ['open'], to: 'stays',  by: judges,  accepts: [rule.repairsAreLinked, rule.someRepairStays] },
    // R1.5: whether it is serious is a person's finding
    judge:    { title: '认定是否严重安全性能故障', from: ['open'], to: 'stays', by: ['technicalDirector'] },
  },
})
