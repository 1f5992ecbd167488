import { parse, type Options } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import type { Wrong } from '../../domain/identifiers/text.ts'

export type Table = {
  /** Every row of the file, empty ones too, so that lines are counted as a spreadsheet counts them. */
  readonly rows: string[][]
  readonly encoding: Encoding
  readonly delimiter: Delimiter
}
type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const delimiters = [',', ';', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

const mostBytes = 100 * 1024 * 1024

/** A dealer's export as it comes: whichever encoding and delimiter the other system writes. */
export function readTable(bytes: Uint8Array): Table | Wrong {
  if (bytes.length > mostBytes)
    return {
      wrong: `文件有 ${Math.ceil(bytes.length / 1024 / 1024)} MB，超过 100 MB 的上限，请分成几个文件导入`,
    }
  const alien = whatElseItIs(bytes)
  if (alien) return { wrong: alien }
  const { text, encoding } = decode(bytes)
  const unreadable = notATable(text)
  if (unreadable) return { wrong: unreadable }
  const delimiter = delimiterOf(text)
  try {
    return { rows: parse(text, options(delimiter)), encoding, delimiter }
  } catch (error) {
    const { lines } = error as { lines?: number }
    return { wrong: `第${lines ?? '?'}行附近的引号没有成对，无法分列，请检查该行` }
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

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], '这是 Excel 工作簿（.xlsx）或压缩文件，请在 Excel 中另存为“CSV UTF-8”后再导入'],
  [[0xd0, 0xcf, 0x11, 0xe0], '这是旧版 Excel 工作簿（.xls），请在 Excel 中另存为“CSV UTF-8”后再导入'],
  [[0x89, 0x50, 0x4e, 0x47], '这是图片（PNG），不是表格文件'],
  [[0xff, 0xd8, 0xff], '这是图片（JPEG），不是表格文件'],
  [[0x47, 0x49, 0x46, 0x38], '这是图片（GIF），不是表格文件'],
  [[0x25, 0x50, 0x44, 0x46], '这是 PDF 文件，不是表格文件'],
  [[0x1f, 0x8b], '这是压缩文件，请解压后再导入'],
]

function whatElseItIs(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return '文件是空的'
  const known = signatures.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  if (known) return known[1]
  return !bomOf(bytes) && bytes.includes(0) ? '这不是文本文件，请导出为 CSV 后再导入' : undefined
}

const boms: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const bomOf = (bytes: Uint8Array) => boms.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]

/** Chinese text in GB18030 is never by chance valid UTF-8 for long, so UTF-8 is tried first and strictly. */
function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = bomOf(bytes)
  if (marked) return { text: iconv.decode(buffer, marked), encoding: marked }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: iconv.decode(buffer, 'gb18030'), encoding: 'gb18030' }
  }
}

/** One broken letter is for the row that holds it; a text full of them is none. */
function notATable(text: string): string | undefined {
  if (text.trim() === '') return '文件是空的'
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text))
    return '这是网页或 XML 格式的表格（有些系统存成 .xls），请在 Excel 中打开并另存为“CSV UTF-8”后再导入'
  const broken =
    text.match(/[\uFFFD\p{Cc}\p{Cn}]/gu)?.filter((letter) => !'\t\n\r\f'.includes(letter)).length ?? 0
  return broken > 3 && broken > text.length / 200
    ? '文件的文字编码无法识别，请另存为“CSV UTF-8”后再导入'
    : undefined
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
    return parse(start, { ...options(delimiter), to: 50 })
  } catch {
    return start.split(/\r\n|\n|\r/, 50).map((line) => line.split(delimiter))
  }
}
