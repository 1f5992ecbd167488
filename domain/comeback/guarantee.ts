import { addDays, type Day } from '../calendar.ts'
import { guaranteeOf, type WorkClass } from '../quotation/catalogue.ts'

export type Delivered = {
  readonly workClass: string | null
  readonly deliveredDay: Day
  readonly outKm: number
}
export type Guarantee = { readonly until: Day; readonly untilKm: number }

/** R2.3: the last day and the last kilometre, whichever comes first; work without a class has none. */
export function guaranteeUntil({ workClass, deliveredDay, outKm }: Delivered): Guarantee | undefined {
  if (workClass === null || !(workClass in guaranteeOf)) return undefined
  const { days, km } = guaranteeOf[workClass as WorkClass]
  return { until: addDays(deliveredDay, days), untilKm: outKm + km }
}

export const isWithin = ({ until, untilKm }: Guarantee, day: Day, km: number): boolean =>
  day <= until && km <= untilKm

/** No guarantee of the regulation is longer: what left the store earlier need not be looked at. */
export const longestDays = Math.max(...Object.values(guaranteeOf).map(({ days }) => days))

/** The causes for which the store need not do it again free of charge. */
export const notOurs: readonly string[] = ['CUSTOMER', 'NEW']

/** R2.3: redone twice and still not right. */
export const mustGoElsewhere = (redone: number): boolean => redone >= 2
