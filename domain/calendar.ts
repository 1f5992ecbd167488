/** `2026-11-24`. A day has no zone; an instant has, and the store's zone says on which day it falls. */
export type Day = string

const dayLength = 86_400_000
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day that exists: 2024-02-30 does not. */
export function isDay(text: string): boolean {
  const parts = isoDay.exec(text)
  if (!parts) return false
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number]
  return year > 0 && month > 0 && dayOfMs(Date.UTC(year, month - 1, date)) === text
}

/** The day on which this instant falls where the store is. */
export function dayOf(instant: string, zone: string): Day {
  const ms = msOf(instant)
  return dayOfMs(ms + offsetOn(ms, zone))
}

/** `14:10`, as the store's clock shows it. */
export function timeOf(instant: string, zone: string): string {
  const { hour, minute } = wallClock(msOf(instant), zone)
  return `${two(hour)}:${two(minute)}`
}

/** When the store's clock shows this time. A time that the clocks skip is the one after the jump. */
export function instantOf(day: Day, time: string, zone: string): string {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (!parts) throw new RangeError(`${time} is not a time of day`)
  const shown = daysSince1970(day) * dayLength + Number(parts[1]) * 3_600_000 + Number(parts[2]) * 60_000
  const before = shown - zoneOffset(shown - dayLength, zone)
  const after = shown - zoneOffset(shown + dayLength, zone)
  const fits = [before, after].find((at) => at + zoneOffset(at, zone) === shown)
  return new Date(fits ?? before).toISOString()
}

export const addDays = (day: Day, n: number): Day => dayOfMs((daysSince1970(day) + n) * dayLength)

/** How many days later `to` is than `from`. */
export const daysBetween = (from: Day, to: Day): number => daysSince1970(to) - daysSince1970(from)

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** 1 January 1970 was a Thursday. */
export const weekday = (day: Day): Weekday => weekdays[modulo(daysSince1970(day) + 3, 7)]!

/** The Monday of its week. */
export const mondayOf = (day: Day): Day => addDays(day, -weekdays.indexOf(weekday(day)))

/** `2026-11` */
export const monthOf = (day: Day): string => day.slice(0, 7)

export const firstOfMonth = (day: Day): Day => `${monthOf(day)}-01`
export const lastOfMonth = (day: Day): Day => addDays(firstOfMonth(addDays(firstOfMonth(day), 31)), -1)

/** From the midnight that begins `day` to the one that ends `untilDay`, by the store's wall; epoch milliseconds. */
export const spanOfDays = (day: Day, untilDay: Day, zone: string) => ({
  from: Date.parse(instantOf(day, '00:00', zone)),
  until: Date.parse(instantOf(addDays(untilDay, 1), '00:00', zone)),
})

/** Minutes since midnight as `08:15`. */
export const timeOfMinutes = (minutes: number): string =>
  `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

const modulo = (n: number, size: number) => ((n % size) + size) % size
const two = (n: number) => String(n).padStart(2, '0')

function daysSince1970(day: Day): number {
  if (!isDay(day)) throw new RangeError(`${day} is not a day`)
  return Date.parse(`${day}T00:00:00Z`) / dayLength
}

const dayOfMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

function msOf(instant: string): number {
  // Without a zone of its own an instant would take that of the machine.
  const ms = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(instant) ? Date.parse(instant) : Number.NaN
  if (Number.isNaN(ms)) throw new RangeError(`${instant} is not an instant`)
  return ms
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function wallClock(ms: number, zone: string) {
  const clock = clocks.get(zone) ?? newClock(zone)
  clocks.set(zone, clock)
  const part = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  return part as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>
}

const newClock = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })

/** Asked a thousand times for one day of one zone: on most days the clocks do not move. */
const steady = new Map<string, number>()
const mostSteady = 10_000

function offsetOn(ms: number, zone: string): number {
  const from = Math.floor(ms / dayLength) * dayLength
  const key = `${zone} ${from}`
  const known = steady.get(key)
  if (known !== undefined) return known
  const [first, last] = [zoneOffset(from, zone), zoneOffset(from + dayLength, zone)]
  if (first !== last) return zoneOffset(ms, zone)
  if (steady.size >= mostSteady) steady.clear()
  steady.set(key, first)
  return first
}

function zoneOffset(ms: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(ms, zone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000
}
