import * as care from '../care/rules.ts'
import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const hosts = ['advisor', 'claims', 'frontDesk', 'care'] as const

// biome-ignore format: a table
export const visit = procedure<Party>()({
  title: '来店',
  record: 'visit',
  states: { here: '在店', left: '已离店', withdrawn: '已撤回' },
  ends: ['left', 'withdrawn'],
  steps: {
    // 二 客户接待
    receive:  { title: '接车',     from: [],       to: 'here',      by: ['advisor', 'claims'], accepts: [rule.carFileStands, rule.carIsNotHere, rule.odometerDoesNotFall] },
    // S33 车辆维修档案: a stay known from another system
    adopt:    { title: '旧档接入', from: [],       to: 'left',      by: ['care', 'frontDesk', 'manager'], accepts: [rule.stayIsOver] },
    withdraw: { title: '撤回导入', from: ['left'], to: 'withdrawn', by: ['care', 'frontDesk', 'manager'], requires: [rule.stayIsAdopted] },
    // 五 维修项目确认: the customer who waits (S76–S78)
    settleIn:     { title: '引到休息区', from: ['here'], to: 'stays', by: hosts },
    tellProgress: { title: '告知进度',   from: ['here'], to: 'stays', by: hosts, requires: [care.customerHasNotLeft, care.customerWaits] },
    leaveStore:   { title: '客户先离店', from: ['here'], to: 'stays', by: hosts, requires: [care.customerHasNotLeft] },
    // 七 结算交车
    leave:    { title: '离店',     from: ['here'], to: 'left',      by: ['itself'],            requires: [rule.everyOrderIsEnded] },
  },
})
