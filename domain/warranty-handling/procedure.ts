import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const warrantyHandling = procedure<Party>()({
  title: '三包预警处理',
  record: 'warrantyHandling',
  states: { proposed: '待批准', approved: '已批准', refused: '退回', withdrawn: '已撤回' },
  ends: ['approved', 'refused', 'withdrawn'],
  steps: {
    // R1.9: before work is given out on a car warned of at orange or red
    propose:  { title: '填写处理意见', from: [],           to: 'proposed',  by: ['claims', 'technicalDirector', 'frontDesk'], accepts: [rule.carIsWarned, rule.handlingIsOneAtATime] },
    approve:  { title: '批准',         from: ['proposed'], to: 'approved',  by: ['technicalDirector', 'manager'], requires: [rule.approverIsNotTheWriter, rule.redIsForTheManager] },
    refuse:   { title: '退回',         from: ['proposed'], to: 'refused',   by: ['technicalDirector', 'manager'] },
    withdraw: { title: '撤回',         from: ['proposed', 'approved'], to: 'withdrawn', by: ['claims', 'technicalDirector', 'manager'] },
  },
})
