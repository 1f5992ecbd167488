import { fieldsOf, type AnyKind, type Column, type Columns, type FoundColumn, type Kind } from './kind.ts'

const headerRowsTried = 20

export type Recognised = { readonly kind: AnyKind; readonly columns: Columns<string> }

/** The kind that is surest of a row among the first twenty, and how it reads that row. */
export function recognise(
  kinds: readonly AnyKind[],
  rows: readonly (readonly string[])[],
): Recognised | undefined {
  const found = kinds.flatMap((kind) => {
    const best = surest(kind, rows)
    return best ? [{ kind, ...best }] : []
  })
  return found.sort((a, b) => b.sure - a.sure)[0]
}

/** The header is the row, among the first twenty, of which the kind is surest. */
export const findColumns = <Field extends string, Rec>(
  kind: Kind<Field, Rec> | AnyKind,
  rows: readonly (readonly string[])[],
): Columns<Field> | undefined => surest(kind as AnyKind, rows)?.columns as Columns<Field> | undefined

function surest(kind: AnyKind, rows: readonly (readonly string[])[]) {
  const words = wordsOf(kind)
  return rows
    .slice(0, headerRowsTried)
    .map((row, i) => matchHeader(kind, words, row, i + 1))
    .map((columns) => ({ columns, sure: kind.recognise(columns.at) }))
    .filter(({ sure }) => sure > 0)
    .sort((a, b) => b.sure - a.sure)[0]
}

/** The surest match first; a column serves one field and a field has one column. */
function matchHeader(
  kind: AnyKind,
  words: Words,
  row: readonly string[],
  headerLine: number,
): Columns<string> {
  const headers = row.map((header) => header.trim())
  const matches = headers.flatMap((header, index) => {
    const written = waysToRead(header)
    return Object.entries(words).map(([field, called]) => ({
      field,
      index,
      score: score(kind.columns[field]!, called, header, written),
    }))
  })
  const surest = matches.filter((match) => match.score > 0).sort((a, b) => b.score - a.score)
  const at: { [field: string]: FoundColumn } = {}
  const taken = new Set<number>()
  for (const { field, index } of surest) {
    if (at[field] || taken.has(index)) continue
    at[field] = columnAt(headers, index)
    taken.add(index)
  }
  return { headerLine, at, unread: unreadOf(headers, taken) }
}

const columnAt = (headers: readonly string[], index: number): FoundColumn => {
  const header = headers[index] ?? ''
  return { index, header, inTenThousands: header.includes('万') }
}
// Our own sheet of rejected rows begins with these two; corrected, it is handed in as it is.
const ours = new Set(['行号', '退回原因'])
const unreadOf = (headers: readonly string[], taken: ReadonlySet<number>) =>
  headers.filter((header, i) => header !== '' && !taken.has(i) && !(i < 2 && ours.has(header)))

/** The columns as a person has set them: a field without one has none. */
export function columnsAsSet(
  row: readonly string[],
  headerLine: number,
  set: Readonly<Record<string, number>>,
): Columns<string> {
  const headers = row.map((header) => header.trim())
  const at = Object.fromEntries(
    Object.entries(set).map(([field, index]) => [field, columnAt(headers, index)]),
  )
  return { headerLine, at, unread: unreadOf(headers, new Set(Object.values(set))) }
}

/** The columns that this source's files had when a person last set them; undefined where a header is missing. */
export function columnsAsBefore(
  rows: readonly (readonly string[])[],
  before: Readonly<Record<string, string>>,
): Columns<string> | undefined {
  const wanted = Object.entries(before)
  if (wanted.length === 0) return undefined
  for (const [i, row] of rows.slice(0, headerRowsTried).entries()) {
    const headers = row.map((header) => header.trim())
    if (!wanted.every(([, header]) => headers.includes(header))) continue
    return columnsAsSet(row, i + 1, Object.fromEntries(wanted.map(([f, h]) => [f, headers.indexOf(h)])))
  }
  return undefined
}

/** 客户姓名/单位名称 and 车辆识别代号（VIN） name one column twice. */
const waysToRead = (header: string) =>
  [header, ...header.split(/[/|、或（(]/)].map(bare).filter((word) => word !== '')

/** 100: the very word. Less: the header ends in it, as 车主手机号 does in 手机号. */
function score({ never }: Column, called: readonly string[], header: string, written: readonly string[]) {
  if (written.length === 0 || never?.test(header)) return 0
  return Math.max(...called.flatMap((word) => written.map((way) => alike(way, word))))
}

function alike(header: string, word: string): number {
  if (header === word) return 100
  const mayEndSo = /\p{Script=Han}/u.test(word) ? word.length >= 2 : word.length >= 5
  return mayEndSo && header.endsWith(word) ? 50 + (40 * word.length) / header.length : 0
}

const bare = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[\s*:_.\-()#"'“”]/g, '')
    .replace(/(?<=\p{Script=Han})\d+$/u, '')
    .replace(/号码$/, '号')
    .replace(/(?:日期|时间)$/, '日')

type Words = Readonly<Record<string, readonly string[]>>
const known = new WeakMap<AnyKind, Words>()

function wordsOf(kind: AnyKind): Words {
  const words =
    known.get(kind) ??
    Object.fromEntries(
      fieldsOf(kind).map((field) => {
        const { title, alsoCalled } = kind.columns[field]!
        return [field, [title, ...alsoCalled.split(/\s+/)].map(bare).filter((word) => word !== '')]
      }),
    )
  known.set(kind, words)
  return words
}
