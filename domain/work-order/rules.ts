import { rule } from '../procedure.ts'

/** What the rules may ask about an order. Amounts in fen. */
export type OrderFacts = {
  promisedAt: Date | null
  promiseHasPassed: boolean
  /** The quotation that stands: sent, or answered. */
  quotationsSent: number
  quotationsAnswered: number
  agreedLines: number
  agreedJobs: number
  /** Add-ons that were sent and have no answer yet. */
  openAddOns: number
  jobs: number
  openJobs: number
  startedJobs: number
  isAdopted: boolean
  washIsOwed: boolean
  isPassed: boolean
  receivedFen: number
  /** Only the owner's share: insurer and manufacturer pay after delivery. */
  owedByOwnerFen: number
  actorIsAdvisor: boolean
}

export const quotationIsSent = rule(
  'quotation_is_sent',
  'S73',
  '报价单须已送客户',
  'The quotation must have been sent',
  ({ quotationsSent }: Pick<OrderFacts, 'quotationsSent'>) => quotationsSent > 0,
)

export const everythingIsRefused = rule(
  'everything_is_refused',
  'S73',
  '客户须已逐项拒绝',
  'The customer must have refused every line',
  ({ quotationsAnswered, agreedLines }: Pick<OrderFacts, 'quotationsAnswered' | 'agreedLines'>) =>
    quotationsAnswered > 0 && agreedLines === 0,
)

export const quotationIsAnswered = rule(
  'quotation_is_answered',
  'S73',
  '客户须先逐项答复报价',
  'The customer must first answer the quotation line by line',
  ({ quotationsAnswered }: Pick<OrderFacts, 'quotationsAnswered'>) => quotationsAnswered > 0,
)

export const amountAndTimeAreTold = rule(
  'amount_and_time_are_told',
  'S73',
  '报价金额、交车日期和时间须取得顾客同意',
  'Amount, date and hour need the customer’s consent',
  ({ agreedLines, promisedAt }: Pick<OrderFacts, 'agreedLines' | 'promisedAt'>) =>
    agreedLines > 0 && promisedAt !== null,
)

export const agreedHourIsAhead = rule(
  'agreed_hour_is_ahead',
  'S66',
  '客户同意的交车时间已过，请另写新版报价、重约时间后再签',
  'The hour that was agreed to has passed: write a new version with an hour that lies ahead',
  ({ promiseHasPassed }: Pick<OrderFacts, 'promiseHasPassed'>) => !promiseHasPassed,
)

/** What the rules may ask about the signature just given. */
export type SignFacts = { isDrawn: boolean; hashMatches: boolean }

export const signatureIsThere = rule(
  'signature_is_there',
  'S75',
  '须有客户签字',
  'The customer’s signature is missing',
  ({ isDrawn }: Pick<SignFacts, 'isDrawn'>) => isDrawn,
)

export const signedIsWhatStands = rule(
  'signed_is_what_stands',
  'S75',
  '客户看到的内容已有变动，请重新核对后再签',
  'What the customer saw has changed: read it again before signing',
  ({ hashMatches }: Pick<SignFacts, 'hashMatches'>) => hashMatches,
)

/** An add-on that is answered with something agreed, and not signed yet (T6: the consent holds without it). */
export const addOnAwaitsSignature = rule(
  'add_on_awaits_signature',
  'S75',
  '这份增项没有待签的内容',
  'Nothing of this add-on waits for a signature',
  ({ addOnAwaits }: { addOnAwaits: boolean }) => addOnAwaits,
)

export const addOnsAreAnswered = rule(
  'add_ons_are_answered',
  'S70',
  '增项须先由客户答复，或收回（还有{openAddOns}份）',
  'An add-on must first be answered, or taken back ({openAddOns} open)',
  ({ openAddOns }: Pick<OrderFacts, 'openAddOns'>) => openAddOns === 0,
)

export const someJobIsStarted = rule(
  'some_job_is_started',
  'S81',
  '须有作业开工',
  'A job must have been started',
  ({ startedJobs }: Pick<OrderFacts, 'startedJobs'>) => startedJobs > 0,
)

export const everyJobIsDone = rule(
  'every_job_is_done',
  'S81',
  '作业须全部完工（还有{openJobs}项）',
  'Every job must be finished ({openJobs} open)',
  ({ jobs, openJobs, agreedJobs }: Pick<OrderFacts, 'jobs' | 'openJobs' | 'agreedJobs'>) =>
    jobs === agreedJobs && openJobs === 0,
)

export const someJobIsOpen = rule(
  'some_job_is_open',
  'S81',
  '须有作业未完工',
  'A job must be unfinished',
  ({ openJobs }: Pick<OrderFacts, 'openJobs'>) => openJobs > 0,
)

export type PassFacts = { missingPoints: number }

export const everyPointIsChecked = rule(
  'every_point_is_checked',
  'R2.2',
  '终检项目须逐项确认（还有{missingPoints}项）',
  'Every point of the final check must be confirmed ({missingPoints} open)',
  ({ missingPoints }: PassFacts) => missingPoints === 0,
)

export const carIsToBeWashed = rule(
  'car_is_to_be_washed',
  'S85',
  '不需要洗车或已经洗过',
  'No wash is wanted, or it is done',
  ({ washIsOwed }: Pick<OrderFacts, 'washIsOwed'>) => washIsOwed,
)

/** What the rules may ask about the settlement form. Kilometres. */
export type SettleFacts = { inKm: number; outKm: number; ownerHasParts: boolean; partsAreAnswered: boolean }

export const odometerDoesNotFall = rule(
  'odometer_does_not_fall',
  'R2.4',
  '出厂里程不得小于进厂里程{inKm}公里',
  'The odometer may not be below the {inKm} km at arrival',
  ({ inKm, outKm }: Pick<SettleFacts, 'inKm' | 'outKm'>) => outKm >= inKm,
)

export const oldPartsAreShown = rule(
  'old_parts_are_shown',
  'R2.4',
  '换下的旧件须当面展示，由客户收回或声明放弃',
  'Replaced parts are shown; the customer takes or waives them',
  ({ ownerHasParts, partsAreAnswered }: Pick<SettleFacts, 'ownerHasParts' | 'partsAreAnswered'>) =>
    !ownerHasParts || partsAreAnswered,
)

export const nothingIsReceived = rule(
  'nothing_is_received',
  'S85',
  '已收款的结算须先退款，不能反结算',
  'A settlement that has been paid must be refunded first',
  ({ receivedFen }: Pick<OrderFacts, 'receivedFen'>) => receivedFen === 0,
)

export const carIsChecked = rule(
  'car_is_checked',
  'R2.2',
  '车辆须终检合格',
  'The car must have passed the final check',
  ({ isPassed, jobs }: Pick<OrderFacts, 'isPassed' | 'jobs'>) => isPassed || jobs === 0,
)

export const carIsWashed = rule(
  'car_is_washed',
  'S85',
  '约定的洗车须已完成',
  'The agreed wash must be done',
  ({ washIsOwed }: Pick<OrderFacts, 'washIsOwed'>) => !washIsOwed,
)

export const ownerOwesNothing = rule(
  'owner_owes_nothing',
  'S85',
  '客户应付部分须已结清（还差{owedByOwnerFen}）',
  'The owner’s share must be paid ({owedByOwnerFen} open)',
  ({ owedByOwnerFen }: Pick<OrderFacts, 'owedByOwnerFen'>) => owedByOwnerFen === 0,
)

export const orderIsAdopted = rule(
  'order_is_adopted',
  'S33',
  '只有导入的旧工单可以撤回',
  'Only an imported order can be withdrawn',
  ({ isAdopted }: Pick<OrderFacts, 'isAdopted'>) => isAdopted,
)

export const orderIsSomebodyElses = rule(
  'order_is_somebody_elses',
  'S64',
  '这张工单已由您负责',
  'You hold this order already',
  ({ actorIsAdvisor }: Pick<OrderFacts, 'actorIsAdvisor'>) => !actorIsAdvisor,
)
