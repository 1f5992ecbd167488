import { rule } from '../procedure.ts'

const takesAddOns = ['signed', 'working', 'checking']

/** What the rules may ask about a finding. */
export type FindingFacts = { orderState: string }

export const orderTakesAddOns = rule(
  'order_takes_add_ons',
  'S70',
  '工单已终检合格，增项来不及做，请写进下次建议',
  'The car has passed its final check: too late for an add-on',
  ({ orderState }: FindingFacts) => takesAddOns.includes(orderState),
)

/** What the rules may ask about the report just filled in. */
export type ReportFacts = {
  stateOfOrder: string
  jobState: string
  isOnesOwn: boolean
  isMeasured: boolean
  hasUnit: boolean
  isUrgent: boolean
  photos: number
}

export const jobIsInOnesHands = rule(
  'job_is_in_ones_hands',
  'S81',
  '须是派给本人、正在施工或暂停的作业',
  'The job must be one’s own, running or paused',
  ({ jobState, isOnesOwn }: Pick<ReportFacts, 'jobState' | 'isOnesOwn'>) =>
    isOnesOwn && ['working', 'paused'].includes(jobState),
)

export const orderTakesFindings = rule(
  'order_takes_findings',
  'S70',
  '工单已终检合格，不能再报增项',
  'The car has passed its final check: no more findings',
  ({ stateOfOrder }: Pick<ReportFacts, 'stateOfOrder'>) => takesAddOns.includes(stateOfOrder),
)

export const figureIsWhole = rule(
  'figure_is_whole',
  'S70',
  '测量值须注明单位',
  'A measured value needs its unit',
  ({ isMeasured, hasUnit }: Pick<ReportFacts, 'isMeasured' | 'hasUnit'>) => !isMeasured || hasUnit,
)

export const urgentIsShown = rule(
  'urgent_is_shown',
  'S70',
  '关系安全的发现须有照片或测量值',
  'What touches safety needs a photo or a measured value',
  ({ isUrgent, photos, isMeasured }: Pick<ReportFacts, 'isUrgent' | 'photos' | 'isMeasured'>) =>
    !isUrgent || photos > 0 || isMeasured,
)
