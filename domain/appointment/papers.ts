import type { Paper, WorkKind } from './forms.ts'

export type PapersAsk = {
  readonly kinds: readonly WorkKind[]
  readonly payers: readonly string[]
  /** The exchange period (三包有效期) or the warranty still runs; null: nobody knows. */
  readonly isUnderWarranty: boolean | null
}

/** S39: what is asked for is what the work will need at the counter; more may always be ticked. */
export function papersFor({ kinds, payers, isUnderWarranty }: PapersAsk): Paper[] {
  const isClaim = kinds.includes('claim') || payers.includes('claim')
  const isInsured = payers.includes('insurance')
  return [
    'licence',
    'booklet',
    ...(isUnderWarranty || isClaim ? (['sanbao'] as const) : []),
    ...(isClaim && isUnderWarranty === null ? (['invoice'] as const) : []),
    ...(isInsured || kinds.includes('bodyPaint') ? (['driver', 'policy'] as const) : []),
    ...(isInsured ? (['report'] as const) : []),
  ]
}
