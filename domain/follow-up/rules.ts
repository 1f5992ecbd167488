import { rule } from '../procedure.ts'

/** What the rules may ask about a follow-up. */
export type FollowUpFacts = { dayHasCome: boolean; advisor: string; actorReceivedTheCar: boolean }

export const dayHasCome = rule(
  'day_has_come',
  'T5',
  '交车后第三天才回访',
  'Follow-up falls due on the third day after delivery',
  ({ dayHasCome }: Pick<FollowUpFacts, 'dayHasCome'>) => dayHasCome,
)

export const callerDidNotReceive = rule(
  'caller_did_not_receive',
  'T5',
  '接车的服务顾问不得回访自己接待的客户（接车人{advisor}）',
  'The advisor who received the car may not make the call ({advisor})',
  ({ actorReceivedTheCar }: Pick<FollowUpFacts, 'actorReceivedTheCar' | 'advisor'>) => !actorReceivedTheCar,
)

export type SurveyFacts = { unanswered: number; badWithoutReason: number }

export const everyQuestionIsAnswered = rule(
  'every_question_is_answered',
  'T5',
  '一户一表，逐项填写（还有{unanswered}题未答）',
  'One form per customer, no item left blank ({unanswered} open)',
  ({ unanswered }: Pick<SurveyFacts, 'unanswered'>) => unanswered === 0,
)

export const badAnswerHasItsReason = rule(
  'bad_answer_has_its_reason',
  'T5',
  '不满意的题须用客户原话写明原因（还有{badWithoutReason}题）',
  'A dissatisfied answer needs the customer’s own words ({badWithoutReason} open)',
  ({ badWithoutReason }: Pick<SurveyFacts, 'badWithoutReason'>) => badWithoutReason === 0,
)
