import { sql } from 'kysely'
import { administrations } from '../../domain/staff/duties.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { grants } from './desk.ts'
import { inForce } from './queries.ts'

/** Who administers now and who did, newest first; of those in force, what may be done. */
export async function grantsPage({ db, store, actor, at }: Asked<unknown>) {
  const rows = await db
    .selectFrom('adminGrant as g')
    .innerJoin('staff as s', 's.id', 'g.staffId')
    .leftJoin('staff as b', 'b.id', 'g.grantedBy')
    .leftJoin('staff as r', 'r.id', 'g.revokedBy')
    .where('g.storeId', '=', store)
    .orderBy('g.fromAt', 'desc')
    .limit(100)
    .select([
      'g.id',
      'g.staffId',
      'g.duty',
      'g.state',
      'g.fromAt',
      'g.untilAt',
      's.staffNo',
      's.name',
      's.nameEn',
    ])
    .select(['b.name as by', 'b.nameEn as byEn', 'r.name as revokedBy', 'r.nameEn as revokedByEn'])
    .execute()
  const effective = new Set((await inForce(db, store).execute()).map(({ id }) => id))
  return {
    duties: administrations,
    grants: await Promise.all(
      rows.map(async (row) => ({
        ...row,
        /** In force, but its holder has left: it counts for nothing. */
        isIdle: row.state === 'inForce' && !effective.has(row.id),
        steps: row.state === 'inForce' ? await stepsOf(db, grants, row.id, { store, actor, at }) : [],
      })),
    ),
    people: await peopleHere(db, store),
  }
}

/** Who holds a post here, to choose from. */
const peopleHere = (db: Reader, store: string) =>
  db
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
    .select(['s.id', 's.staffNo', 's.name', 's.nameEn'])
    .select(
      sql<
        string | null
      >`(select duty from admin_grant where store_id = ${store} and staff_id = s.id and state = 'inForce')`.as(
        'administration',
      ),
    )
    .execute()
