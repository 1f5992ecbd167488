import { limited, type Limits } from '../../domain/quotation/discount.ts'
import type { SettingKey } from '../../domain/setting/keys.ts'
import type { Reader } from '../db.ts'
import { valuesAt, type Values } from '../setting/values.ts'

/** What each duty may give off at once, by the rows in force (S65). */
export const discountLimits = (values: Values) =>
  Object.fromEntries(
    limited.map((duty) => {
      const of = (what: 'labour' | 'parts' | 'order') =>
        values[`discount.${duty}.${what}` satisfies SettingKey]
      return [duty, { labourBasisPoints: of('labour'), partsBasisPoints: of('parts'), orderFen: of('order') }]
    }),
  ) as Limits

export const discountLimitsAt = async (db: Reader, store: string, at: Date) =>
  discountLimits(await valuesAt(db, store, at))
