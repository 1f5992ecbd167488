import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const discountApproval = procedure<Party>()({
  title: '折扣审批',
  record: 'discountApproval',
  within: 'workOrder',
  states: { asked: '待批准', approved: '已批准', refused: '不同意', withdrawn: '已撤回', lapsed: '已失效' },
  ends: ['approved', 'refused', 'withdrawn', 'lapsed'],
  steps: {
    // 四 商务报价: what goes beyond the limit of whoever quotes
    ask:      { title: '请求批准', from: [],                    to: 'asked',     by: ['advisor', 'claims'], accepts: [rule.draftIsAskedFor, rule.approvalIsNeeded, rule.somebodyMayApprove, rule.askIsOneAtATime] },
    approve:  { title: '批准',     from: ['asked'],             to: 'approved',  by: ['frontDesk', 'partsManager', 'manager'], requires: [rule.quotationIsDraft, rule.nobodyApprovesHisOwn, rule.limitSuffices] },
    refuse:   { title: '不同意',   from: ['asked'],             to: 'refused',   by: ['frontDesk', 'partsManager', 'manager'], requires: [rule.nobodyApprovesHisOwn] },
    withdraw: { title: '撤回',     from: ['asked'],             to: 'withdrawn', by: ['advisor', 'claims'] },
    // The draft was written anew: more was given off than agreed to, or nothing that needs anybody.
    lapse:    { title: '失效',     from: ['asked', 'approved'], to: 'lapsed',    by: ['itself'] },
  },
})
