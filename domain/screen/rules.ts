import { rule } from '../procedure.ts'

export type PairFacts = { codeStands: boolean }

/** How long a pairing code is good for, in minutes. */
export const codeMinutes = 15

export const codeStands = rule(
  'code_stands',
  'S78',
  '配对码不对或已过期，请在“设置·大屏”换一个新码',
  'The pairing code is wrong or over: make a new one under Settings, Screens',
  ({ codeStands: stands }: PairFacts) => stands,
)
