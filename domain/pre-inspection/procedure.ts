import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const car = [rule.plateAgrees, rule.vinAgrees, rule.odometerFallsOnlyForAReason] as const
const sheet = [
  rule.valuablesAreAnswered,
  rule.everyStepIsAnswered,
  rule.customerIsGreeted,
  rule.customerSignsOrIsAway,
  rule.signatureIsOverThisSheet,
  rule.photosAreHandedIn,
] as const

// biome-ignore format: a table
export const preInspection = procedure<Party>()({
  title: '预检表',
  record: 'preInspection',
  within: 'visit',
  states: { signed: '已签', replaced: '已被新版取代' },
  ends: ['signed', 'replaced'],
  steps: {
    // 三 预检
    record:    { title: '预检',     from: [],         to: 'signed',   by: ['advisor', 'claims'], accepts: [rule.sheetIsHandedInByItsWriter, rule.carIsHere, rule.visitIsNotInspected, ...car, ...sheet] },
    renew:     { title: '另写一版', from: [],         to: 'signed',   by: ['advisor', 'claims'], accepts: [rule.sheetIsHandedInByItsWriter, rule.carIsHere, rule.newestIsReplaced, ...car, rule.odometerIsNotAboveTheSettlement, ...sheet] },
    supersede: { title: '新版取代', from: ['signed'], to: 'replaced', by: ['itself'] },
  },
})
