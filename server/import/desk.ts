import { sql } from 'kysely'
import { kindOf } from '../../domain/import/all.ts'
import { importRow, importRun } from '../../domain/import/procedure.ts'
import { duties } from '../../domain/staff/duties.ts'
import { desk } from '../step.ts'

export const importRuns = desk(importRun, async (db, id, { store, actor }) => {
  const run = await db
    .selectFrom('importRun as u')
    .where('u.storeId', '=', store)
    .where('u.id', '=', id)
    .select(['u.state', 'u.kind'])
    .select([
      sql<number>`(select count(*)::int from import_item i where i.store_id = u.store_id and i.run_id = u.id
        and (i.verdict in ('new', 'changed') or i.verdict = 'conflict' and i.choice in ('theirs', 'ours')))`.as(
        'coming',
      ),
      sql<number>`(select count(*)::int from import_item i where i.store_id = u.store_id and i.run_id = u.id
        and i.verdict = 'conflict' and i.choice is null)`.as('open'),
      sql<number>`(select count(*)::int from import_row r where r.store_id = u.store_id and r.run_id = u.id
        and r.state = 'landed' and r.verdict in ('new', 'changed'))`.as('landed'),
    ])
    .executeTakeFirst()
  return run && { ...run, ...whose(run.kind, actor.parties) }
})

/** Who imports a kind, in words; a kind that is not known yet is everybody's who imports. */
function whose(name: string, parties: readonly string[]) {
  const kind = kindOf(name)
  const by = kind?.by ?? []
  return {
    kindTitle: kind?.title[0] ?? '',
    kindTitleEn: kind?.title[1] ?? '',
    kindBy: by.map((duty) => duties[duty]).join('、'),
    kindByEn: by.join(', '),
    isYours: !kind || by.some((duty) => parties.includes(duty)),
  }
}

export const importRows = desk(importRow, (db, id, { store }) =>
  db
    .selectFrom('importRow')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
