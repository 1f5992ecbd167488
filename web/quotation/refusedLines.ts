import { v7 } from 'uuid'
import type { Line } from './paper.ts'
import type { RefusedLine } from './read.ts'

/** What was refused at an earlier visit and stands on no line yet. */
export const openRefused = (refused: readonly RefusedLine[], lines: readonly Line[]): RefusedLine[] =>
  refused.filter((one) => !lines.some((line) => isSame(line, one)))

type Named = Pick<Line, 'code' | 'name'>
export const isSame = (line: Named, { code, name }: Named): boolean =>
  code === '' ? line.name === name : line.code === code

/** The same offer as a line of its own, at the price of today. */
export function lineOfRefused(refused: RefusedLine): Line {
  const { id: _, refusedAt: __, orderNumber: ___, unitDecimals: decimals, ...line } = refused
  return { ...line, id: v7(), decimals }
}
