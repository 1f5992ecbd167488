import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const ownerLink = procedure<Party>()({
  title: '车主链接',
  record: 'ownerLink',
  states: { open: '有效', revoked: '已停用' },
  ends: ['open', 'revoked'],
  steps: {
    // S73, S78: the owner sees his car on his own phone and answers there, without a log-in
    make:    { title: '生成链接',     from: [],       to: 'open',    by: ['advisor', 'claims', 'frontDesk'], accepts: [rule.orderCanBeShown] },
    // S67: every message that tells him of the order carries one
    enclose: { title: '随消息附上',   from: [],       to: 'open',    by: ['itself'] },
    open:    { title: '车主打开',     from: ['open'], to: 'stays',   by: ['owner'], requires: [rule.openingIsNotYetCounted] },
    revoke:  { title: '停用链接',     from: ['open'], to: 'revoked', by: ['advisor', 'claims', 'frontDesk', 'manager'] },
  },
})

// biome-ignore format: a table
export const callBack = procedure<Party>()({
  title: '回电',
  record: 'callBack',
  states: { asked: '待回电', called: '已回电' },
  ends: ['called'],
  steps: {
    // S68: what is to be agreed is agreed by telephone when the owner wants it so
    ask:  { title: '客户要求回电', from: [],        to: 'asked',  by: ['owner'], accepts: [rule.callBackIsOne, rule.callIsAhead] },
    call: { title: '已回电',       from: ['asked'], to: 'called', by: ['advisor', 'claims', 'care', 'frontDesk'] },
  },
})
