import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

/** One line of a file from another system: what became of it, and by whose act. */
// biome-ignore format: a table
export const importRow = procedure<Party>()({
  title: '导入行',
  record: 'importRow',
  states: { landed: '已入档', rejected: '已退回' },
  ends: ['landed', 'rejected'],
  steps: {
    // S33 客户档案和车辆维修档案
    land:   { title: '入档',     from: [], to: 'landed',   by: ['care', 'frontDesk', 'manager'], accepts: [rule.plateIsNotOfAnotherCar, rule.rowIsOneCar] },
    repeat: { title: '已有相同', from: [], to: 'landed',   by: ['care', 'frontDesk', 'manager'] },
    reject: { title: '退回',     from: [], to: 'rejected', by: ['care', 'frontDesk', 'manager'] },
  },
})
