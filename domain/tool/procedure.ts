import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const keepers = ['workshopManager', 'technicalDirector', 'manager'] as const

// biome-ignore format: a table
export const tool = procedure<Party>()({
  title: '专用工具',
  record: 'tool',
  states: { inUse: '在用', stopped: '停用' },
  ends: ['inUse', 'stopped'],
  steps: {
    register:  { title: '登记',     from: [],          to: 'inUse',   by: keepers },
    amend:     { title: '更正',     from: ['inUse'],   to: 'stays',   by: keepers, accepts: [rule.calibratedToolHasItsDay] },
    calibrate: { title: '登记检定', from: ['inUse', 'stopped'], to: 'inUse', by: keepers, accepts: [rule.calibrationIsAhead] },
    stop:      { title: '停用',     from: ['inUse'],   to: 'stopped', by: keepers },
    restore:   { title: '恢复使用', from: ['stopped'], to: 'inUse',   by: keepers, requires: [rule.calibrationStands] },
  },
})
