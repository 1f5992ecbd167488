import { findColumns } from '../domain/import/columns.ts'
import { readLine, type Kind, type ReadingOf } from '../domain/import/kind.ts'

/** A sheet read by one kind as the import reads it: line by line, the lines of one key gathered. */
export function readSheet<Field extends string, Rec, Code extends string>(
  kind: Kind<Field, Rec, Code>,
  sheet: readonly (readonly string[])[],
): ReadingOf<Field, Rec, Code>[] {
  return gathered(kind, linesOf(kind, sheet))
}

export function linesOf<Field extends string, Rec, Code extends string>(
  kind: Kind<Field, Rec, Code>,
  sheet: readonly (readonly string[])[],
): ReadingOf<Field, Rec, Code>[] {
  const columns = findColumns(kind, sheet)
  if (!columns) throw new Error(`no header of ${kind.name}`)
  return sheet
    .slice(columns.headerLine)
    .map((cells, i) => readLine(kind, cells, columns.headerLine + i + 1, columns))
}

export function gathered<Field extends string, Rec, Code extends string>(
  kind: Kind<Field, Rec, Code>,
  lines: readonly ReadingOf<Field, Rec, Code>[],
): ReadingOf<Field, Rec, Code>[] {
  if (!kind.gather) return [...lines]
  const { gather } = kind
  return [...Map.groupBy(lines, ({ key, line }) => key || line).values()].map((own) => ({
    ...own[0]!,
    ...wholeOf(own, gather(own)),
  }))
}

/** What its lines have told, each named where there are several, and what they say of each other. */
function wholeOf<Field extends string, Rec, Code extends string>(
  lines: readonly ReadingOf<Field, Rec, Code>[],
  { record, reasons, notes }: Pick<ReadingOf<Field, Rec, Code>, 'record' | 'reasons' | 'notes'>,
) {
  const of = (line: number) => (lines.length > 1 ? `第${line}行 ` : '')
  const own = lines.flatMap((one) =>
    one.reasons.map((told) => ({ ...told, says: `${of(one.line)}${told.says}` })),
  )
  return { record, reasons: [...own, ...reasons], notes: [...lines.flatMap((one) => one.notes), ...notes] }
}

/** On how many readings each problem stands. */
export function tallyOf(readings: readonly ReadingOf<string, unknown>[]): { [code: string]: number } {
  const tally: { [code: string]: number } = {}
  for (const { reasons, notes } of readings)
    for (const code of new Set([...reasons, ...notes].map((one) => one.code)))
      tally[code] = (tally[code] ?? 0) + 1
  return tally
}

/** Which field took which header. */
export const takenBy = <Field extends string, Rec, Code extends string>(
  kind: Kind<Field, Rec, Code>,
  header: readonly string[],
): { [field: string]: string } => {
  const at = findColumns(kind, [header])?.at ?? {}
  return Object.fromEntries(
    (Object.entries(at) as [string, { header: string }][]).map(([field, column]) => [field, column.header]),
  )
}
