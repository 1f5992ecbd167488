/** `1,286.5` yuan → 128650 fen, by digits, never by a fraction; undefined where it is no number of that kind. */
export function figureOf(typed: string, per: 1 | 100 | 1000): number | undefined {
  const places = String(per).length - 1
  const plain = typed
    .replace(/[,，¥\s]/g, '')
    .replace(/[−－]/, '-')
    .replace(/[。．]/, '.')
  const match = /^(-?)(\d{1,10})(?:\.(\d*))?$/.exec(plain)
  if (!match || (match[3] ?? '').length > places) return undefined
  const whole = Number(`${match[2]}${(match[3] ?? '').padEnd(places, '0')}`)
  return match[1] && whole !== 0 ? -whole : whole
}

/** As it is written in a field: no thousands marks, no needless zeros for quantities, two decimals for money. */
export function writtenFigure(value: number | null, per: 1 | 100 | 1000): string {
  if (value === null) return ''
  if (per === 1) return String(value)
  const places = String(per).length - 1
  const digits = String(Math.abs(value)).padStart(places + 1, '0')
  const part = per === 1000 ? digits.slice(-places).replace(/0+$/, '') : digits.slice(-places)
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}${part && `.${part}`}`
}
