import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const settlement = procedure<Party>()({
  title: '结算单',
  record: 'settlement',
  within: 'workOrder',
  states: { settled: '已结算', reversed: '已冲' },
  ends: ['settled', 'reversed'],
  steps: {
    // 七 结算交车
    make:    { title: '出结算单', from: [],          to: 'settled',  by: ['itself'] },
    reverse: { title: '冲销',     from: ['settled'], to: 'reversed', by: ['itself'] },
  },
})

// biome-ignore format: a table
export const charge = procedure<Party>()({
  title: '应收',
  record: 'charge',
  within: 'workOrder',
  states: { due: '待收', onAccount: '挂账', paid: '已收', reversed: '已冲' },
  ends: ['onAccount', 'paid', 'reversed'],
  steps: {
    // 七 结算交车
    raise:   { title: '列应收', from: [],                   to: 'due',       by: ['itself'] },
    defer:   { title: '挂账',   from: ['due'],              to: 'onAccount', by: ['itself'], requires: [rule.payerPaysLater] },
    collect: { title: '收讫',   from: ['due', 'onAccount'], to: 'paid',      by: ['itself'], requires: [rule.chargeIsCovered] },
    reverse: { title: '冲销',   from: ['due', 'onAccount'], to: 'reversed',  by: ['itself'], requires: [rule.settlementIsReversed] },
  },
})

// biome-ignore format: a table
export const payment = procedure<Party>()({
  title: '收款',
  record: 'payment',
  within: 'workOrder',
  states: { received: '已收' },
  ends: ['received'],
  steps: {
    // 七 结算交车
    take: { title: '收款', from: [], to: 'received', by: ['cashier'], accepts: [rule.chargeIsOpen, rule.amountIsOwed] },
  },
})
