import { findColumns } from '../domain/import/columns.ts'
import { judging, settled } from '../domain/import/judge.ts'
import { digest } from '../server/import/digest.ts'
import { readLine, type Columns, type Kind, type ReadingOf } from '../domain/import/kind.ts'

export type RowVerdict<Field extends string, Rec, Code extends string> = ReadingOf<Field, Rec, Code> & {
  readonly verdict: 'good' | 'same' | 'rejected'
  readonly sameAs?: number
}

/** A whole table read and judged at once, as the engine does line by line. Throws where there is no header. */
export function readRows<Field extends string, Rec, Code extends string>(
  kind: Kind<Field, Rec, Code>,
  table: readonly (readonly string[])[],
) {
  const columns = findColumns(kind as never, table) as Columns<Field> | undefined
  if (!columns) throw new Error('no header')
  const judge = judging(kind, digest)
  const readings = table.flatMap((cells, i) => {
    if (i + 1 <= columns.headerLine || cells.every((cell) => cell.trim() === '')) return []
    const reading = readLine(kind, cells, i + 1, columns)
    judge.add(reading as never)
    return [reading]
  })
  const findings = judge.findings()
  const rows = readings.map((reading): RowVerdict<Field, Rec, Code> => {
    const found = settled(reading as never, findings)
    const reasons = found.reasons as unknown as typeof reading.reasons
    const { sameAs } = found
    if (reasons.length > 0) return { ...reading, reasons, verdict: 'rejected' }
    return sameAs === undefined ? { ...reading, verdict: 'good' } : { ...reading, verdict: 'same', sameAs }
  })
  return { columns, rows, findings, totals: totalsOf(rows) }
}

function totalsOf(rows: readonly RowVerdict<string, unknown, string>[]) {
  const problems: { [code: string]: number } = {}
  for (const { verdict, reasons, notes } of rows) {
    const all = verdict === 'rejected' ? [...reasons, ...notes] : notes
    for (const code of new Set(all.map((problem) => problem.code))) problems[code] = (problems[code] ?? 0) + 1
  }
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length
  const noted = rows.filter(({ verdict, notes }) => verdict === 'good' && notes.length > 0).length
  return {
    rows: rows.length,
    good: count('good'),
    goodWithNotes: noted,
    same: count('same'),
    rejected: count('rejected'),
    problems,
  }
}
