import { labourAmount, lineAmount } from '../../domain/money.ts'
import type { lineKinds, payers } from '../../domain/quotation/forms.ts'
import { writtenFigure } from '../ui/figure.ts'

export type Payer = (typeof payers)[number]
export type Kind = (typeof lineKinds)[number]

/** What the arithmetic reads of a line, agreed or settled; only a settled one has its tax. */
export type Line = {
  readonly kind: string
  readonly payer: string
  readonly unit: string
  readonly quantityMilli: number
  readonly hoursHundredths: number | null
  readonly unitPriceFen: number
  readonly amountFen: number
  readonly netFen?: number
  readonly taxFen?: number
  readonly taxRateBasisPoints?: number
}

export type Sums = { readonly all: number; readonly of: { readonly [payer: string]: number } }

export const kindsInOrder = ['labour', 'part', 'material', 'other'] as const satisfies readonly Kind[]
const payersInOrder = ['customer', 'claim', 'insurance', 'internal'] as const satisfies readonly Payer[]

/** Payers as columns, the four groups as blocks, and what adds up below. */
export function sheetOf<L extends Line>(lines: readonly L[]) {
  return {
    payers: payersInOrder.filter(
      (payer) => payer === 'customer' || lines.some((line) => line.payer === payer),
    ),
    groups: kindsInOrder.map((kind) => {
      const own = lines.filter((line) => line.kind === kind)
      return { kind, lines: own, sums: sumsOf(own, amountFenOf) }
    }),
    sums: sumsOf(lines, amountFenOf),
    taxes: taxesOf(lines),
    adds: lines.every((line) => line.amountFen === productOf(line)),
  }
}

/** R4.1: one row a rate, highest first; none before the settlement, which takes the rates of its day. */
export function taxesOf(lines: readonly Line[]) {
  const taxed = lines.filter((line) => line.taxRateBasisPoints !== undefined)
  return [...Map.groupBy(taxed, (line) => line.taxRateBasisPoints!)]
    .toSorted(([a], [b]) => b - a)
    .map(([basisPoints, own]) => ({
      basisPoints,
      net: sumsOf(own, (line) => line.netFen ?? 0),
      tax: sumsOf(own, (line) => line.taxFen ?? 0),
    }))
}

export function sumsOf<L extends Line>(lines: readonly L[], fenOf: (line: L) => number): Sums {
  const of: { [payer: string]: number } = {}
  for (const line of lines) of[line.payer] = (of[line.payer] ?? 0) + fenOf(line)
  return { all: lines.reduce((sum, line) => sum + fenOf(line), 0), of }
}

/** R2.4: each amount is hours or quantity times price. */
export const productOf = (line: Line): number =>
  line.hoursHundredths === null
    ? lineAmount(line.unitPriceFen, line.quantityMilli)
    : labourAmount(line.unitPriceFen, line.hoursHundredths)

/** `0.20` of hours, `4.5` of a quantity: exact, never rounded. */
export const countOf = (line: Line): string =>
  line.hoursHundredths === null
    ? writtenFigure(line.quantityMilli, 1000)
    : writtenFigure(line.hoursHundredths, 100)

/** 1300 → `13`, 50 → `0.5`. */
export const percentOf = (basisPoints: number): string =>
  writtenFigure(basisPoints, 100).replace(/\.?0+$/, '')

const amountFenOf = (line: Line) => line.amountFen
