import { codesAreKnown, dayIsNotPast, nothingDependsOnIt } from '../catalogue/rules.ts'
import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const part = procedure<Party>()({
  title: '配件',
  record: 'part',
  of: 'group',
  states: { inUse: '在用', retired: '停用', withdrawn: '已撤回' },
  ends: ['inUse', 'retired', 'withdrawn'],
  steps: {
    register:      { title: '登记',     from: [],                   to: 'inUse',     by: ['partsManager', 'manager'], accepts: [codesAreKnown, rule.successorIsAnother, rule.priceCoversCost] },
    amend:         { title: '更正',     from: ['inUse'],            to: 'stays',     by: ['partsManager', 'manager'], accepts: [codesAreKnown, rule.successorIsAnother] },
    reprice:       { title: '调价',     from: ['inUse'],            to: 'stays',     by: ['partsManager', 'manager'], accepts: [dayIsNotPast, rule.priceCoversCost] },
    openStock:     { title: '登记期初', from: ['inUse'],            to: 'stays',     by: ['partsManager', 'manager'], accepts: [rule.openingIsThere, rule.quantityFitsUnit, rule.stockIsNotOpen] },
    retire:        { title: '停用',     from: ['inUse'],            to: 'retired',   by: ['partsManager', 'manager'] },
    restore:       { title: '恢复使用', from: ['retired'],          to: 'inUse',     by: ['partsManager', 'manager'] },
    // Undo an import: taken inside its act.
    withdrawStock: { title: '撤回期初', from: ['inUse', 'retired'], to: 'stays',     by: ['partsManager', 'manager'] },
    withdraw:      { title: '撤回导入', from: ['inUse', 'retired'], to: 'withdrawn', by: ['partsManager', 'manager'], accepts: [nothingDependsOnIt] },
  },
})
