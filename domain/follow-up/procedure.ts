import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const followUp = procedure<Party>()({
  title: '回访',
  record: 'followUp',
  within: 'workOrder',
  states: { planned: '未到期', due: '待回访', done: '已回访' },
  ends: ['done'],
  steps: {
    // 八 跟踪服务 (process.md §2.9)
    plan:     { title: '列入回访', from: [],          to: 'planned', by: ['itself'] },
    fallDue:  { title: '到期',     from: ['planned'], to: 'due',     by: ['clock'], requires: [rule.dayHasCome] },
    miss:     { title: '未接通',   from: ['due'],     to: 'stays',   by: ['care'],  requires: [rule.callerDidNotReceive] },
    complete: { title: '回访完成', from: ['due'],     to: 'done',    by: ['care'],  requires: [rule.callerDidNotReceive], accepts: [rule.everyQuestionIsAnswered, rule.badAnswerHasItsReason] },
  },
})
