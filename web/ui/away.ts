export type Away = { unit: 'now' | 'minute' | 'hour' | 'day'; n: number; past: boolean }

/** How far an instant is from now, in the largest unit that still says enough. */
export function away(at: string | Date, now: Date): Away {
  const minutes = Math.round((new Date(at).getTime() - now.getTime()) / 60_000)
  const far = Math.abs(minutes)
  const past = minutes < 0
  if (far === 0) return { unit: 'now', n: 0, past: false }
  if (far < 100) return { unit: 'minute', n: far, past }
  if (far < 36 * 60) return { unit: 'hour', n: Math.round(far / 60), past }
  return { unit: 'day', n: Math.round(far / 1440), past }
}
