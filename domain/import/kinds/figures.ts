import { priceCell, saysNothing, textCell, textOf, type Cell } from '../cells.ts'

/** Thousandths of a unit. The unit may stand behind, as in `4.5升` or `1.2小时`; `(3)` is minus three. */
export function quantityCell(cell: string | undefined): Cell<number> {
  const text = textOf(cell).normalize('NFKC')
  if (saysNothing(text)) return {}
  const { negative, plain } = signed(text)
  const parts = /^(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?[^\d.,-]{0,4}$/.exec(plain)
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return { wrong: `“${text}”不是数量` }
  const [, whole = '0', decimals = ''] = parts
  const kept = atMost(decimals, 3)
  if (kept === undefined) return { wrong: `“${text}”的小数超过三位` }
  const milli = Number(whole.replaceAll(',', '')) * 1000 + kept
  if (milli > 1_000_000_000_000) return { wrong: `“${text}”超出可能的数量` }
  return { value: negative && milli !== 0 ? -milli : milli }
}

/** Fen, below nought too: a line that was taken back stands with a minus. */
export function moneyCell(cell: string | undefined, columnIsInTenThousands = false): Cell<number> {
  const text = textOf(cell).normalize('NFKC')
  if (saysNothing(text)) return {}
  const { negative, plain } = signed(text)
  const read = priceCell(withoutTail(plain), columnIsInTenThousands)
  if (!('value' in read)) return { wrong: `“${text}”不是金额（元，最多两位小数）` }
  return { value: negative && read.value !== 0 ? -read.value : read.value }
}

/** Hundredths of an hour. `30分钟` is half of one. */
export function hoursCell(cell: string | undefined): Cell<number> {
  const text = textOf(cell).normalize('NFKC').replace(/\s/g, '')
  const minutes = /^(\d{1,4})(?:分钟?|min)$/i.exec(text)
  if (minutes) {
    const hundredths = (Number(minutes[1]) * 100) / 60
    return Number.isInteger(hundredths) ? { value: hundredths } : { wrong: `“${text}”不是两位小数以内的工时` }
  }
  const read = quantityCell(cell)
  if (!('value' in read)) return 'wrong' in read ? { wrong: `“${text}”不是工时` } : {}
  return read.value >= 0 && read.value % 10 === 0 && read.value <= 1_000_000
    ? { value: read.value / 10 }
    : { wrong: `“${text}”不是两位小数以内的工时` }
}

/** Whole numbers: days, months. */
export function countCell(cell: string | undefined, most: number): Cell<number> {
  const text = textOf(cell).normalize('NFKC')
  const read = quantityCell(cell)
  if (!('value' in read)) return 'wrong' in read ? { wrong: `“${text}”不是整数` } : {}
  const n = read.value / 1000
  return Number.isInteger(n) && n >= 0 && n <= most
    ? { value: n }
    : { wrong: `“${text}”不是0至${most}的整数` }
}

/** Was it written as a text (¥1,223.86) rather than as a number? */
export const isWrittenOut = (cell: string | undefined): boolean =>
  /[^\d.\-\s]/.test(textOf(cell).normalize('NFKC')) && !saysNothing(textOf(cell))

/** Codes are compared without blanks and in capitals; their dots and hyphens stay. */
export const codeOf = (cell: string | undefined): string =>
  saysNothing(textOf(cell)) ? '' : textOf(cell).normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/** One line of text: a break inside a cell is a blank. */
export function wordsCell(cell: string | undefined): Cell<string> {
  const read = textCell(cell)
  return 'value' in read ? { value: read.value.replace(/\s*[\r\n]+\s*/g, ' ') } : read
}

export const severalOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/[|、,，;；/\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

function signed(text: string) {
  const inBrackets = /^\((.+)\)$/.exec(text)
  const bare = (inBrackets?.[1] ?? text).replace(/\s/g, '').replace(/^([-+]?)(?:¥|RMB|CNY)([-+]?)/i, '$1$2')
  return { negative: inBrackets !== null || bare.startsWith('-'), plain: bare.replace(/^[-+]/, '') }
}

/** 0.30000000000000004 is how a spreadsheet keeps 0.3: no digit of it was written by a person. */
function withoutTail(plain: string): string {
  const parts = /^([\d,]*)\.(\d{9,})$/.exec(plain)
  if (!parts) return plain
  const rounded = Number(`0.${parts[2]}`).toFixed(6)
  if (rounded.startsWith('1')) return plain
  return `${parts[1]}.${rounded.slice(2).replace(/0+$/, '') || '0'}`
}

function atMost(decimals: string, places: number): number | undefined {
  const plain = withoutTail(`0.${decimals}`).slice(2).replace(/0+$/, '')
  return plain.length <= places ? Number(plain.padEnd(places, '0')) : undefined
}
