import { nothingDependsOnIt } from '../catalogue/rules.ts'
import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'

// biome-ignore format: a table
export const vehicleModel = procedure<Party>()({
  title: '车型',
  record: 'vehicleModel',
  of: 'group',
  states: { inUse: '在用', retired: '停用', withdrawn: '已撤回' },
  ends: ['inUse', 'retired', 'withdrawn'],
  steps: {
    register: { title: '登记',     from: [],                   to: 'inUse',     by: ['technicalDirector', 'manager'] },
    amend:    { title: '更正',     from: ['inUse'],            to: 'stays',     by: ['technicalDirector', 'manager'] },
    retire:   { title: '停用',     from: ['inUse'],            to: 'retired',   by: ['technicalDirector', 'manager'] },
    restore:  { title: '恢复使用', from: ['retired'],          to: 'inUse',     by: ['technicalDirector', 'manager'] },
    // Undoes an import: taken inside its act.
    withdraw: { title: '撤回导入', from: ['inUse', 'retired'], to: 'withdrawn', by: ['technicalDirector', 'manager'], accepts: [nothingDependsOnIt] },
  },
})
