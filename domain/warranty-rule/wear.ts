import type { Day } from '../calendar.ts'
import { wearParts, type WearPart } from '../warranty/part-classes.ts'
import { newestFirst } from './in-force.ts'
import { everyBrand } from './keys.ts'

/** The maker's own period of a class of wear parts from a day on; an empty measure has no limit. */
export type WearRow = {
  readonly brand: string
  readonly partClass: string
  readonly months: number | null
  readonly km: number | null
  readonly fromDay: Day
  readonly revision: number
}

/** The row that counts for a brand on a day: its own before that of every brand. Undefined: nobody has said. */
export const wearOn = <Row extends WearRow>(
  rows: readonly Row[],
  brand: string,
  partClass: WearPart,
  day: Day,
): Row | undefined => {
  const begun = rows.filter((one) => one.partClass === partClass && one.fromDay <= day).toSorted(newestFirst)
  return (
    begun.find((one) => one.brand === brand && brand !== everyBrand) ??
    begun.find((one) => one.brand === everyBrand)
  )
}

/** Every class of which a period is known, in the order of the standard. */
export const wearsOn = (rows: readonly WearRow[], brand: string, day: Day) =>
  wearParts.flatMap((name) => {
    const row = wearOn(rows, brand, name, day)
    return row ? [{ name, months: row.months, km: row.km }] : []
  })
