import type { Kind } from './kinds.ts'
import type { Limits } from './law.ts'

/** What the law asks of the two weeks of a pattern, before anybody follows it. */
export function weekOfPattern(days: readonly string[], kinds: readonly Kind[], limits: Limits) {
  const minutes = days.map((code) => kinds.find((kind) => kind.code === code)?.paidMinutes ?? 0)
  const weeks = [minutes.slice(0, 7), minutes.slice(7)]
  const sums = weeks.map((week) => week.reduce((sum, n) => sum + n, 0))
  return {
    weekHundredths: sums.map(hundredths),
    averageHundredths: hundredths((sums[0]! + sums[1]!) / 2),
    averageLimitHundredths: hundredths(limits.weekMinutes),
    restDays: Math.min(...weeks.map((week) => week.filter((n) => n === 0).length)),
    restLimit: limits.restDays,
  }
}

const hundredths = (n: number) => Math.round((n * 100) / 60)
