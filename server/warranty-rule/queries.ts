import { z } from 'zod'
import { dayOf, type Day } from '../../domain/calendar.ts'
import { firstRuleSets } from '../../domain/warranty/rule-sets.ts'
import { wearParts } from '../../domain/warranty/part-classes.ts'
import { rulesOn, valueOn } from '../../domain/warranty-rule/in-force.ts'
import { everyBrand, faceOf, ruleKeys, type RuleKey, type SetCode } from '../../domain/warranty-rule/keys.ts'
import { wearOn, wearsOn } from '../../domain/warranty-rule/wear.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'

/** The law and the levels as they stand on a day, for `assess`. */
export const rulesAt = async (db: Reader, day: Day) => rulesOn(await ruleRows(db), day)

/** The maker's periods of wear parts that count on a day, by brand. */
export async function wearsAt(db: Reader, day: Day) {
  const rows = await wearRows(db)
  return (brand: string) => wearsOn(rows, brand, day)
}

/** Every dated row, newest first. */
export const ruleRows = (db: Reader) =>
  db
    .selectFrom('warrantyRule')
    .orderBy('fromDay', 'desc')
    .orderBy('revision', 'desc')
    .select(['id', 'ruleSet', 'brand', 'key', 'value', 'fromDay', 'revision', 'reason'])
    .execute()

const wearRows = (db: Reader) =>
  db
    .selectFrom('wearPeriod')
    .orderBy('fromDay', 'desc')
    .orderBy('revision', 'desc')
    .select(['id', 'brand', 'partClass', 'months', 'km', 'fromDay', 'revision', 'reason'])
    .execute()

/** Brands of the catalogue of models. */
export async function brandsKnown(db: Reader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('vehicleModel')
    .where('state', '<>', 'withdrawn')
    .distinct()
    .orderBy('brand')
    .select('brand')
    .execute()
  return rows.map(({ brand }) => brand)
}

/** The day on which an instant falls where the store is. */
export async function dayIn(db: Reader, store: string, at: Date): Promise<Day> {
  const { timeZone } = await db
    .selectFrom('store')
    .where('id', '=', store)
    .select('timeZone')
    .executeTakeFirstOrThrow()
  return dayOf(at.toISOString(), timeZone)
}

export const brandQuery = z.strictObject({ brand: z.string().trim().min(1).max(100).default(everyBrand) })

/** Every figure of the law and every level, for a brand: in force, from where, and its dated rows. */
export async function rulesPage({ db, store, at, query }: Asked<z.output<typeof brandQuery>>) {
  const { brand } = query
  const today = await dayIn(db, store, at)
  const [rows, wear, known] = [await ruleRows(db), await wearRows(db), await brandsKnown(db)]
  const here = <Row extends { brand: string }>(all: readonly Row[]) =>
    all.filter((one) => one.brand === brand || one.brand === everyBrand)
  const keyed = (ruleSet: SetCode, key: RuleKey) => {
    const face = faceOf(ruleSet, key)
    if (!face) return []
    const { value: inForce, from } = valueOn(rows, ruleSet, brand, key, today)
    const own = here(rows).filter((one) => one.ruleSet === ruleSet && one.key === key)
    return [{ ruleSet, key, ...face, inForce, from, rows: own.map(dated) }]
  }
  return {
    brand,
    brands: [...new Set([...known, ...[...rows, ...wear].map((one) => one.brand)])].filter(
      (one) => one !== everyBrand,
    ),
    sets: firstRuleSets.map(({ code, title, soldFrom, soldBefore }) => ({
      code,
      title,
      soldFrom,
      soldBefore,
    })),
    keys: firstRuleSets.flatMap(({ code }) => ruleKeys.flatMap((key) => keyed(code, key))),
    wear: wearParts.map((partClass) => ({
      partClass,
      inForce: wearOn(wear, brand, partClass, today) ?? null,
      rows: here(wear).filter((one) => one.partClass === partClass),
    })),
  }
}

const dated = ({
  id,
  brand,
  value,
  fromDay,
  revision,
  reason,
}: Awaited<ReturnType<typeof ruleRows>>[number]) => ({
  id,
  brand,
  value,
  fromDay,
  revision,
  reason,
})
