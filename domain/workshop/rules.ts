import { rule } from '../procedure.ts'

/** What the rules may ask about a job. */
export type JobFacts = {
  orderState: string
  /** Who stands at the counter did the work, or was given it. */
  actorIsMechanic: boolean
  explanationIsHeard: boolean
}

export const orderIsSigned = rule(
  'order_is_signed',
  'S75',
  '客户须在维修工单签字认可',
  'The customer must have signed the order',
  ({ orderState }: Pick<JobFacts, 'orderState'>) => !['received', 'quoted', 'voided'].includes(orderState),
)

export const orderIsNotPassed = rule(
  'order_is_not_passed',
  'R2.2',
  '工单须未终检合格',
  'The order must not have passed the final check',
  ({ orderState }: Pick<JobFacts, 'orderState'>) => ['signed', 'working', 'checking'].includes(orderState),
)

export const jobIsOnesOwn = rule(
  'job_is_ones_own',
  'S81',
  '须是派给本人的作业',
  'The job must be one’s own',
  ({ actorIsMechanic }: Pick<JobFacts, 'actorIsMechanic'>) => actorIsMechanic,
)

export const explanationIsOpen = rule(
  'explanation_is_open',
  'S80',
  '施工前说明已经听取',
  'The explanation has been heard already',
  ({ explanationIsHeard }: Pick<JobFacts, 'explanationIsHeard'>) => !explanationIsHeard,
)

export const explanationIsHeard = rule(
  'explanation_is_heard',
  'S80',
  '须先听取施工前说明',
  'Hear the explanation before starting',
  ({ explanationIsHeard }: Pick<JobFacts, 'explanationIsHeard'>) => explanationIsHeard,
)

export const inspectorIsNotTheMechanic = rule(
  'inspector_is_not_the_mechanic',
  'R2.2',
  '检验员不得检验自己做的作业',
  'The inspector may not check his own work',
  ({ actorIsMechanic }: Pick<JobFacts, 'actorIsMechanic'>) => !actorIsMechanic,
)

/** What the rules may ask about the dispatch form. */
export type DispatchFacts = {
  technician: string
  onShift: boolean
  /** An absence that falls into the planned time. */
  absentFrom: string | null
  absentUntil: string | null
  /** Why the bay cannot be had in the planned time; null where it can. */
  bayClosedFor: string | null
  planned: number
  workIsExplained: boolean
}

export const technicianIsOnShift = rule(
  'technician_is_on_shift',
  'S79',
  '须派工给当班的维修技师（{technician}不当班）',
  'Dispatch to a technician on shift ({technician} is not)',
  ({ onShift }: Pick<DispatchFacts, 'onShift' | 'technician'>) => onShift,
)

export const technicianIsPresent = rule(
  'technician_is_present',
  'S79',
  '{technician}{absentFrom}至{absentUntil}离岗，这段时间不能派工',
  'From {absentFrom} to {absentUntil} {technician} is absent',
  ({ absentFrom }: Pick<DispatchFacts, 'technician' | 'absentFrom' | 'absentUntil'>) => absentFrom === null,
)

export const bayIsOpen = rule(
  'bay_is_open',
  'S79',
  '这个工位那段时间停用：{bayClosedFor}',
  'The bay cannot be had then: {bayClosedFor}',
  ({ bayClosedFor }: Pick<DispatchFacts, 'bayClosedFor'>) => bayClosedFor === null,
)

export const plannedTimeIsWhole = rule(
  'planned_time_is_whole',
  'S79',
  '计划完工须晚于计划开工',
  'The planned end must follow the planned start',
  ({ planned }: Pick<DispatchFacts, 'planned'>) => planned > 0,
)

export const workIsExplained = rule(
  'work_is_explained',
  'S80',
  '须做施工前的说明',
  'The work must be explained before it starts',
  ({ workIsExplained }: Pick<DispatchFacts, 'workIsExplained'>) => workIsExplained,
)

export type SelfCheckFacts = { missingPoints: number }

export const selfCheckIsComplete = rule(
  'self_check_is_complete',
  'R2.2',
  '自检须逐项确认（还有{missingPoints}项）',
  'Every point of the self-check must be confirmed ({missingPoints} open)',
  ({ missingPoints }: SelfCheckFacts) => missingPoints === 0,
)
