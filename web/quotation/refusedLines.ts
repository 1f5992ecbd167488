import { v7 } from 'uuid'
import type { Line } from './paper.ts'
import type { RefusedLine } from './read.ts'

/** What was refused at an earlier visit and stands on no line yet. */
export const openRefused = (refused: readonly RefusedLine[], lines: readonly Line[]): RefusedLine[] =>
  refused.filter(({ code, name }) =>
    lines.every((line) => (code === '' ? line.name !== name : line.code !== code)),
  )

/** The same offer as a line of its own, at the price of today. */
export function lineOfRefused(refused: RefusedLine): Line {
  const { id: _, refusedAt: __, orderNumber: ___, unitDecimals: decimals, ...line } = refused
  return { ...line, id: v7(), decimals }
}
