import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'

/** `2 h 36 min`, or days and hours where minutes no longer matter. */
export function spanOf(minutes: number): { d: number; h: number; m: number } {
  const whole = Math.floor(Math.abs(minutes))
  const d = whole >= 48 * 60 ? Math.floor(whole / 1440) : 0
  return { d, h: Math.floor((whole - d * 1440) / 60), m: whole % 60 }
}

export const minutesBetween = (from: string | Date, to: string | Date): number =>
  (new Date(to).getTime() - new Date(from).getTime()) / 60_000

/** A length of time in words. */
export function useSpan(): (minutes: number) => string {
  const say = useWords(orderWords)
  return (minutes) => {
    const { d, h, m } = spanOf(minutes)
    return d > 0 ? say('spanD', { d, h }) : h > 0 ? say('spanH', { h, m }) : say('spanM', { m })
  }
}
