import { addDays, isDay, type Day } from '../calendar.ts'
import { parseYuan } from '../money.ts'

/** A cell says something, says nothing, or says something that does not stand. */
export type Cell<T> = { readonly value: T } | { readonly wrong: string } | Record<string, never>

/** What spreadsheets and exports wrap around a text goes; the text stays as it was written. */
export function textOf(cell: string | undefined): string {
  const text = (cell ?? '').trim()
  const unwrapped = /^="([^"]*)"$/.exec(text)?.[1] ?? text
  // An apostrophe before = + - @ keeps a spreadsheet from calculating; it is no part of the text.
  return unwrapped.replace(/^'(?=[=+\-@\t\r])/, '').trim()
}

const nothing = /^(?:|-+|—+|\/+|\\|无|暂无|空|n\/?a|#n\/a|null|none|undefined)$/i

export const saysNothing = (text: string): boolean => nothing.test(text.normalize('NFKC').trim())

export function textCell(cell: string | undefined): Cell<string> {
  const value = textOf(cell)
  if (/^(?:|-+|—+|\/+|#n\/a|null|undefined)$/i.test(value)) return {}
  return value.includes('\uFFFD') ? { wrong: `“${value}”含有无法识别的字符` } : { value }
}

const timeOfDay = String.raw`(?:(?:T|\s+)\d{1,2}[:时]\d{1,2}.*)?`
const notations = [
  new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${timeOfDay}$`),
  new RegExp(String.raw`^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?${timeOfDay}$`),
  /^(\d{4})()(\d{2})(\d{2})$/,
]

export function dayCell(cell: string | undefined): Cell<Day> {
  const text = textOf(cell).normalize('NFKC')
  if (saysNothing(text)) return {}
  const parts = notations.map((notation) => notation.exec(text)).find((found) => found !== null)
  if (parts) return realDay(text, `${parts[1]}-${parts[3]!.padStart(2, '0')}-${parts[4]!.padStart(2, '0')}`)
  // Spreadsheets count days; in the 1900 system 25569 is 1 January 1970. Five digits: 1927 to 2173.
  if (/^[1-9]\d{4}(?:\.\d+)?$/.test(text))
    return realDay(text, addDays('1970-01-01', Math.floor(Number(text)) - 25_569))
  return { wrong: `“${text}”不是日期` }
}

function realDay(text: string, day: string): Cell<Day> {
  if (!isDay(day)) return { wrong: `“${text}”不是真实存在的日期` }
  return day >= '1950-01-01' && day < '2100-01-01' ? { value: day } : { wrong: `“${text}”的年份不可能` }
}

/** Kilometres: `12,345`, `1.2万`, `3.5万公里`, `98,765 km`. No car has gone two million. */
export function kilometresCell(cell: string | undefined, columnIsInTenThousands = false): Cell<number> {
  const text = textOf(cell).normalize('NFKC')
  if (saysNothing(text)) return {}
  const plain = text.replace(/\s/g, '').replace(/(?:公里|千米|km)$/i, '')
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([万w]?)$/i.exec(plain)
  const [, whole = '', decimals = '', unit] = parts ?? []
  const inTenThousands = unit !== '' || columnIsInTenThousands
  // 12.345 may be twelve thousand in other countries' notation: not for a program to decide.
  if (!parts || (!inTenThousands && decimals.length > 2)) return { wrong: `“${text}”不是公里数` }
  const digits = whole.replaceAll(',', '') + (inTenThousands ? decimals.slice(0, 4).padEnd(4, '0') : '')
  const km = Number(digits)
  return km <= 2_000_000 ? { value: km } : { wrong: `“${text}”超出可能的公里数` }
}

/** Fen. `25.86万` and columns headed 万元 are read exactly. */
export function priceCell(cell: string | undefined, columnIsInTenThousands = false): Cell<number> {
  const text = textOf(cell).normalize('NFKC')
  if (saysNothing(text)) return {}
  const inTenThousands = /^([\d,]+)(?:\.(\d{1,6}))?万?元?$/.exec(text.replace(/[\s¥]/g, ''))
  const fen =
    inTenThousands && (text.includes('万') || columnIsInTenThousands)
      ? Number(inTenThousands[1]!.replaceAll(',', '') + (inTenThousands[2] ?? '').padEnd(6, '0'))
      : parseYuan(text)
  return fen !== undefined && fen >= 0 ? { value: fen } : { wrong: `“${text}”不是金额` }
}
