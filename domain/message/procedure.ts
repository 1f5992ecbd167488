import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'

// biome-ignore format: a table
export const message = procedure<Party>()({
  title: '消息',
  record: 'message',
  states: { waiting: '待发送', sent: '已人工发送' },
  ends: ['sent'],
  steps: {
    // S67 及时通知: no channel is connected yet; a person copies the words and says so
    write:      { title: '写消息',     from: [],          to: 'waiting', by: ['itself'] },
    sentByHand: { title: '已人工发送', from: ['waiting'], to: 'sent',    by: ['advisor', 'claims', 'care', 'frontDesk'] },
  },
})
