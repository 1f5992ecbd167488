type Rule = { readonly earlyMinutes: number; readonly lateMinutes: number }

export type Punctual =
  | { readonly is: 'early' | 'onTime' | 'lateBy' | 'tooLate'; readonly minutes: number }
  | { readonly is: 'earlyWaits'; readonly minutes: number }

/** How somebody would be received who came now, by the rule of the house (S45). */
export function punctualNow(startsAt: string, now: Date, { earlyMinutes, lateMinutes }: Rule): Punctual {
  const late = Math.floor((now.getTime() - Date.parse(startsAt)) / 60_000)
  if (late > lateMinutes) return { is: 'tooLate', minutes: late }
  if (late > 0) return { is: 'lateBy', minutes: late }
  if (late === 0) return { is: 'onTime', minutes: 0 }
  return { is: -late > earlyMinutes ? 'earlyWaits' : 'early', minutes: -late }
}
