import { rule } from '../procedure.ts'

/** What the rules may ask about an hour that is to be promised. Times as they are told. */
export type PossibleFacts = {
  /** Parts that are missing, and nobody can say when enough of them will have come; null: none. */
  untold: string | null
  isPossible: boolean
  time: string
  earliest: string
  earliestEnglish: string
  reason: string
  reasonEnglish: string
}

export const missingPartsHaveTheirTime = rule(
  'missing_parts_have_their_time',
  'S72',
  '{untold}缺货，配件部未回到货时间、已过时或在途不够，不能答应客户',
  'No arrival covers {untold}: nobody has said when, it is overdue, or too few are coming. There is no promise before',
  ({ untold }: Pick<PossibleFacts, 'untold'>) => untold === null,
)

export const promiseIsPossible = rule(
  'promise_is_possible',
  'S65',
  '{time}做不到，{earliest}：{reason}',
  '{time} cannot be kept, {earliestEnglish}: {reasonEnglish}',
  ({
    isPossible,
  }: Pick<
    PossibleFacts,
    'isPossible' | 'time' | 'earliest' | 'earliestEnglish' | 'reason' | 'reasonEnglish'
  >) => isPossible,
)

/** What the rules may ask about the promise of an order. */
export type PromiseFacts = { isDiscussed: boolean; isReady: boolean }

export const carIsNotReady = rule(
  'car_is_not_ready',
  'S68',
  '车辆已经可交，不必再改交车时间',
  'The car is ready: its hour need not change',
  ({ isReady }: Pick<PromiseFacts, 'isReady'>) => !isReady,
)

export const noTalkIsOpen = rule(
  'no_talk_is_open',
  'S68',
  '已在同客户商量改期',
  'The owner is being asked already',
  ({ isDiscussed }: Pick<PromiseFacts, 'isDiscussed'>) => !isDiscussed,
)

export const someTalkIsOpen = rule(
  'some_talk_is_open',
  'S68',
  '没有在商量的改期',
  'Nobody is being asked about another hour',
  ({ isDiscussed }: Pick<PromiseFacts, 'isDiscussed'>) => isDiscussed,
)

export const newTimeIsAhead = rule(
  'new_time_is_ahead',
  'S66',
  '新的交车时间须晚于现在',
  'The new hour must lie ahead',
  ({ newTimeHasPassed }: { newTimeHasPassed: boolean }) => !newTimeHasPassed,
)
