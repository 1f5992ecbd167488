import { v7 } from 'uuid'
import { withLine, type Line } from './paper.ts'
import { isSame } from './refusedLines.ts'
import type { Redone } from './read.ts'

/** What comes back under guarantee (R2.3) and does not stand on the paper at the store's cost yet. */
export const openRedone = (redone: readonly Redone[], lines: readonly Line[]): Redone[] =>
  redone.filter((one) => one.lines.some((line) => standing(lines, line)?.payer !== 'internal'))

/**
 * The same work and parts once more, at the store's cost; what stands there already for the customer turns to it. With
 * the line that came back first.
 */
export function withRedone(lines: readonly Line[], redone: Redone): [lines: readonly Line[], id: string] {
  const next = redone.lines.reduce((paper, offered) => {
    const known = standing(paper, offered)
    if (known) return paper.map((line) => (line === known ? { ...line, payer: 'internal' as const } : line))
    const { unitDecimals: decimals, ...line } = offered
    return withLine(paper, { ...line, id: v7(), decimals })
  }, lines)
  return [next, standing(next, redone.lines[0]!)!.id]
}

/** A package is a price of its own: none of its lines is what came back. */
const standing = (lines: readonly Line[], offered: Pick<Line, 'code' | 'name'>) =>
  lines.find((line) => !line.packageCode && isSame(line, offered))
