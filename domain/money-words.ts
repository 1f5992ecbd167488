import { whole } from './money.ts'

const digitWords = '零壹贰叁肆伍陆柒捌玖'
const placeWords = ['', '拾', '佰', '仟']

/** 大写金额 (R4.2): 1234.05 → 壹仟贰佰叁拾肆元零伍分. A negative amount has no such form and is refused. */
export function inWords(fen: number): string {
  const amount = whole(fen)
  if (amount < 0n) throw new RangeError('大写金额不能为负数')
  const yuan = amount / 100n
  const jiao = Number((amount / 10n) % 10n)
  const rest = Number(amount % 10n)
  const head = yuan > 0n ? `${countInWords(yuan)}元` : ''
  if (jiao === 0 && rest === 0) return `${head || '零元'}整`
  // 1680.32 may be written with 零 before the jiao or without; 1234.05 must have it.
  const gap = head && (jiao === 0 || yuan % 10n === 0n) ? '零' : ''
  const tail = rest === 0 ? '整' : `${digitWords[rest]}分`
  return head + gap + (jiao === 0 ? '' : `${digitWords[jiao]}角`) + tail
}

function countInWords(n: bigint): string {
  for (const [size, unit] of [
    [100_000_000n, '亿'],
    [10_000n, '万'],
  ] as const)
    if (n >= size) return countInWords(n / size) + unit + continued(n % size, size)
  return belowTenThousand(Number(n))
}

const continued = (n: bigint, size: bigint) =>
  n === 0n ? '' : (n < size / 10n ? '零' : '') + countInWords(n)

function belowTenThousand(n: number): string {
  const digits = [...String(n)]
  const words = digits.map((digit, i) =>
    digit === '0' ? '零' : digitWords[Number(digit)]! + placeWords[digits.length - 1 - i]!,
  )
  return words.join('').replace(/零+/g, '零').replace(/零$/, '')
}
