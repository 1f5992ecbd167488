// The thread in which a file is opened and read: see read.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { kindOf } from '../../domain/import/all.ts'
import { judging } from '../../domain/import/judge.ts'
import { readLine, type AnyKind, type ReadingOf } from '../../domain/import/kind.ts'
import { digest } from './digest.ts'
import type { Errand, Head, ReadLine, Told } from './read.ts'
import { openBook } from './sheet/open.ts'
import { Unreadable, type Book, type SheetRow } from './sheet/unreadable.ts'

const errand = workerData as Errand
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
const tell = (told: Told) => parentPort!.postMessage(told)
const headRows = 25
const linesAtOnce = 400
const columnsAt: Readonly<Record<string, { readonly index: number } | undefined>> =
  errand.does === 'read' ? errand.columns.at : {}
/** Until it was taken: the file is read no faster than its rows are written down. */
const taken = () => new Promise((resolve) => parentPort!.once('message', resolve))

try {
  const book = await openBook(errand.path)
  try {
    if (errand.does === 'sniff') tell({ heads: await headsOf(book) })
    else await read(book, errand)
  } finally {
    book.close()
  }
} catch (error) {
  if (!(error instanceof Unreadable)) throw error
  tell({ unreadable: error.says })
}
parentPort!.close()

async function headsOf(book: Book): Promise<Head[]> {
  const heads: Head[] = []
  for (const sheet of book.sheets) {
    const rows: string[][] = []
    for await (const { line, cells } of book.rows(sheet)) {
      if (line > headRows) break
      while (rows.length < line - 1) rows.push([])
      rows.push(cells)
    }
    heads.push({ sheet, rows })
  }
  return heads
}

async function read(book: Book, { sheet, kind: name, columns }: Extract<Errand, { does: 'read' }>) {
  const kind = kindOf(name)!
  const judge = judging(kind, digest)
  let lines: ReadLine[] = []
  for await (const row of book.rows(sheet)) {
    const { line, cells } = row
    if (line <= columns.headerLine || cells.every((cell) => cell.trim() === '')) continue
    const reading = withFormulas(kind, readLine(kind, cells, line, columns), row)
    judge.add(reading)
    lines.push(written(reading, cells))
    if (lines.length < linesAtOnce) continue
    tell({ lines })
    lines = []
    await taken()
  }
  if (lines.length > 0) {
    tell({ lines })
    await taken()
  }
  tell({ findings: judge.findings() })
  await taken()
}

/** As it is kept until it was judged; written here, so that the server has nothing to do but hand it on. */
function written(reading: ReadingOf<string, unknown>, cells: readonly string[]): ReadLine {
  const { line, key } = reading
  return { line, key, reading: JSON.stringify(reading), cells: JSON.stringify(cells) }
}

/** A formula is never computed here: what it came to is taken as text and said; where nobody computed it, it goes back. */
function withFormulas(
  kind: AnyKind,
  reading: ReadingOf<string, unknown>,
  { computed, uncomputed, cells }: SheetRow,
): ReadingOf<string, unknown> {
  if (!computed && !uncomputed) return reading
  const about = (
    columns: readonly number[] | undefined,
    code: string,
    says: (title: string, found: string) => string,
  ) =>
    (columns ?? []).flatMap((index) => {
      const field = Object.keys(columnsAt).find((one) => columnsAt[one]?.index === index)
      const found = cells[index] ?? ''
      return field ? [{ code, field, found, says: says(kind.columns[field]!.title, found) }] : []
    })
  return {
    ...reading,
    notes: [
      ...reading.notes,
      ...about(computed, 'computed', (title, found) => `${title}：是公式，取其结果“${found}”`),
    ],
    reasons: [
      ...reading.reasons,
      ...about(
        uncomputed,
        'uncomputed',
        (title) => `${title}：是没有计算结果的公式，请在 Excel 中打开并保存后再导入`,
      ),
    ],
  }
}
