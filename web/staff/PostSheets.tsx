import type { Establishment, Post } from './establishment.ts'
import { DateVacancySheet, EstablishSheet } from './EstablishSheets.tsx'
import { LineSheet } from './LineSheet.tsx'
import type { PostAnswer } from './person.ts'
import { ReviseSheet } from './ReviseSheet.tsx'

export type PostStep = 'establish' | 'dateVacancy' | 'lineUp' | 'revise'
export type PostSheetProps = { of: Establishment; post: Post; page: PostAnswer; close: () => void }

export function PostSheets({ step, ...props }: PostSheetProps & { step: PostStep }) {
  if (step === 'establish') return <EstablishSheet {...props} />
  if (step === 'dateVacancy') return <DateVacancySheet {...props} />
  if (step === 'lineUp') return <LineSheet {...props} />
  return <ReviseSheet {...props} />
}
