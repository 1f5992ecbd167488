import { dayOf, timeOf } from '../calendar.ts'
import { inThousands } from '../money.ts'

/** A sentence in both languages: Chinese for the store and the customer, English beside it. */
export type Said = readonly [zh: string, en: string]

/**
 * A figure that knows how it came about: what it is, by which clause, by which arithmetic, and from which figures and
 * facts. Opened down to its leaves it names nothing but facts on file (R1, R1.9: the statement must stand up).
 */
export type Derived<Value = unknown> = {
  readonly value: Value
  readonly name: Said
  /** The value as people read it. */
  readonly shown: Said
  /** The clause of the law (`第24条第1款第4项`) or of the store’s own reading (`R0.4`). */
  readonly clause: string
  /** The arithmetic or the reason in words. Empty for a fact. */
  readonly how: Said
  readonly from: readonly Derived[]
}

/** What is missing or contradicts itself, and what it would change: never a silent default. */
export type Problem = {
  readonly code: string
  readonly says: Said
  /** What was taken instead, and what another answer would change. */
  readonly changes: Said
  /** The repair, interval or fact that it is about. */
  readonly about: string
}

const nothing: Said = ['', '']

export const fact = <Value>(name: Said, value: Value, shown: Said, clause = ''): Derived<Value> => ({
  value,
  name,
  shown,
  clause,
  how: nothing,
  from: [],
})

export const derived = <Value>(
  name: Said,
  value: Value,
  shown: Said,
  clause: string,
  how: Said,
  from: readonly Derived[],
): Derived<Value> => ({ value, name, shown, clause, how, from })

export const same = (text: string | number): Said => [String(text), String(text)]
export const days = (n: number): Said => [`${n} 天`, n === 1 ? '1 day' : `${n} days`]
export const times = (n: number): Said => [`${n} 次`, n === 1 ? 'once' : `${n} times`]
export const kilometres = (n: number): Said => [`${inThousands(n)} 公里`, `${inThousands(n)} km`]

/** 7 小时 30 分, the minute being the smallest unit (R0.4). */
export function duration(minutes: number): Said {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60]
  return m === 0 ? [`${h} 小时`, `${h} h`] : [`${h} 小时 ${m} 分`, `${h} h ${m} min`]
}

/** Both languages of a list, with the separators of each. */
export const listed = (all: readonly Said[]): Said => [
  all.map(([zh]) => zh).join('、'),
  all.map(([, en]) => en).join(', '),
]

const instants = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/g

/** Instants as the store's wall shows them: a figure keeps them exact, people read `2026-11-27 10:25`. */
export const onTheWall = (said: Said, zone: string): Said => {
  const shown = (text: string) => text.replace(instants, (at) => `${dayOf(at, zone)} ${timeOf(at, zone)}`)
  return [shown(said[0]), shown(said[1])]
}
