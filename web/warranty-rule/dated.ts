import { newestFirst } from '../../domain/warranty-rule/in-force.ts'
import { everyBrand } from '../../domain/warranty-rule/keys.ts'
import { standingOf } from '../catalogue/prices.ts'

type Row = { readonly brand: string; readonly fromDay: string; readonly revision: number }

/** The first row still to come, of one day the later revision; once a brand has its own, only its own. */
export const nextOf = <R extends Row>(rows: readonly R[], today: string, hasOwn: boolean): R | undefined => {
  const coming = rows
    .filter(({ fromDay, brand }) => fromDay > today && !(hasOwn && brand === everyBrand))
    .toSorted(newestFirst)
  return coming.find(({ fromDay }) => fromDay === coming.at(-1)!.fromDay)
}

/** The rows of the brand, then those of every brand, each newest first with where it stands among its own. */
export function historyOf<R extends Row>(rows: readonly R[], today: string) {
  const brands = [...new Set(rows.map(({ brand }) => brand))].toSorted(
    (a, b) => Number(a === everyBrand) - Number(b === everyBrand),
  )
  return brands.map((brand) => ({
    brand,
    rows: standingOf(
      rows.filter((one) => one.brand === brand),
      today,
    ),
  }))
}
