/** Fen of an item. Quantities are thousandths of a unit; half-up per line (R4.2). */
export const lineAmount = (unitPriceFen: number, quantityMilli: number): number =>
  halfUp(product(unitPriceFen, quantityMilli), 1000n)

/** Fen of labour. Hours have two decimals (R4.2). */
export const labourAmount = (rateFenPerHour: number, hoursHundredths: number): number =>
  halfUp(product(rateFenPerHour, hoursHundredths), 100n)

/** A tax-inclusive amount taken apart: the tax is what remains, so that both add up again (R4.2). */
export function splitVat(grossFen: number, rateBasisPoints: number): { netFen: number; taxFen: number } {
  if (rateBasisPoints < 0) throw new RangeError('a tax rate is never negative')
  const netFen = halfUp(product(grossFen, 10_000), 10_000n + whole(rateBasisPoints))
  return { netFen, taxFen: grossFen - netFen }
}

/** What remains of an amount after a discount; the discount is half-up to the fen. */
export const lessShare = (fen: number, basisPoints: number): number =>
  fen - halfUp(product(fen, basisPoints), 10_000n)

/**
 * One price for several items, in proportion to what each is worth: half-up along the running sum, so that the shares
 * add up to the price, none is below nothing, and none is more than its worth while the price is no more than all.
 */
export function spread(totalFen: number, worths: readonly number[]): number[] {
  const all = worths.reduce((sum, worth) => sum + worth, 0)
  let worth = 0
  let given = 0
  return worths.map((one, n) => {
    worth += one
    const upTo =
      n === worths.length - 1 ? totalFen : all === 0 ? 0 : halfUp(product(totalFen, worth), whole(all))
    const share = upTo - given
    given = upTo
    return share
  })
}

const product = (a: number, b: number) => whole(a) * whole(b)

/** BigInt itself refuses a fraction; beyond 2^53 a number no longer says which whole number it means. */
export function whole(n: number): bigint {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is not a whole number of the smallest unit`)
  return BigInt(n)
}

/** 四舍五入, and the same for a reversal: a counter-entry must cancel to the fen. */
function halfUp(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (2n * size + denominator) / (2n * denominator)
  const result = Number(numerator < 0n ? -rounded : rounded)
  if (!Number.isSafeInteger(result)) throw new RangeError('the amount is too large')
  return result
}

/** 123405 → `1,234.05`. */
export function formatFen(fen: number): string {
  const digits = String(whole(Math.abs(fen))).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${inThousands(digits.slice(0, -2))}.${digits.slice(-2)}`
}

/** Digits without a sign: `60000` → `60,000`. */
export const inThousands = (digits: string | number): string =>
  String(digits).replace(/\B(?=(\d{3})+$)/g, ',')

/** What a person or a spreadsheet wrote (R0.4: NFKC first); undefined when it is no amount of whole fen. */
export function parseYuan(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^([-+]?)¥/, '$1')
    .replace(/元$/, '')
  const parts = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d{1,2})0*)?$/.exec(plain)
  if (!parts || (parts[2] === undefined && parts[3] === undefined)) return undefined
  const [, sign, yuan = '0', decimals = ''] = parts
  const fen = Number(yuan.replaceAll(',', '') + decimals.padEnd(2, '0'))
  if (!Number.isSafeInteger(fen)) return undefined
  return sign === '-' && fen > 0 ? -fen : fen
}
