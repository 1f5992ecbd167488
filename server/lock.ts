import { sql } from 'kysely'
import type { Procedure } from '../domain/procedure.ts'
import { procedures } from '../domain/procedures.ts'
import { reading, type Trx } from './db.ts'
import { FormWrong, no, NotFound } from './refusals.ts'

type Here = { readonly store: string }

/**
 * The whole before the part, so that two parts cannot pass each other.
 * Nothing else is read here: a statement that has waited for a lock still sees the past.
 */
export async function lock(
  trx: Trx,
  { record, within, of }: Procedure,
  { store }: Here,
  id: string,
  opens: boolean,
  whole: string | undefined,
) {
  if (opens && !within) return id
  const table = sql.table(within ?? record)
  const wholeOf = sql`(select ${sql.ref(`${within}Id`)} from ${sql.table(record)} where store_id = ${store} and id = ${id})`
  const key = within ? (whole ?? wholeOf) : id
  const here = of === 'group' ? sql`true` : sql`store_id = ${store}`
  const { rows } = await sql<{ id: string }>`
    select id from ${table} where ${here} and id = ${key} for no key update`.execute(trx)
  if (!rows[0]) throw new NotFound(record)
  return rows[0].id
}

export const claim = (trx: Trx, what: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(trx)

/** One after the other, in the order given: whoever claims in the same order never waits in a circle. */
export const claimAll = (trx: Trx, what: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended(w.what, 0)) from (select what from unnest(${[...what]}::text[])
    with ordinality as u (what, n) order by n offset 0) w`.execute(trx)

/** Waits for whoever has claimed it, and keeps others from claiming it; not those who share it too. */
export const share = (trx: Trx, what: string) =>
  sql`select pg_advisory_xact_lock_shared(hashtextextended(${what}, 0))`.execute(trx)

/** Two people on one order: the second is told what the first has done (architecture §6). */
export async function refuseIfChanged(trx: Trx, act: Here & { readonly seen?: number }, whole: string) {
  if (act.seen === undefined)
    throw new FormWrong([{ path: ['seen-event'], message: '缺少填表时所见的最后一条经过' }])
  const since = await reading(trx)
    .selectFrom('event')
    .innerJoin('act', (join) =>
      join.onRef('act.storeId', '=', 'event.storeId').onRef('act.id', '=', 'event.actId'),
    )
    .leftJoin('staff', 'staff.id', 'act.staffId')
    .where('event.storeId', '=', act.store)
    .where('event.wholeId', '=', whole)
    .where('event.id', '>', act.seen)
    .orderBy('event.id')
    .select(['subject', 'step', 'act.at', 'staff.name', 'staff.nameEn'])
    .execute()
  if (since.length === 0) return
  throw no(
    'changed_meanwhile',
    '您填写期间这张单子已有变动：{changes}。请核对后再提交',
    'Meanwhile this has changed: {changesEn}. Look again before you send',
    {
      changes: since.map(({ name, ...e }) => `${name ?? '系统'} ${titleOf(e)}`).join('，'),
      changesEn: since
        .map(({ nameEn, subject, step }) => `${nameEn ?? 'system'} ${subject}.${step}`)
        .join(', '),
    },
  )
}

function titleOf({ subject, step }: { subject: string; step: string }) {
  const p: Procedure | undefined = (procedures as { [record: string]: Procedure })[subject]
  return `${p?.title ?? subject} ${p?.steps[step]?.title ?? step}`
}
