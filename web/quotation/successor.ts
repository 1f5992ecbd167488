import type { Line } from './paper.ts'
import type { LineFacts } from './read.ts'

export type Successor = NonNullable<LineFacts['successor']>

/** The same line with the part that has taken its place: as much of it, at its own price, out of no package. */
export const withSuccessor = (line: Line, to: Successor): Partial<Line> => ({
  code: to.code,
  name: to.name,
  spec: to.spec,
  property: to.property,
  unit: to.unit,
  decimals: to.unitDecimals,
  unitPriceFen: to.unitPriceFen,
  quantityMilli: line.quantityMilli,
})
