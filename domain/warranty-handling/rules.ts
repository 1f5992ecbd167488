import { rule } from '../procedure.ts'

/** What the rules may ask about a handling of a warning. */
export type HandlingFacts = { level: string; actorWroteIt: boolean; actorIsManager: boolean }

export const approverIsNotTheWriter = rule(
  'approver_is_not_the_writer',
  'R1.9',
  '不能批准自己写的处理意见',
  'Nobody approves what he wrote himself',
  ({ actorWroteIt }: Pick<HandlingFacts, 'actorWroteIt'>) => !actorWroteIt,
)

export const redIsForTheManager = rule(
  'red_is_for_the_manager',
  'R1.9',
  '红色预警须由经理批准',
  'Red is approved by the manager',
  ({ level, actorIsManager }: Pick<HandlingFacts, 'level' | 'actorIsManager'>) =>
    level !== 'red' || actorIsManager,
)

export const carIsWarned = rule(
  'car_is_warned',
  'R1.9',
  '这辆车没有三包预警，不用处理',
  'Nothing is warned of on this car',
  ({ level }: { level: string }) => level !== 'none',
)

export const handlingIsOneAtATime = rule(
  'handling_is_one_at_a_time',
  'R1.9',
  '处理意见已经写好（{standing}）',
  'There is one already ({standingState})',
  ({ standing }: { standing: string | null; standingState: string | null }) => standing === null,
)

export type WarnedFacts = {
  /** In words at orange and red; null where nothing has to be handled. */
  warned: string | null
  level: string
  isHandled: boolean
}

/** Before work on a warned car is given out. */
export const warningIsHandled = rule(
  'warning_is_handled',
  'R1.9',
  '这辆车是{warned}，处理意见批准后才能派工',
  'This car is warned of ({level}): its handling must be approved before dispatch',
  ({ warned, isHandled }: WarnedFacts) => warned === null || isHandled,
)
