import { isForModel } from './price.ts'

/** For which cars and when a package is meant, as its file has it. */
export type Conditions = {
  readonly models: readonly string[]
  readonly energies: readonly string[]
  readonly engines: readonly string[]
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly odometerToKm: number | null
  readonly odometerMultipleKm: number | null
  readonly odometerToleranceKm: number | null
  readonly ageMonthsTo: number | null
  readonly monthsSinceLast: number | null
  readonly timesPerVehicle: number | null
  readonly seasonFrom: string | null
  readonly seasonTo: string | null
}

/** A car on a day; what nobody knows of it is null and stands in no package's way. */
export type Car = {
  readonly model: { readonly code: string; readonly energy: string; readonly engineCode: string } | null
  readonly year: number | null
  readonly km: number
  readonly ageMonths: number | null
  /** How often the car has had this package, and how many months ago the last time. */
  readonly times: number
  readonly monthsSince: number | null
  /** `11-25`. */
  readonly day: string
}

export const unfits = ['model', 'year', 'km', 'kmTo', 'age', 'times', 'since', 'season'] as const
export type Unfit = (typeof unfits)[number]

/** An interval, a pause or a season may be passed over at the customer's wish; what is left is what the package is for. */
export const forbids = (unfit: Unfit | null): boolean =>
  unfit !== null && unfit !== 'km' && unfit !== 'since' && unfit !== 'season'

/** The first reason why a package does not fit; null where it does. What its exclusions say is read by people. */
export function whyUnfit(on: Conditions, car: Car): Unfit | null {
  if (!car.model || !isForModel(on, car.model)) return 'model'
  if (car.year !== null && !within(car.year, on.yearFrom, on.yearTo)) return 'year'
  if (on.odometerToKm !== null && car.km > on.odometerToKm) return 'kmTo'
  if (!isNearMultiple(car.km, on)) return 'km'
  if (on.ageMonthsTo !== null && car.ageMonths !== null && car.ageMonths > on.ageMonthsTo) return 'age'
  if (on.timesPerVehicle !== null && car.times >= on.timesPerVehicle) return 'times'
  if (on.monthsSinceLast !== null && car.monthsSince !== null && car.monthsSince < on.monthsSinceLast)
    return 'since'
  return isInSeason(car.day, on) ? null : 'season'
}

const within = (n: number, from: number | null, to: number | null) =>
  (from === null || n >= from) && (to === null || n <= to)

/** Within the tolerance of a multiple; the first multiple is one interval. */
export function isNearMultiple(
  km: number,
  on: Pick<Conditions, 'odometerMultipleKm' | 'odometerToleranceKm'>,
): boolean {
  const { odometerMultipleKm: every, odometerToleranceKm } = on
  if (every === null || every <= 0) return true
  const multiple = Math.max(1, Math.round(km / every)) * every
  return Math.abs(km - multiple) <= (odometerToleranceKm ?? 0)
}

/** A season may go over the turn of the year. */
function isInSeason(day: string, { seasonFrom: from, seasonTo: to }: Conditions): boolean {
  if (from === null || to === null) return true
  return from <= to ? day >= from && day <= to : day >= from || day <= to
}
