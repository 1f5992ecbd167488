import { orderIsInHand } from '../consultation/rules.ts'
import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'

// biome-ignore format: a table
export const difficultCase = procedure<Party>()({
  title: '疑难',
  record: 'difficultCase',
  within: 'workOrder',
  states: { raised: '待会诊', advised: '已会诊' },
  ends: ['advised'],
  steps: {
    // 三 问诊诊断: what neither advisor nor technician can judge
    escalate: { title: '提请会诊', from: [],         to: 'raised',  by: ['advisor', 'claims', 'frontDesk', 'workshopManager', 'technician'], accepts: [orderIsInHand] },
    advise:   { title: '会诊意见', from: ['raised'], to: 'advised', by: ['technicalDirector'] },
  },
})
