import { orderIsInHand } from '../consultation/rules.ts'
import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const assistance = procedure<Party>()({
  title: '技师协助',
  record: 'assistance',
  within: 'workOrder',
  states: { asked: '待接受', taken: '协助中', reported: '已报结果', withdrawn: '已撤回' },
  ends: ['reported', 'withdrawn'],
  steps: {
    // S61: a technician, the pre-inspection bay and a tester
    ask:        { title: '请技师协助', from: [],                 to: 'asked',     by: ['advisor', 'claims', 'frontDesk'], accepts: [orderIsInHand, rule.bayIsForPreInspection, rule.askedTimeIsWhole, rule.helperIsOnShift, rule.helperIsThere, rule.placeIsOpen, rule.testerIsAtHand] },
    take:       { title: '接受协助',   from: ['asked'],          to: 'taken',     by: ['technician', 'bodyAndPaint'],     requires: [rule.helpIsAskedOfOneself], accepts: [rule.helperIsOnShift] },
    report:     { title: '报结果',     from: ['taken'],          to: 'reported',  by: ['technician', 'bodyAndPaint'],     requires: [rule.helpIsAskedOfOneself], accepts: [rule.findingIsTold] },
    readResult: { title: '知晓结果',   from: ['reported'],       to: 'stays',     by: ['advisor', 'claims', 'frontDesk'], requires: [rule.resultIsUnread] },
    withdraw:   { title: '撤回协助',   from: ['asked', 'taken'], to: 'withdrawn', by: ['advisor', 'claims', 'frontDesk'] },
    lapse:      { title: '随工单撤回', from: ['asked', 'taken'], to: 'withdrawn', by: ['itself'] },
  },
})
