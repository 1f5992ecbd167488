import { inThousands, parseYuan } from '../../domain/money.ts'

/** What is typed, as a whole number of the smallest unit, by digits and never by a fraction. */
export function figureOf(typed: string, per: 1 | 100 | 1000): number | undefined {
  // Yuan and hours have two decimals alike.
  if (per === 100) return parseYuan(typed)
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '')
  const places = per === 1000 ? 3 : 0
  const match = /^(-?)(\d{1,10})(?:\.(\d*))?$/.exec(plain)
  if (!match || (match[3] ?? '').length > places) return undefined
  const whole = Number(`${match[2]}${(match[3] ?? '').padEnd(places, '0')}`)
  return match[1] && whole !== 0 ? -whole : whole
}

/** As a field shows it: no thousands marks, no needless zeros of quantities, two decimals of money. */
export function writtenFigure(value: number | null, per: 1 | 100 | 1000): string {
  if (value === null) return ''
  if (per === 1) return String(value)
  const places = String(per).length - 1
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const part = per === 1000 ? digits.slice(-places).replace(/0+$/, '') : digits.slice(-places)
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}${part && `.${part}`}`
}

/** A written figure with thousands marks: `1234.50` → `1,234.50`. */
export function grouped(written: string): string {
  const [whole, part] = written.split('.')
  return part === undefined ? inThousands(whole!) : `${inThousands(whole!)}.${part}`
}
