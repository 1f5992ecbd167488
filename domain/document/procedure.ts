import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'

/** What is kept of a paper: a quotation as it was sent, an order and what was added to it as they were signed. */
export const documentKinds = ['quotation', 'order', 'addOn'] as const
export type DocumentKind = (typeof documentKinds)[number]

// biome-ignore format: a table
export const document = procedure<Party>()({
  title: '存档文书',
  record: 'document',
  states: { awaited: '待生成', filed: '已存档' },
  ends: ['filed'],
  steps: {
    // R2.2 维修档案: what was sent and what was signed is kept as it was, with its fingerprint
    await: { title: '待存档', from: [],          to: 'awaited', by: ['itself'] },
    file:  { title: '存档',   from: ['awaited'], to: 'filed',   by: ['clock'] },
  },
})
