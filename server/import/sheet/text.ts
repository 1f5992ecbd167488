import { createReadStream } from 'node:fs'
import { Transform } from 'node:stream'
import { parse, type Options } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { sheetLimits } from './limits.ts'
import { Unreadable, type Book, type SheetRow } from './unreadable.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]
export type TextBook = Book & { readonly encoding: Encoding; readonly delimiter: Delimiter }

/** A dealer's export in text: whichever encoding and delimiter the other system writes. */
export async function openText(path: string, start: Buffer): Promise<TextBook> {
  const marked = bomOf(start)
  if (!marked && start.includes(0)) throw new Unreadable('这不是文本文件，请导出为 CSV 或 .xlsx 后再导入')
  const encoding = marked ?? ((await isUtf8(path)) ? 'utf-8' : 'gb18030')
  const text = iconv.decode(start, encoding)
  assertTable(text)
  const delimiter = delimiterOf(text)
  return {
    form: 'csv',
    sheets: [''],
    encoding,
    delimiter,
    rows: () => rowsOf(path, encoding, delimiter),
    close: () => {},
  }
}

/** Every row, empty ones too, so that lines are counted as a spreadsheet counts them. */
async function* rowsOf(path: string, encoding: Encoding, delimiter: Delimiter): AsyncGenerator<SheetRow> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  const parser = file
    .pipe(decoding(encoding))
    .pipe(parse({ ...options(delimiter), max_record_size: sheetLimits.csvRecordLetters }))
  let line = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      line++
      if (line > sheetLimits.rows * 2) throw new Unreadable('文件超过两百万行，请分成几个文件导入')
      if (cells.length > sheetLimits.columns) cells.length = sheetLimits.columns
      yield { line, cells }
    }
  } catch (error) {
    const { lines, code } = error as { lines?: number; code?: string }
    if (!code?.startsWith('CSV_')) throw error
    throw new Unreadable(
      `第${code === 'CSV_MAX_RECORD_SIZE' ? line + 1 : (lines ?? '?')}行附近的引号没有成对，无法分列，请检查该行`,
      { cause: error },
    )
  } finally {
    file.destroy()
  }
}

const options = (delimiter: Delimiter) =>
  ({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) satisfies Options

function decoding(encoding: Encoding) {
  const decoder = iconv.getDecoder(encoding)
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(chunk: Buffer, _, done) {
      done(null, decoder.write(chunk))
    },
    flush(done) {
      done(null, decoder.end() ?? '')
    },
  })
}

const boms: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const bomOf = (start: Buffer) => boms.find(([, mark]) => mark.every((byte, i) => start[i] === byte))?.[0]

/** Chinese text in GB18030 is never by chance valid UTF-8 for long, so UTF-8 is tried first and strictly. */
async function isUtf8(path: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 })
  try {
    for await (const chunk of file as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  } finally {
    file.destroy()
  }
}

/** One broken letter is for the row that holds it; a text full of them is none. */
function assertTable(text: string) {
  if (text.trim() === '') throw new Unreadable('文件是空的')
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text))
    throw new Unreadable(
      '这是网页或 XML 格式的表格（有些系统存成 .xls），请在 Excel 中打开并另存为“CSV UTF-8”后再导入',
    )
  const broken =
    text.match(/[\uFFFD\p{Cc}\p{Cn}]/gu)?.filter((letter) => !'\t\n\r\f'.includes(letter)).length ?? 0
  if (broken > 3 && broken > text.length / 200)
    throw new Unreadable('文件的文字编码无法识别，请另存为“CSV UTF-8”后再导入')
}

/** The one that cuts most of the first rows into the same number of columns, and into more than one. */
function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, 65_536)
  const scores = delimiters.map((delimiter) => ({ delimiter, score: regularity(start, delimiter) }))
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

function regularity(start: string, delimiter: Delimiter): number {
  const widths = new Map<number, number>()
  for (const { length } of firstRows(start, delimiter))
    if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  return Math.max(0, ...[...widths].map(([width, rows]) => rows * 1000 + width))
}

function firstRows(start: string, delimiter: Delimiter): string[][] {
  try {
    return parseNow(start, { ...options(delimiter), to: 50 }) as string[][]
  } catch {
    return start.split(/\r\n|\n|\r/, 50).map((line) => line.split(delimiter))
  }
}
