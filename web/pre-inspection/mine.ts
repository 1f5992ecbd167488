import { createContext, use } from 'react'
import type { InspectionSheet } from '../../domain/pre-inspection/forms.ts'
import { withSheet, type Draft } from './draft.ts'
import { change } from './drafts.ts'

/** The sheet under the hands: every step reads it here and writes it here. */
export const Mine = createContext<Draft | undefined>(undefined)

export function useMine() {
  const draft = use(Mine)!
  const { visitId } = draft
  return {
    draft,
    sheet: draft.sheet,
    start: draft.start,
    set: (patch: Partial<InspectionSheet>) => change(visitId, (now) => withSheet(now, patch)),
    /** From what stands at that moment, for what grows: marks, panels looked at. */
    grow: (next: (sheet: InspectionSheet) => Partial<InspectionSheet>) =>
      change(visitId, (now) => withSheet(now, next(now.sheet))),
    go: (step: number) => {
      change(visitId, (now) => ({ ...now, step }))
      scrollTo({ top: 0 })
    },
  }
}
