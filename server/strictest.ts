import type { House } from './perform.ts'
import { valuesAt, type Values } from './setting/values.ts'

type Security = {
  readonly idle: number
  readonly failures: number
  readonly lock: number
  readonly passwordDays: number
  readonly unusedDays: number
}

const kept = new WeakMap<House['db'], { readonly until: number; readonly values: Security }>()

/**
 * The settings of signing in, read again once a minute. They are asked before the store is known, so the strictest
 * store of the group decides: an unknown number is treated like a known one.
 */
export async function strictest({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<Security> {
  const now = clock.now()
  const known = kept.get(db)
  if (known && Math.abs(known.until - 30_000 - now.getTime()) < 30_000) return known.values
  const stores = await db.doors.selectFrom('store').select('id').execute()
  const all = await Promise.all(
    stores.map(({ id }) => db.read(id, (reader) => valuesAt(reader, id, now)).then(ofSecurity)),
  )
  const values = all.length > 0 ? all.reduce(stricter) : lenient
  kept.set(db, { until: now.getTime() + 60_000, values })
  return values
}

const ofSecurity = (values: Values): Security => ({
  idle: values['session.idle'],
  failures: values['session.failures'],
  lock: values['session.lock'],
  passwordDays: values['session.passwordDays'],
  unusedDays: values['session.unusedDays'],
})

const stricter = (a: Security, b: Security): Security => ({
  idle: Math.min(a.idle, b.idle),
  failures: Math.min(a.failures, b.failures),
  lock: Math.max(a.lock, b.lock),
  passwordDays: Math.min(a.passwordDays, b.passwordDays),
  unusedDays: Math.min(a.unusedDays, b.unusedDays),
})

/** Of a database that has no store yet. */
const lenient: Security = { idle: 15, failures: 5, lock: 15, passwordDays: 90, unusedDays: 90 }
