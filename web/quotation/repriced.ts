import type { Line } from './paper.ts'
import type { Quotation, Repriced } from './read.ts'

/** The kept lines as the counter has them today, what was typed since as it is; a gift whose package is gone goes too. */
export function repricedOn(
  lines: readonly Line[],
  today: readonly Repriced[],
  kept: readonly Pick<Quotation['lines'][number], 'id'>[],
): Line[] {
  const now = new Map(today.map((line) => [line.id, line]))
  const gone = new Set(kept.map(({ id }) => id).filter((id) => !now.has(id)))
  return lines.filter(({ id }) => !gone.has(id)).map((line) => ({ ...line, ...now.get(line.id) }))
}
