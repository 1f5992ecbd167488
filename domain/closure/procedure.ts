import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const closers = ['workshopManager', 'technicalDirector', 'manager', 'frontDesk'] as const

// biome-ignore format: a table
export const closure = procedure<Party>()({
  title: '工位工具停用',
  record: 'closure',
  states: { inForce: '已登记', withdrawn: '已撤回' },
  ends: ['inForce', 'withdrawn'],
  steps: {
    // S30: what cannot be had for a time; whatever is booked on it can no longer be kept (S44)
    close:    { title: '登记停用', from: [],          to: 'inForce',   by: closers, accepts: [rule.closureEndsAfterStart] },
    extend:   { title: '改结束时间', from: ['inForce'], to: 'stays',   by: closers, accepts: [rule.closureEndsAfterStart] },
    withdraw: { title: '撤回停用', from: ['inForce'], to: 'withdrawn', by: closers },
  },
})
