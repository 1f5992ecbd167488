import { normalise, type Wrong } from './text.ts'

export type Vin = {
  readonly vin: string
  readonly madeIn: 'china' | 'elsewhere'
  /** What looks odd but may be right: to be shown, never to stop anyone. */
  readonly warnings: readonly string[]
}

export type WrongVin = Wrong & {
  readonly because: 'missing' | 'length' | 'letter' | 'character' | 'yearCode' | 'checkDigit'
  /** What may have been meant. For a person to accept: the program never puts it in (R3.1). */
  readonly offered?: string
}

/** R3.1. A Chinese car's check digit and year code must be right; elsewhere they only warn (R0.4). */
export function vinOf(text: string): Vin | WrongVin {
  const vin = normalise(text).replace(/-/g, '')
  const broken = shapeProblem(vin)
  if (broken) return broken
  // R3.1: L is China, and H is now assigned to it as well.
  const china = /^[LH]/.test(vin)
  const odd = [checkDigitProblem(vin), yearProblem(vin)].filter((problem) => problem !== undefined)
  if (china && odd[0]) return odd[0]
  const warnings = odd.map(({ wrong }) => `${wrong}。非国产车仅作提示`)
  if (!/\d{4}$/.test(vin)) warnings.push(`车架号末4位“${vin.slice(-4)}”通常为数字，请核对`)
  return { vin, madeIn: china ? 'china' : 'elsewhere', warnings }
}

const values: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'0123456789'].map((digit) => [digit, Number(digit)])),
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
}
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** What position 9 ought to be. */
export function checkDigit(vin: string): string {
  const sum = [...vin].reduce((sum, letter, i) => sum + values[letter]! * weights[i]!, 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

const yearCodes = 'ABCDEFGHJKLMNPRSTVWXY123456789'

/** The codes come round every 30 years: the newest year not after the one that follows the sale (R3.1). */
export function modelYear(vin: string, soldInYear: number): number | undefined {
  const place = yearCodes.indexOf(vin[9] ?? '')
  if (place < 0 || vin[9] === undefined) return undefined
  const latest = soldInYear + 1
  return latest - ((((latest - 1980 - place) % 30) + 30) % 30)
}

function shapeProblem(vin: string): WrongVin | undefined {
  if (vin === '') return { because: 'missing', wrong: '没有填写车架号' }
  const alien = [...vin].find((letter) => !/[A-Z0-9]/.test(letter))
  if (alien) return { because: 'character', wrong: `车架号只含字母和数字，现有“${alien}”` }
  if (vin.length !== 17) return { because: 'length', wrong: `车架号应为17位，现有${vin.length}位（${vin}）` }
  return letterProblem(vin)
}

function letterProblem(vin: string): WrongVin | undefined {
  const at = vin.search(/[IOQ]/)
  if (at < 0) return undefined
  const meant = vin.replace(/[OQ]/g, '0').replaceAll('I', '1')
  const found = `车架号第${at + 1}位是字母“${vin[at]}”，车架号不使用字母 I、O、Q`
  const fits = checkDigit(meant) === meant[8] && !yearProblem(meant)
  if (!fits) return { because: 'letter', wrong: `${found}；换成数字后校验码仍不符，请核对原车` }
  return { because: 'letter', wrong: `${found}；是否应为“${meant}”？`, offered: meant }
}

function yearProblem(vin: string): WrongVin | undefined {
  if (yearCodes.includes(vin[9]!)) return undefined
  return { because: 'yearCode', wrong: `车架号第10位“${vin[9]}”不是年份代码` }
}

function checkDigitProblem(vin: string): WrongVin | undefined {
  const expected = checkDigit(vin)
  if (vin[8] === expected) return undefined
  return {
    because: 'checkDigit',
    wrong: `车架号校验码不符：第9位是“${vin[8]}”，按其余各位应为“${expected}”，其中有一位写错`,
  }
}
