import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

// biome-ignore format: a table
export const finding = procedure<Party>()({
  title: '发现',
  record: 'finding',
  within: 'workOrder',
  states: { reported: '待车间主任定', proposed: '待报价', dropped: '不报价', quoted: '已报价' },
  ends: ['dropped', 'quoted'],
  steps: {
    // 六 维修作业 (S70, T6): what nobody asked for is told, decided, quoted and agreed before it is touched
    report:  { title: '报增项',     from: [],                       to: 'reported', by: ['technician', 'bodyAndPaint'], accepts: [rule.jobIsInOnesHands, rule.orderTakesFindings, rule.figureIsWhole, rule.urgentIsShown] },
    propose: { title: '同意报价',   from: ['reported'],             to: 'proposed', by: ['workshopManager'],            requires: [rule.orderTakesAddOns] },
    drop:    { title: '不报价',     from: ['reported', 'proposed'], to: 'dropped',  by: ['workshopManager'] },
    quote:   { title: '已写进增项', from: ['proposed'],             to: 'quoted',   by: ['itself'] },
    release: { title: '增项收回',   from: ['quoted'],               to: 'proposed', by: ['itself'] },
  },
})
