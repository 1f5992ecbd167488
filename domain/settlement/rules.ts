import { rule } from '../procedure.ts'

/** What the rules may ask about a charge. Amounts in fen. */
export type ChargeFacts = { payer: string; openFen: number; settlementState: string }

export const payerPaysLater = rule(
  'payer_pays_later',
  'R2.4',
  '须是厂家、保险公司或内部付费',
  'Only the maker, the insurer or the house pays later',
  ({ payer, settlementState }: Pick<ChargeFacts, 'payer' | 'settlementState'>) =>
    payer !== 'customer' && settlementState === 'settled',
)

export const chargeIsCovered = rule(
  'charge_is_covered',
  'R4.2',
  '应收须已收足（还差{openFen}）',
  'The charge must be covered ({openFen} open)',
  ({ openFen }: Pick<ChargeFacts, 'openFen'>) => openFen === 0,
)

export const settlementIsReversed = rule(
  'settlement_is_reversed',
  'R2.4',
  '结算单须已冲销',
  'The settlement must be reversed',
  ({ settlementState }: Pick<ChargeFacts, 'settlementState'>) => settlementState === 'reversed',
)

/** What the rules may ask about a payment form. Amounts in fen. */
export type PaymentFacts = { chargeState: string; owedFen: number; offeredFen: number }

export const chargeIsOpen = rule(
  'charge_is_open',
  'R2.4',
  '这笔应收已结清或已冲销',
  'This charge is settled or reversed',
  ({ chargeState }: Pick<PaymentFacts, 'chargeState'>) =>
    chargeState === 'due' || chargeState === 'onAccount',
)

export const amountIsOwed = rule(
  'amount_is_owed',
  'R4.2',
  '收款不得超过应收（还差{owedFen}）',
  'No more than is owed may be taken ({owedFen} open)',
  ({ offeredFen, owedFen }: Pick<PaymentFacts, 'offeredFen' | 'owedFen'>) => offeredFen <= owedFen,
)
