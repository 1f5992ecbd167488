import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { addDays, type Day } from '../domain/calendar.ts'

/**
 * The dealer's samples of parts and history, packed small: column by column, and of the history only what the other
 * columns do not say already. They come out cell by cell as they stand in the files.
 */
const columnsOf = (file: string): string[][] =>
  JSON.parse(brotliDecompressSync(readFileSync(new URL(`data/import/${file}`, import.meta.url))).toString())

/** 配件库存.xlsx, its first sheet with the header: 3,000 rows. */
export function partsSheet(): string[][] {
  const columns = columnsOf('parts.br')
  return columns[0]!.map((_, row) => columns.map((column) => column[row]!))
}

/** 维修历史.csv with its header: 20,001 lines. */
export function historySheet(): string[][] {
  const [header, numbers, notations, stay, car, kind, ...lines] = columnsOf('history.br') as unknown as Packed
  const rows: string[][] = []
  let line = 0
  for (const [order, packed] of numbers.entries()) {
    const [number, count] = packed.split(' ') as [string, string]
    const entered = `20${number.slice(2, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`
    const settled = addDays(entered, Number(stay[order]))
    for (let i = 0; i < Number(count); i++, line++) {
      const [type, code, name, quantity, price, amount] = lines.map((column) => column[line]!)
      const days = [entered, settled].map((day, n) => written(day, notations[line]![n]!))
      const [plate, vin, km] = car[order]!.split(' ')
      const [repair, payer] = kind[order]!.split(' ')
      const sum = amount || sumOf(quantity!, price!)
      rows.push([
        number,
        ...days,
        plate!,
        vin!,
        km!,
        repair!,
        type!,
        code!,
        name!,
        quantity!,
        price!,
        sum,
        payer!,
      ])
    }
  }
  return [header, ...rows]
}
type Packed = readonly [string[], string[], string[], string[], string[], string[], ...string[][]]

/** Written with one decimal at least. */
function sumOf(quantity: string, price: string): string {
  const sum = String(Math.round(Number(quantity) * Number(price) * 100) / 100)
  return sum.includes('.') ? sum : `${sum}.0`
}

/** The five notations of a day that the sample mixes. */
function written(day: Day, notation: string): string {
  const [year, month, date] = day.split('-') as [string, string, string]
  switch (notation) {
    case '0':
      return day
    case '1':
      return `${year}/${Number(month)}/${Number(date)}`
    case '2':
      return day.replaceAll('-', '')
    case '3':
      return String(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569)
    default:
      return `${year}年${Number(month)}月${Number(date)}日`
  }
}
