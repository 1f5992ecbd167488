import { fields, vehicleColumns, type Column, type Field } from './vehicle-columns.ts'

export type Columns = {
  /** Counted from 1, as a spreadsheet does. */
  readonly headerLine: number
  readonly at: Readonly<Partial<Record<Field, FoundColumn>>>
  /** Headers that no field wanted: said to the person, so that nothing is left behind unnoticed. */
  readonly unread: readonly string[]
}
export type FoundColumn = {
  readonly index: number
  readonly header: string
  readonly inTenThousands: boolean
}

const headerRowsTried = 20

/** The header is the row, among the first twenty, in which most fields are recognised. */
export function findColumns(rows: readonly (readonly string[])[]): Columns | undefined {
  const tried = rows.slice(0, headerRowsTried).map((row, i) => matchHeader(row, i + 1))
  const known = (columns: Columns) => Object.keys(columns.at).length
  return tried
    .filter((columns) => columns.at.vin && known(columns) >= 3)
    .sort((a, b) => known(b) - known(a))[0]
}

/** The surest match first; a column serves one field and a field has one column. */
function matchHeader(row: readonly string[], headerLine: number): Columns {
  const headers = row.map((header) => header.trim())
  const matches = headers.flatMap((header, index) => {
    const written = waysToRead(header)
    return fields.map((field) => ({ field, index, header, score: score(field, header, written) }))
  })
  const surest = matches.filter((match) => match.score > 0).sort((a, b) => b.score - a.score)
  const at: Partial<Record<Field, FoundColumn>> = {}
  const taken = new Set<number>()
  for (const { field, index, header } of surest) {
    if (at[field] || taken.has(index)) continue
    at[field] = { index, header, inTenThousands: header.includes('万') }
    taken.add(index)
  }
  return { headerLine, at, unread: headers.filter((header, i) => header !== '' && !taken.has(i)) }
}

/** 客户姓名/单位名称 and 车辆识别代号（VIN） name one column twice. */
const waysToRead = (header: string) =>
  [header, ...header.split(/[/|、或（(]/)].map(bare).filter((word) => word !== '')

/** 100: the very word. Less: the header ends in it, as 车主手机号 does in 手机号. */
function score(field: Field, header: string, written: readonly string[]): number {
  if (written.length === 0 || neverMeans(field, header)) return 0
  return Math.max(...bareWords[field].flatMap((word) => written.map((way) => alike(way, word))))
}

const neverMeans = (field: Field, header: string) => {
  const { never }: Column = vehicleColumns[field]
  return never?.test(header) ?? false
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

const bareWords = Object.fromEntries(
  fields.map((field) => {
    const { title, alsoCalled } = vehicleColumns[field]
    return [field, [title, ...alsoCalled.split(/\s+/)].map(bare)]
  }),
) as Record<Field, string[]>
