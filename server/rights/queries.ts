import type { Duty } from '../../domain/staff/duties.ts'
import { dutiesOf } from '../../domain/staff/establishment.ts'
import { inForce, type DutyNow } from '../grant/queries.ts'
import type { Asked } from '../route.ts'
import { establishmentOf } from '../staff/queries.ts'

/** Who holds which duty now, and by what: the living half of the printed table of rights. */
export async function rightsPage({ db, store }: Asked<unknown>) {
  const e = await establishmentOf(db, store)
  const granted = await inForce(db, store).execute()
  const posts = await db.selectFrom('post').orderBy('ordinal').select(['code', 'name', 'nameEn']).execute()
  const ids = [...new Set(e.holdings.map(({ staffId }) => staffId))]
  const people = ids.length === 0 ? [] : await named(db, ids)
  return {
    posts,
    people: people.map((person) => ({
      ...person,
      duties: [
        ...dutiesOf(e, person.id),
        ...granted
          .filter(({ staffId }) => staffId === person.id)
          .map(({ duty }) => ({ duty: duty as Duty, post: null, via: 'grant' as const })),
      ] satisfies DutyNow[],
    })),
  }
}

const named = (db: Asked<unknown>['db'], ids: readonly string[]) =>
  db
    .selectFrom('staff')
    .where('id', 'in', ids)
    .orderBy('staffNo')
    .select(['id', 'staffNo', 'name', 'nameEn'])
    .execute()
