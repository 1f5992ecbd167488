import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import * as rule from './rules.ts'

const told = [
  rule.symptomIsTold,
  rule.questionsAreAnswered,
  rule.reproductionIsTold,
  rule.verdictsAreGiven,
  rule.causesArePresumed,
] as const
const driven = [
  rule.driveHasConsent,
  rule.driveKmDoNotFall,
  rule.driveIsPlausible,
  rule.lonelyDriveHasReason,
] as const

// biome-ignore format: a table
export const consultation = procedure<Party>()({
  title: '问诊表',
  record: 'consultation',
  within: 'workOrder',
  states: { draft: '问诊中', finished: '已问诊' },
  ends: ['finished'],
  steps: {
    // 三 问诊诊断: one sheet an order, from questions, file and booking (S59)
    write:     { title: '填写问诊表', from: [],           to: 'draft',    by: ['advisor', 'claims', 'frontDesk'], accepts: [rule.orderIsInHand, rule.orderHasNoConsultation, ...driven] },
    revise:    { title: '修改问诊表', from: ['draft'],    to: 'stays',    by: ['advisor', 'claims', 'frontDesk', 'technicalDirector'], accepts: [rule.sheetIsAsSeen, ...driven] },
    // S62: judged and explained
    finish:    { title: '完成问诊',   from: ['draft'],    to: 'finished', by: ['advisor', 'claims', 'frontDesk'], requires: told, accepts: [rule.outcomeIsExplained] },
    // What the customer was told is amended with a reason; what stood before is kept
    amend:     { title: '更正问诊表', from: ['finished'], to: 'stays',    by: ['advisor', 'claims', 'frontDesk', 'technicalDirector'], accepts: [rule.sheetIsAsSeen, rule.foundSymptomsStay, ...driven, ...told] },
    // S63: later compared with the true cause
    findCause: { title: '登记真因',   from: ['finished'], to: 'stays',    by: ['technician', 'bodyAndPaint', 'advisor', 'claims', 'workshopManager', 'technicalDirector'], requires: [rule.workIsDone], accepts: [rule.faultWasFound, rule.causeIsOpen] },
  },
})
