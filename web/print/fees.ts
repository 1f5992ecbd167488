import { sheetOf, sumsOf, type Line } from '../settlement/sums.ts'

/** R2.4, table 一: what the national form settles apart. Diagnosis and work sent out are not charged by this house yet. */
export const feeColumns = ['diagnosis', 'testing', 'material', 'labour', 'sublet', 'other'] as const
export type FeeColumn = (typeof feeColumns)[number]
export type FeeLine = Line & { readonly taxClass: string }

/** Testing stands apart whatever group it was quoted in; auxiliary material is material. */
export function columnOf({ kind, taxClass }: FeeLine): FeeColumn {
  if (kind === 'part' || kind === 'material') return 'material'
  if (taxClass === 'testing') return 'testing'
  return kind === 'labour' ? 'labour' : 'other'
}

/** One row a payer, and the row that adds them up. */
export function feesOf<L extends FeeLine>(lines: readonly L[]) {
  const rows = sheetOf(lines).payers.map((payer) => ({
    payer,
    ...feesIn(lines.filter((line) => line.payer === payer)),
  }))
  return { rows, total: feesIn(lines) }
}

const feesIn = (lines: readonly FeeLine[]) => ({
  of: Object.fromEntries(
    feeColumns.map((column) => [column, fenOf(lines.filter((line) => columnOf(line) === column))]),
  ) as { readonly [column in FeeColumn]: number },
  all: fenOf(lines),
})

export const fenOf = (lines: readonly FeeLine[]) => sumsOf(lines, (line) => line.amountFen).all
