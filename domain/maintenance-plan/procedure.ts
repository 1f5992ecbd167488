import { codesAreKnown } from '../catalogue/rules.ts'
import { procedure, rule } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'

export type DueFacts = { isEverDue: boolean }

const itemFallsDue = rule(
  'item_falls_due',
  'S33',
  '须写明首次的里程或月数',
  'Say after how many kilometres or months it first falls due',
  ({ isEverDue }: DueFacts) => isEverDue,
)

// biome-ignore format: a table
export const maintenancePlan = procedure<Party>()({
  title: '保养计划',
  record: 'maintenancePlan',
  of: 'group',
  states: { inUse: '在用', retired: '停用', withdrawn: '已撤回' },
  ends: ['inUse', 'retired', 'withdrawn'],
  steps: {
    register: { title: '登记',     from: [],                   to: 'inUse',     by: ['technicalDirector', 'manager'], accepts: [codesAreKnown, itemFallsDue] },
    amend:    { title: '更正',     from: ['inUse'],            to: 'stays',     by: ['technicalDirector', 'manager'], accepts: [codesAreKnown, itemFallsDue] },
    retire:   { title: '停用',     from: ['inUse'],            to: 'retired',   by: ['technicalDirector', 'manager'] },
    restore:  { title: '恢复使用', from: ['retired'],          to: 'inUse',     by: ['technicalDirector', 'manager'] },
    // Undoes an import: taken inside its act.
    withdraw: { title: '撤回导入', from: ['inUse', 'retired'], to: 'withdrawn', by: ['technicalDirector', 'manager'] },
  },
})
