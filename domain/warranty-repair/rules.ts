import { rule } from '../procedure.ts'

/** What the rules may ask about times that a form names, as instants. */
export type TimeFacts = {
  now: string
  /** The latest instant that the form names. */
  latest: string
  from: string
  to: string | null
  begun: string | null
  ended: string | null
  isExcludable: boolean
}

export const timesAreNotFuture = rule(
  'times_are_not_future',
  'R1.7',
  '时间不得晚于现在',
  'No time may lie in the future',
  ({ now, latest }: Pick<TimeFacts, 'now' | 'latest'>) => Date.parse(latest) <= Date.parse(now),
)

/** Only transport and rescue travel during the repair can be left out of it. */
export const intervalLiesWithinTheRepair = rule(
  'interval_lies_within_the_repair',
  'R1.7',
  '扣除的时间须在修理时间之内：自确定修理起，至修理完成止',
  'What is left out must lie within the repair: from its agreement to its completion',
  ({ from, to, begun, ended }: Pick<TimeFacts, 'from' | 'to' | 'begun' | 'ended'>) =>
    begun !== null &&
    Date.parse(from) >= Date.parse(begun) &&
    (ended === null || Date.parse(to ?? from) <= Date.parse(ended)),
)

export const kindIsExcludable = rule(
  'kind_is_excludable',
  'R1.7',
  '本车适用的规定不允许扣除这类时间',
  'The order that this car stands under does not leave out such time',
  ({ isExcludable }: Pick<TimeFacts, 'isExcludable'>) => isExcludable,
)

export const intervalEndsAfterItBegins = rule(
  'interval_ends_after_it_begins',
  'R1.7',
  '结束须晚于开始',
  'It must end after it begins',
  ({ from, to }: Pick<TimeFacts, 'from' | 'to'>) => to === null || Date.parse(to) > Date.parse(from),
)

export const intervalIsOpen = rule(
  'interval_is_open',
  'R1.7',
  '这段时间已经登记了结束',
  'The end of this interval is recorded already',
  ({ isOpen }: { isOpen: boolean }) => isOpen,
)

/** What a person may decide (R1.5). */
export type FindingFacts = { isUndecided: boolean; isDecider: boolean }

export const criterionIsToBeDecided = rule(
  'criterion_is_to_be_decided',
  'R1.5',
  '按现有修理记录，这一条件没有到可以认定的程度',
  'By the repairs on file this criterion is not at the point where it can be decided',
  ({ isUndecided }: Pick<FindingFacts, 'isUndecided'>) => isUndecided,
)

export const decidesWhoMay = rule(
  'decides_who_may',
  'R1.5',
  '这一条件由技术总监认定',
  'This criterion is for the technical director to decide',
  ({ isDecider }: Pick<FindingFacts, 'isDecider'>) => isDecider,
)
