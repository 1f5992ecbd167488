import type { Booking } from './read.ts'

export const markKinds = ['person', 'tool', 'parts', 'bay'] as const
export type MarkKind = (typeof markKinds)[number]
/** `none`: this booking does not need it. */
export type MarkIs = 'ready' | 'open' | 'lacking' | 'none'
export type Mark = { readonly kind: MarkKind; readonly is: MarkIs }

type Asked = Pick<Booking, 'preparations' | 'missing' | 'state' | 'brokenBy'>

/** 人 technician, 具 tool, 件 parts, 位 bay (S37). */
export const marksOf = (booking: Asked): Mark[] =>
  markKinds.map((kind) => ({ kind, is: markOf(booking, kind) }))

function markOf({ preparations, missing, state, brokenBy }: Asked, kind: MarkKind): MarkIs {
  const needed = preparations.find((one) => one.kind === kind)
  if (state === 'failing' && brokenBy === kind) return 'lacking'
  if (!needed) return 'none'
  if (kind === 'parts' && missing > 0) return 'lacking'
  return needed.readyAt ? 'ready' : 'open'
}
