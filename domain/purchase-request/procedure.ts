import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const parts = ['partsManager', 'partsClerk'] as const

// biome-ignore format: a table
export const purchaseRequest = procedure<Party>()({
  title: '请购单',
  record: 'purchaseRequest',
  states: { requested: '待答复', promised: '已定到货', arrived: '已到货', cancelled: '已取消' },
  ends: ['arrived', 'cancelled'],
  steps: {
    request: { title: '请购',         from: [],                        to: 'requested', by: ['advisor', 'claims', 'care', ...parts], accepts: [rule.orderIsUnderWay, rule.orderLacksIt] },
    // S31, S65: what a booking lacks is asked for at once
    lack:    { title: '预约缺件请购', from: [],                        to: 'requested', by: ['itself'] },
    // S72: whoever waits for the answer asks again
    remind:  { title: '催',           from: ['requested', 'promised'], to: 'stays',     by: ['advisor', 'claims', 'care', 'frontDesk', 'workshopManager', 'partsManager'] },
    promise: { title: '答复到货时间', from: ['requested', 'promised'], to: 'promised',  by: parts, accepts: [rule.arrivalIsAhead] },
    // S31: what should have been here is looked at by the clock
    comeDue: { title: '到货时间已到', from: ['promised'],              to: 'stays',     by: ['clock'], requires: [rule.arrivalIsDue] },
    arrive:  { title: '到货',         from: ['requested', 'promised'], to: 'arrived',   by: parts, accepts: [rule.arrivalHasItsBin] },
    cancel:  { title: '取消',         from: ['requested', 'promised'], to: 'cancelled', by: parts },
    lapse:   { title: '不再需要',     from: ['requested'],             to: 'cancelled', by: ['itself'] },
  },
})
