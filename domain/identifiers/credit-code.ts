import { normalise, type Wrong } from './text.ts'

export type CreditCode = {
  readonly code: string
  /** A check digit that does not fit: some early codes break the rule, so it passes once confirmed (R0.4, R3.4). */
  readonly warnings: readonly string[]
}

export type WrongCreditCode = Wrong & {
  /** What may have been meant, where both check digits then fit. For a person to accept. */
  readonly offered?: string
}

/** R3.4, GB 32100: 18 places, the last a check digit; places 9–17 are the organisation code with its own (GB 11714). */
export function creditCodeOf(text: string): CreditCode | WrongCreditCode {
  const code = normalise(text).replace(/-/g, '')
  const broken = shapeProblem(code)
  if (broken) return broken
  const warnings = [
    ...(code[16] === organisationDigit(code) ? [] : [digitProblem(17, code[16]!, organisationDigit(code))]),
    ...(code[17] === creditDigit(code) ? [] : [digitProblem(18, code[17]!, creditDigit(code))]),
  ]
  return { code, warnings }
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** What place 18 ought to be. */
export function creditDigit(code: string): string {
  const sum = weights.reduce((sum, weight, i) => sum + weight * alphabet.indexOf(code[i]!), 0)
  return alphabet[(31 - (sum % 31)) % 31]!
}

const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** What place 17 ought to be. */
export function organisationDigit(code: string): string {
  const sum = organisationWeights.reduce(
    (sum, weight, i) => sum + weight * organisationAlphabet.indexOf(code[8 + i]!),
    0,
  )
  const digit = 11 - (sum % 11)
  return digit === 10 ? 'X' : String(digit % 11)
}

const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

function shapeProblem(code: string): WrongCreditCode | undefined {
  if (code === '') return { wrong: '没有填写统一社会信用代码' }
  const alien = [...code].find((letter) => !/[A-Z0-9]/.test(letter))
  if (alien) return { wrong: `统一社会信用代码只含数字和大写字母，现有“${alien}”` }
  if (code.length !== 18) return { wrong: `统一社会信用代码应为18位，现有${code.length}位` }
  const at = code.search(/[IOSVZ]/)
  if (at >= 0) return letterProblem(code, at)
  if (!shape.test(code)) return { wrong: '统一社会信用代码第3至8位应为登记机关的6位数字' }
  return undefined
}

const alike: { readonly [letter: string]: string } = { I: '1', O: '0', S: '5', Z: '2' }

function letterProblem(code: string, at: number): WrongCreditCode {
  const found = `统一社会信用代码第${at + 1}位是字母“${code[at]}”，代码不使用字母 I、O、S、V、Z`
  const meant = code.replace(/[IOSZ]/g, (letter) => alike[letter]!)
  const fits = shape.test(meant) && meant[16] === organisationDigit(meant) && meant[17] === creditDigit(meant)
  return fits ? { wrong: `${found}；是否应为“${meant}”？`, offered: meant } : { wrong: found }
}

const digitProblem = (place: 17 | 18, found: string, expected: string) =>
  `统一社会信用代码第${place}位校验码是“${found}”，按其余各位应为“${expected}”，请核对`
