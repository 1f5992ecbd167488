import { rule } from '../procedure.ts'

/** What the rules may ask about a discount that was put before somebody. */
export type ApprovalFacts = {
  actorAskedOrWrote: boolean
  actorsLimitSuffices: boolean
  quotationState: string
}

export const nobodyApprovesHisOwn = rule(
  'nobody_approves_his_own_quotation',
  'S65',
  '不能批准自己写的报价单',
  'Nobody approves his own quotation',
  ({ actorAskedOrWrote }: Pick<ApprovalFacts, 'actorAskedOrWrote'>) => !actorAskedOrWrote,
)

export const limitSuffices = rule(
  'limit_suffices',
  'S65',
  '折扣超过您的权限，须由权限更高的人批准',
  'It goes beyond your own limit: somebody with a higher one approves',
  ({ actorsLimitSuffices }: Pick<ApprovalFacts, 'actorsLimitSuffices'>) => actorsLimitSuffices,
)

export const quotationIsDraft = rule(
  'quotation_is_still_a_draft',
  'S70',
  '报价单已不是草稿',
  'The quotation is no draft any more',
  ({ quotationState }: Pick<ApprovalFacts, 'quotationState'>) => quotationState === 'draft',
)

export type AskFacts = {
  needs: string
  standing: string | null
  standingState: string | null
  stateOfQuotation: string
}

export const draftIsAskedFor = rule(
  'only_a_draft_is_asked_for',
  'S70',
  '只有草稿上的折扣可以请求批准',
  'Only a draft’s discounts are put before anybody',
  ({ stateOfQuotation }: Pick<AskFacts, 'stateOfQuotation'>) => stateOfQuotation === 'draft',
)

export const approvalIsNeeded = rule(
  'approval_is_needed',
  'S65',
  '折扣在本人权限内，不用请求批准',
  'The discount is within one’s own limit: nobody need approve',
  ({ needs }: Pick<AskFacts, 'needs'>) => needs !== '',
)

export const somebodyMayApprove = rule(
  'somebody_may_approve',
  'S65',
  '折扣超过经理的权限，请先降低',
  'The discount goes beyond the manager’s limit: lower it first',
  ({ needs }: Pick<AskFacts, 'needs'>) => needs !== 'nobody',
)

export const askIsOneAtATime = rule(
  'approval_is_asked_once',
  'S65',
  '这份草稿的折扣已经送批（{standing}）',
  'This draft’s discount has been put before somebody ({standingState})',
  ({ standing }: Pick<AskFacts, 'standing' | 'standingState'>) => standing === null,
)
