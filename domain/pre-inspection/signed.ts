import type { InspectionSheet } from './forms.ts'
import { sha256 } from './sha256.ts'

/** The sheet in one way of writing, whatever order its fields came in. */
export const textOf = (sheet: InspectionSheet): string => JSON.stringify(inOrder(sheet))

/** S58: over the whole sheet, marks and photos included. */
export const hashOf = (sheet: InspectionSheet): string => sha256(textOf(sheet))

function inOrder(value: unknown): unknown {
  // Blanks at the ends fall away at the counter: they are not signed.
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const of = value as { readonly [key: string]: unknown }
  return Object.fromEntries(
    Object.keys(of)
      .toSorted()
      .map((key) => [key, inOrder(of[key])]),
  )
}
