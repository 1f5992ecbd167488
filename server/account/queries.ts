import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Asked } from '../route.ts'
import { strictest } from '../strictest.ts'
import { isUnused, lastOf, numberIsLocked } from '../sign-in-log.ts'

/** Every log-in of the store: how it stands, and where it is open now. */
export async function accountsPage({ db, store, at, house, actor }: Asked<unknown>) {
  const rules = await strictest(house)
  const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000)
  const staffNo = sql`s.staff_no`
  const staffId = sql`s.id`
  const accounts = await db
    .selectFrom('staff as s')
    .where('s.state', '=', 'employed')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('postHolding as h')
          .whereRef('h.staffId', '=', 's.id')
          .where('h.storeId', '=', store)
          .where('h.untilDay', 'is', null)
          .select('h.id'),
      ),
    )
    .orderBy('s.staffNo')
    .select(['s.id', 's.staffNo', 's.name', 's.nameEn', 's.mustChangePassword', 's.passwordSetAt'])
    .select([
      lastOf('in', staffId).as('lastInAt'),
      numberIsLocked(staffNo, before(rules.lock), rules.failures).as('isLocked'),
      isUnused(staffId, before(rules.unusedDays * 1440)).as('isUnused'),
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('session as x')
          .whereRef('x.staffId', '=', 's.id')
          .where('x.storeId', '=', store)
          .where('x.endedAt', 'is', null)
          .where('x.seenAt', '>', before(rules.idle))
          .orderBy('x.signedInAt', 'desc')
          .select(['x.id', 'x.signedInAt', 'x.seenAt', 'x.address', 'x.browser']),
      ).as('sessions'),
    )
    .execute()
  return {
    passwordDays: rules.passwordDays,
    accounts: accounts.map((one) => ({ ...one, isOwn: one.id === actor.id })),
  }
}
