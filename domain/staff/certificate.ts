import { addDays, daysBetween, type Day } from '../calendar.ts'

/** An identity-card number is nobody's to keep: 310000199001010105 → 310000********0105 (R5.2). */
export const keptNumber = (number: string): string =>
  /^\d{17}[\dXx]$/.test(number) ? `${number.slice(0, 6)}********${number.slice(-4)}` : number

/** What a page shows of a certificate's number: the beginning and the last four. */
export const maskNumber = (number: string): string =>
  number.includes('*')
    ? number
    : number.length <= 6
      ? '*'.repeat(number.length)
      : `${number.slice(0, 2)}${'*'.repeat(number.length - 6)}${number.slice(-4)}`

/** `remind`: it stands on the manager's desk; `press`: it presses; `over`: it has run out. */
export type Standing = 'forLife' | 'far' | 'remind' | 'press' | 'over'
type Days = { readonly remindDays: number; readonly pressDays: number }

export function standingOf(expiresOn: Day | null, today: Day, { remindDays, pressDays }: Days): Standing {
  if (expiresOn === null) return 'forLife'
  const left = daysBetween(today, expiresOn)
  if (left < 0) return 'over'
  return left <= pressDays ? 'press' : left <= remindDays ? 'remind' : 'far'
}

/** The last day of expiry that is due to be seen to today. */
export const remindedUntil = (today: Day, { remindDays }: Pick<Days, 'remindDays'>): Day =>
  addDays(today, remindDays)
