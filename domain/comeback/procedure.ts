import { orderIsInHand } from '../consultation/rules.ts'
import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const comeback = procedure<Party>()({
  title: '返修',
  record: 'comeback',
  within: 'workOrder',
  states: { linked: '外返', judged: '已判责', withdrawn: '已撤回' },
  ends: ['judged', 'withdrawn'],
  steps: {
    // R2.3 质量保证期
    link:     { title: '认定外返', from: [],         to: 'linked',    by: ['advisor', 'claims', 'frontDesk'], accepts: [orderIsInHand, rule.lineIsOfThisCar, rule.lineIsGuaranteed, rule.lineIsLinkedOnce] },
    judge:    { title: '返修判责', from: ['linked'], to: 'judged',    by: ['workshopManager', 'technicalDirector'] },
    withdraw: { title: '撤回认定', from: ['linked'], to: 'withdrawn', by: ['advisor', 'claims', 'frontDesk'] },
  },
})
