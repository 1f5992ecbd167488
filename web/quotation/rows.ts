import { chargedOf } from '../../domain/quotation/amount.ts'
import { lineOf, type Line } from './paper.ts'
import type { Writing } from './usePaper.ts'

/** What the table draws: typed, its amount as it will be kept; kept, the amount as it is. */
export type Row = {
  readonly line: Line
  readonly fen: number | null
  readonly answer: 'agreed' | 'refused' | 'waiting' | 'unsent'
}

export function rowsOf({
  writes,
  form,
  stands,
  paper,
}: Pick<Writing, 'writes' | 'form' | 'stands' | 'paper'>): Row[] {
  if (writes || form.touched || !stands) {
    return paper.lines.map((line) => ({ line, fen: chargedOf(line), answer: 'unsent' }))
  }
  const open = stands.state === 'draft' ? 'unsent' : 'waiting'
  return stands.lines.map((stored) => ({
    line: lineOf(stored),
    fen: stored.amountFen,
    answer: (stored.answer as 'agreed' | 'refused' | null) ?? open,
  }))
}

/** 1, 2, 3, 5 → `1–3、5`: how people speak of lines. */
export function numbersOf(rows: readonly Row[], which: (row: Row) => boolean): string {
  const numbers = rows.flatMap((row, at) => (which(row) ? [at + 1] : []))
  const runs: [number, number][] = []
  for (const n of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === n - 1) last[1] = n
    else runs.push([n, n])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
}
