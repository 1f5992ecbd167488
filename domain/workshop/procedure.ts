import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import { warningIsHandled } from '../warranty-handling/rules.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const job = procedure<Party>()({
  title: '作业',
  record: 'job',
  within: 'workOrder',
  states: { planned: '待派工', dispatched: '已派工', working: '施工中', paused: '暂停', done: '完工' },
  ends: ['done'],
  steps: {
    // 五 排工安排
    plan:        { title: '列入工单', from: [],                        to: 'planned',    by: ['itself'] },
    dispatch:    { title: '派工',     from: ['planned', 'dispatched'], to: 'dispatched', by: ['advisor', 'claims', 'workshopManager'], requires: [rule.orderIsSigned, warningIsHandled], accepts: [rule.technicianIsOnShift, rule.technicianIsPresent, rule.plannedTimeIsWhole, rule.bayIsOpen, rule.workIsExplained] },
    withdraw:    { title: '收回派工', from: ['dispatched', 'working', 'paused'], to: 'planned', by: ['itself'] },
    acknowledge: { title: '听取说明', from: ['dispatched'],            to: 'stays',      by: ['technician', 'bodyAndPaint'],           requires: [rule.jobIsOnesOwn, rule.explanationIsOpen] },
    // 六 维修作业
    start:       { title: '开工',     from: ['dispatched', 'paused'],  to: 'working',    by: ['technician', 'bodyAndPaint'],           requires: [rule.jobIsOnesOwn, rule.explanationIsHeard] },
    pause:       { title: '暂停',     from: ['working'],               to: 'paused',     by: ['technician', 'bodyAndPaint'],           requires: [rule.jobIsOnesOwn] },
    finish:      { title: '完工自检', from: ['working'],               to: 'done',       by: ['technician', 'bodyAndPaint'],           requires: [rule.jobIsOnesOwn], accepts: [rule.selfCheckIsComplete] },
    fail:        { title: '检验退回', from: ['done'],                  to: 'dispatched', by: ['inspector'],                            requires: [rule.orderIsNotPassed, rule.inspectorIsNotTheMechanic] },
  },
})
