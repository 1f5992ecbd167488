import type { Reader } from '../db.ts'
import { valuesAt, type Values } from '../setting/values.ts'
import { zoneOf } from '../zone.ts'

/** A store at an instant, with what all of booking asks of it: read once an act or a page. */
export type Store = {
  readonly store: string
  readonly at: Date
  readonly zone: string
  readonly values: Values
}

export const storeAt = async (
  db: Reader,
  { store, at }: { readonly store: string; readonly at: Date },
): Promise<Store> => ({ store, at, zone: await zoneOf(db, store), values: await valuesAt(db, store, at) })
