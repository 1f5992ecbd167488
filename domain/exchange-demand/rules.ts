import { rule } from '../procedure.ts'
import type { Chosen } from '../warranty/choose.ts'
import type { Criterion } from '../warranty/rule-sets.ts'
import type { Wish } from './forms.ts'

/** What the rules may ask about a demand on record. Days of the store. */
export type DemandFacts = { wish: Wish; today: string; finishDay: string }

export const wishIsReplacement = rule(
  'wish_is_replacement',
  'R1.5',
  '原要求须是换车',
  'What was demanded must be a replacement',
  ({ wish }: Pick<DemandFacts, 'wish'>) => wish === 'replace',
)

export const finishDayHasPassed = rule(
  'finish_day_has_passed',
  'R1.5',
  '办结期限{finishDay}过后仍未换车的，消费者才可改要求退车（第28条）',
  'Only when no replacement was made by {finishDay} may the consumer turn to a refund (art. 28)',
  ({ today, finishDay }: Pick<DemandFacts, 'today' | 'finishDay'>) => today > finishDay,
)

export const delayIsNotTheConsumers = rule(
  'delay_is_not_the_consumers',
  'R1.5',
  '消费者自己造成延误的，不因逾期改为退车（第28条）',
  'A delay that the consumer caused gives no right to turn to a refund (art. 28)',
  ({ delayedByConsumer }: { delayedByConsumer: boolean }) => !delayedByConsumer,
)

export const refundIsARight = rule(
  'refund_is_a_right',
  'R1.5',
  '本车适用的规定对所称条件只给更换，不给退货',
  'The order that this car stands under grants a replacement only for that criterion',
  ({ refundIsARight }: { refundIsARight: boolean }) => refundIsARight,
)

/** What the rules may ask about a demand that is handed in. */
export type ReceiveFacts = {
  ruleSet: Chosen
  ruleSetTitle: string
  criterion: Criterion | null
  criterionIsKnown: boolean
  isFuture: boolean
  hasOpenDemand: boolean
}

export const ruleSetIsKnown = rule(
  'rule_set_is_known',
  'R1.2',
  '车辆档案须有购车发票日期，才能确定适用的三包规定和答复、办结期限：请先补全',
  'The file lacks the day of the invoice: which order applies and its time limits cannot be told; complete it first',
  ({ ruleSet }: Pick<ReceiveFacts, 'ruleSet'>) => ruleSet !== 'unknown',
)

export const carIsUnderTheRules = rule(
  'car_is_under_the_rules',
  'R1.2',
  '车辆须适用三包规定，才有第28条的期限；确应适用的，先在车辆档案指定规定并写明理由',
  'This car is not under the law of replacement and refund; where it should be, name the rule set in its file with the reason',
  ({ ruleSet }: Pick<ReceiveFacts, 'ruleSet'>) => ruleSet === 'CN_43' || ruleSet === 'CN_150',
)

export const criterionIsOfTheRuleSet = rule(
  'criterion_is_of_the_rule_set',
  'R1.5',
  '所称条件须是适用的规定里有的（{ruleSetTitle}没有{criterion}）',
  'The rule set {ruleSet} has no criterion {criterion}',
  ({ criterionIsKnown }: Pick<ReceiveFacts, 'ruleSet' | 'ruleSetTitle' | 'criterion' | 'criterionIsKnown'>) =>
    criterionIsKnown,
)

export const receiptIsNotFuture = rule(
  'receipt_is_not_future',
  'R1.5',
  '收到要求的时间不得晚于现在',
  'The demand cannot have been received in the future',
  ({ isFuture }: Pick<ReceiveFacts, 'isFuture'>) => !isFuture,
)

/** Named as the database's own guard: two that race hear the same sentence. */
export const demandIsOneAtATime = rule(
  'demand_is_one_at_a_time',
  'R1.5',
  '同一辆车须没有别的退换要求尚未办结',
  'This car has a demand already that is not settled',
  ({ hasOpenDemand }: Pick<ReceiveFacts, 'hasOpenDemand'>) => !hasOpenDemand,
)

/** What the rules may ask about the form that finishes. Instants as they are compared; amounts in fen. */
export type FinishFacts = {
  isFuture: boolean
  isBeforeReceipt: boolean
  isFreeOfCharge: boolean
  compensationFen: number | null
  replacementVin: string
  replacementIsOnFile: boolean
  replacementIsAnother: boolean
}

export const finishIsNotFuture = rule(
  'finish_is_not_future',
  'R1.5',
  '办结的时间不得晚于现在',
  'It cannot have been settled in the future',
  ({ isFuture }: Pick<FinishFacts, 'isFuture'>) => !isFuture,
)

export const finishIsAfterReceipt = rule(
  'finish_is_after_receipt',
  'R1.5',
  '办结的时间不得早于收到要求的时间',
  'It cannot have been settled before the demand was received',
  ({ isBeforeReceipt }: Pick<FinishFacts, 'isBeforeReceipt'>) => !isBeforeReceipt,
)

export const compensationIsOwed = rule(
  'compensation_is_owed',
  'R1.8',
  '使用补偿费只在按第24条换退时收，按第20、22、23条的不收',
  'Only under art. 24 is use compensation due; art. 20, 22 and 23 are free of charge',
  ({ isFreeOfCharge, compensationFen }: Pick<FinishFacts, 'isFreeOfCharge' | 'compensationFen'>) =>
    !isFreeOfCharge || !compensationFen,
)

export const replacementIsOnFile = rule(
  'replacement_is_on_file',
  'R1.3',
  '换给客户的新车{replacementVin}须先建档，两个期间才能重新起算（第29条）',
  'The new car {replacementVin} needs its file first, so that both periods can begin anew (art. 29)',
  ({ replacementIsOnFile }: Pick<FinishFacts, 'replacementVin' | 'replacementIsOnFile'>) =>
    replacementIsOnFile,
)

export const replacementIsAnother = rule(
  'replacement_is_another',
  'R1.3',
  '换给客户的新车不得就是原车',
  'The new car cannot be the returned one',
  ({ replacementIsAnother }: Pick<FinishFacts, 'replacementIsAnother'>) => replacementIsAnother,
)
