import { sql } from 'kysely'
import type { Procedure } from '../../domain/procedure.ts'
import { procedures } from '../../domain/procedures.ts'
import { parties } from '../../domain/staff/duties.ts'
import type { Reader } from '../db.ts'

/** The history of a whole, oldest first, in words: who did what, under which duty. */
export async function historyOf(db: Reader, store: string, whole: string) {
  const rows = await db
    .selectFrom('event as e')
    .innerJoin('act as a', (join) => join.onRef('a.storeId', '=', 'e.storeId').onRef('a.id', '=', 'e.actId'))
    .leftJoin('staff as s', 's.id', 'a.staffId')
    .leftJoin('orderTakeOver as t', (join) =>
      join
        .onRef('t.storeId', '=', 'e.storeId')
        .on(sql<boolean>`t.id = (e.particulars ->> 'takeOverId')::uuid`),
    )
    .leftJoin('staff as f', 'f.id', 't.fromStaffId')
    .where('e.storeId', '=', store)
    .where(sql<boolean>`e.whole_id = any (array(${withItsMessages(store, whole)}))`)
    .orderBy('e.id')
    .select([
      'e.id',
      'e.subject',
      'e.subjectId',
      'e.step',
      'e.party',
      'e.fromState',
      'e.toState',
      'e.particulars',
    ])
    .select(['a.at', 's.name as who', 's.nameEn as whoEn'])
    // Of a take-over: from whom, and why; names and words are no particulars.
    .select(['f.name as fromWhom', 'f.nameEn as fromWhomEn', 't.reason'])
    .execute()
  return rows.map((row) => ({ ...row, ...wordsOf(row.subject, row.step), duty: dutyOf(row.party) }))
}

/** Messages, owner's links and calls asked for stand by themselves, and are told with what they are of. */
const withItsMessages = (store: string, whole: string) => sql`
  select ${whole}::uuid union all select m.id from message m
  where m.store_id = ${store} and (m.work_order_id = ${whole} or m.appointment_id = ${whole})
  union all select k.id from owner_link k where k.store_id = ${store} and k.work_order_id = ${whole}
  union all select b.id from call_back b where b.store_id = ${store} and b.work_order_id = ${whole}`

function wordsOf(subject: string, step: string) {
  const p = (procedures as { readonly [record: string]: Procedure })[subject]
  return { title: p?.title ?? subject, did: p?.steps[step]?.title ?? step }
}

const dutyOf = (party: string) =>
  party === 'itself' ? '随动' : ((parties as { readonly [party: string]: string })[party] ?? party)
