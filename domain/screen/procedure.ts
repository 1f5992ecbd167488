import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const keepers = ['manager', 'frontDesk', 'systemAdmin'] as const

// biome-ignore format: a table
export const screen = procedure<Party>()({
  title: '大屏',
  record: 'screen',
  states: { pairing: '待配对', inUse: '在用', revoked: '已撤销' },
  ends: ['inUse', 'revoked'],
  steps: {
    // 五 维修项目确认: S78
    register: { title: '登记',       from: [],                   to: 'pairing', by: keepers },
    pair:     { title: '配对',       from: ['pairing'],          to: 'inUse',   by: ['screen'], accepts: [rule.codeStands] },
    amend:    { title: '更正',       from: ['pairing', 'inUse'], to: 'stays',   by: keepers },
    recode:   { title: '换配对码',   from: ['pairing', 'inUse'], to: 'pairing', by: keepers },
    revoke:   { title: '撤销',       from: ['pairing', 'inUse'], to: 'revoked', by: keepers },
  },
})
