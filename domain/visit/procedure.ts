import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const visit = procedure<Party>()({
  title: '来店',
  record: 'visit',
  states: { here: '在店', left: '已离店' },
  ends: ['left'],
  steps: {
    // 二 客户接待
    receive: { title: '接车', from: [],       to: 'here', by: ['advisor', 'claims'], accepts: [rule.carFileStands, rule.carIsNotHere, rule.odometerDoesNotFall] },
    // 七 结算交车
    leave:   { title: '离店', from: ['here'], to: 'left', by: ['itself'],            requires: [rule.everyOrderIsEnded] },
  },
})
