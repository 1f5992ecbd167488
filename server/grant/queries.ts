import type { Administration, Duty } from '../../domain/staff/duties.ts'
import { dutiesOf, type Establishment } from '../../domain/staff/establishment.ts'
import type { Reader } from '../db.ts'
import { establishmentOf } from '../staff/queries.ts'

export type DutyNow = {
  readonly duty: Duty
  /** Of a grant: none. */
  readonly post: string | null
  readonly via: 'post' | 'vacancy' | 'grant'
}

/** All that a person may do here: by his posts, by the vacancies fallen to them, and by grants. */
export const dutiesAt = async (db: Reader, store: string, staffId: string) =>
  withGrants(db, store, staffId, await establishmentOf(db, store))

/** The same, where the establishment is at hand. */
export async function withGrants(
  db: Reader,
  store: string,
  staffId: string,
  e: Establishment,
): Promise<readonly DutyNow[]> {
  const granted = await inForce(db, store).where('g.staffId', '=', staffId).execute()
  return [
    ...dutiesOf(e, staffId),
    ...granted.map(({ duty }) => ({ duty: duty as Administration, post: null, via: 'grant' as const })),
  ]
}

/** Grants of those who still work here. */
export const inForce = (db: Reader, store: string) =>
  db
    .selectFrom('adminGrant as g')
    .innerJoin('staff as s', 's.id', 'g.staffId')
    .where('g.storeId', '=', store)
    .where('g.state', '=', 'inForce')
    .where('s.state', '=', 'employed')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('postHolding as h')
          .whereRef('h.staffId', '=', 'g.staffId')
          .where('h.storeId', '=', store)
          .where('h.untilDay', 'is', null)
          .select('h.id'),
      ),
    )
    .select(['g.id', 'g.staffId', 'g.duty'])

/** Whether somebody's going would leave the store without a security administrator. */
export async function isLastSecurityAdmin(db: Reader, store: string, staffId: string): Promise<boolean> {
  const all = await inForce(db, store).where('g.duty', '=', 'securityAdmin').execute()
  return all.length === 1 && all[0]!.staffId === staffId
}
