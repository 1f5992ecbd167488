type Rule = { readonly earlyMinutes: number; readonly lateMinutes: number }

type Awaited = { readonly startsAt: string; readonly expectedAt: string | null }

export type Punctual =
  | { readonly is: 'early' | 'onTime' | 'lateBy' | 'tooLate'; readonly minutes: number }
  | { readonly is: 'earlyWaits'; readonly minutes: number }

/**
 * How somebody would be received who came now, by the rule of the house (S45). He is too late after the hour that he told on
 * the telephone, where he did; and before that he is in time from the hour of the booking on.
 */
export function punctualNow({ startsAt, expectedAt }: Awaited, now: Date, rule: Rule): Punctual {
  const { earlyMinutes, lateMinutes } = rule
  const minutesAfter = (hour: string) => Math.floor((now.getTime() - Date.parse(hour)) / 60_000)
  const booked = minutesAfter(startsAt)
  const late = expectedAt && booked > 0 ? Math.max(0, Math.min(booked, minutesAfter(expectedAt))) : booked
  if (late > lateMinutes) return { is: 'tooLate', minutes: late }
  if (late > 0) return { is: 'lateBy', minutes: late }
  if (late === 0) return { is: 'onTime', minutes: 0 }
  return { is: -late > earlyMinutes ? 'earlyWaits' : 'early', minutes: -late }
}
