import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import { carFileStands } from '../visit/rules.ts'
import * as rule from './rules.ts'

const clerks = ['advisor', 'claims', 'manager'] as const

// biome-ignore format: a table
export const exchangeDemand = procedure<Party>()({
  title: '退换要求',
  record: 'exchangeDemand',
  states: { received: '已受理', accepted: '已同意', refused: '已答复不同意', finished: '已办结', givenUp: '已放弃' },
  ends: ['refused', 'finished', 'givenUp'],
  steps: {
    // R1.5 第28条
    receive:      { title: '受理',     from: [],           to: 'received', by: ['advisor', 'claims', 'frontDesk', 'manager'], accepts: [carFileStands, rule.ruleSetIsKnown, rule.carIsUnderTheRules, rule.criterionIsOfTheRuleSet, rule.receiptIsNotFuture, rule.demandIsOneAtATime] },
    accept:       { title: '同意',     from: ['received'], to: 'accepted', by: ['manager'] },
    refuse:       { title: '不同意',   from: ['received'], to: 'refused',  by: ['manager'] },
    turnToRefund: { title: '改为退车', from: ['accepted'], to: 'stays',    by: clerks, requires: [rule.wishIsReplacement, rule.finishDayHasPassed], accepts: [rule.delayIsNotTheConsumers, rule.refundIsARight] },
    finish:       { title: '办结',     from: ['accepted'], to: 'finished', by: ['manager', 'claims'], accepts: [rule.finishIsNotFuture, rule.finishIsAfterReceipt, rule.compensationIsOwed, rule.replacementIsOnFile, rule.replacementIsAnother] },
    giveUp:       { title: '放弃',     from: ['received', 'accepted'], to: 'givenUp', by: clerks },
  },
})
