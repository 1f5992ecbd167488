/** Time as the store's wall shows it: the server's clock and the store's zone, never the browser's. */
let aheadMs = 0
let zone = 'Asia/Shanghai'

export function setStoreTime(now: string, timeZone: string): void {
  aheadMs = Date.parse(now) - Date.now()
  zone = timeZone
}

export const storeNow = (): Date => new Date(Date.now() + aheadMs)

type Instant = string | Date
const parts = (at: Instant, options: Intl.DateTimeFormatOptions): { [part: string]: string } =>
  Object.fromEntries(
    formatter(options)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  )

/** `2026-11-24` */
export function dayOf(at: Instant): string {
  const { year, month, day } = parts(at, { year: 'numeric', month: '2-digit', day: '2-digit' })
  return `${year}-${month}-${day}`
}

/** `14:10` */
export function hourOf(at: Instant): string {
  const { hour, minute } = parts(at, { hour: '2-digit', minute: '2-digit' })
  return `${hour}:${minute}`
}

/** The hour alone for today, with the day in this year, with the year before: `14:10`, `11-22 14:10`. */
export function shortOf(at: Instant, now: Instant = storeNow()): string {
  const day = dayOf(at)
  const today = dayOf(now)
  if (day === today) return hourOf(at)
  return `${day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day} ${hourOf(at)}`
}

export const longOf = (at: Instant): string => `${dayOf(at)} ${hourOf(at)}`

/** For `<input type="datetime-local">`: what the wall shows. */
export const toLocal = (at: Instant): string => `${dayOf(at)}T${hourOf(at)}`

/** Back from the wall to the instant, whatever zone the browser is in. */
export function fromLocal(local: string): string {
  const asIfUtc = Date.parse(`${local.slice(0, 16)}:00Z`)
  // Twice: the offset of the guess may differ from the offset of the instant where clocks change.
  const once = asIfUtc - offsetMs(asIfUtc)
  return new Date(asIfUtc - offsetMs(once)).toISOString()
}

const offsetMs = (at: number): number =>
  Date.parse(`${toLocal(new Date(at))}:00Z`) - Math.floor(at / 60_000) * 60_000

const made = new Map<string, Intl.DateTimeFormat>()
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${Object.keys(options).join()}`
  const known =
    made.get(key) ?? new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone, hourCycle: 'h23' })
  made.set(key, known)
  return known
}
