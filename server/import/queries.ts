import { sql, type Kysely } from 'kysely'
import { fallsOn } from '../../domain/staff/establishment.ts'
import type { DoorTables, Reader } from '../db.ts'
import { dutiesAt } from '../grant/queries.ts'
import { NotFound } from '../refusals.ts'
import { establishmentOf } from '../staff/queries.ts'
import type { Effect } from './kind.ts'

export async function aboutRun(db: Reader, store: string, id: string) {
  const run = await db
    .selectFrom('importRun as u')
    .innerJoin('store as s', 's.id', 'u.storeId')
    .where('u.storeId', '=', store)
    .where('u.id', '=', id)
    .selectAll('u')
    .select('s.timeZone')
    .executeTakeFirst()
  if (!run) throw new NotFound('importRun')
  return run
}
export type AboutRun = Awaited<ReturnType<typeof aboutRun>>

/** The run of this very file that was begun and has not come to its end: a command goes on with it. */
export const openRunOf = (
  db: Reader,
  store: string,
  { source, fileHash }: { source: string; fileHash: string },
) =>
  db
    .selectFrom('importRun')
    .where('storeId', '=', store)
    .where('fileHash', '=', fileHash)
    .where('source', '=', source)
    .where('state', 'in', ['handedIn', 'checked', 'running', 'brokenOff'])
    .orderBy('handedInAt', 'desc')
    .select(['id', 'state'])
    .executeTakeFirst()

/** What a person has set for this source's files of earlier times. */
export const mappingsOf = (db: Reader, store: string, source: string) =>
  db
    .selectFrom('importMapping')
    .where('storeId', '=', store)
    .where('source', '=', source)
    .select(['kind', 'headers'])
    .execute()

/** How often each key has been taken back: the same content comes in again by another act. */
export async function timesWithdrawn(db: Reader, store: string, source: string, keys: readonly string[]) {
  const rows = await db
    .selectFrom('importRow')
    .where('storeId', '=', store)
    .where('source', '=', source)
    .where('key', '=', sql<string>`any(${keys})`)
    .where('state', '=', 'withdrawn')
    .groupBy('key')
    .select(['key', (eb) => eb.fn.countAll<number>().as('times')])
    .execute()
  return new Map(rows.map(({ key, times }) => [key, times]))
}

export type Landed = { readonly runId: string; readonly line: number; readonly isOutdated: boolean }

/** Which of these acts have brought their row in; outdated where a later act of the same source and key has, too. */
export async function landedBy(
  db: Reader,
  store: string,
  acts: readonly string[],
): Promise<ReadonlyMap<string, Landed>> {
  const { rows } = await sql<Landed & { actId: string }>`
    select e.act_id as "actId", r.run_id as "runId", r.line, exists (
      select from import_row n join event ne
        on ne.store_id = n.store_id and ne.whole_id = n.id and ne.step = 'land' and ne.id > e.id
      where n.store_id = r.store_id and n.source = r.source and n.key = r.key and n.state = 'landed') as "isOutdated"
    from event e join import_row r on r.store_id = e.store_id and r.id = e.subject_id
    where e.store_id = ${store} and e.act_id = any(${acts}) and e.subject = 'importRow' and e.step = 'land'
      and r.state = 'landed'`.execute(db as never)
  return new Map(rows.map(({ actId, ...landed }) => [actId, landed]))
}

/** What is to come in and has not, of the lines after one and up to another. */
export const pendingItems = (db: Reader, store: string, runId: string, after: number, upTo: number) =>
  db
    .selectFrom('importItem as i')
    .where('i.storeId', '=', store)
    .where('i.runId', '=', runId)
    .where('i.line', '>', after)
    .where('i.line', '<=', upTo)
    .where((eb) =>
      eb.or([
        eb('i.verdict', 'in', ['new', 'changed']),
        eb.and([eb('i.verdict', '=', 'conflict'), eb('i.choice', 'in', ['theirs', 'ours'])]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('importRow as r')
            .whereRef('r.storeId', '=', 'i.storeId')
            .whereRef('r.runId', '=', 'i.runId')
            .whereRef('r.line', '=', 'i.line')
            .select(sql`1`.as('one')),
        ),
      ),
    )
    .orderBy('i.line')
    .select(['i.line', 'i.key', 'i.record', 'i.actId', 'i.says', 'i.choice'])
    .execute()
export type PendingItem = Awaited<ReturnType<typeof pendingItems>>[number]

/** What has come in, the last line first; those that were tried are not asked again. */
export const landedRows = (db: Reader, store: string, runId: string, before: number, most: number) =>
  db
    .selectFrom('importRow')
    .where('storeId', '=', store)
    .where('runId', '=', runId)
    .where('state', '=', 'landed')
    .where('line', '<', before)
    .where(sql<boolean>`effects <> '[]'::jsonb`)
    .orderBy('line', 'desc')
    .limit(most)
    .select(['id', 'line', 'effects'])
    .execute()

export async function effectsOf(db: Reader, store: string, id: string): Promise<readonly Effect[]> {
  const row = await db
    .selectFrom('importRow')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('effects')
    .executeTakeFirst()
  return (row?.effects ?? []) as Effect[]
}

/** How many rows of each verdict a check has found, and what has come of them. */
export async function tallyOf(db: Reader, store: string, runId: string) {
  const [items, rows] = await Promise.all([
    db
      .selectFrom('importItem')
      .where('storeId', '=', store)
      .where('runId', '=', runId)
      .groupBy(['verdict', 'choice'])
      .select(['verdict', 'choice'])
      .select(sql<number>`count(*)::int`.as('records'))
      .select(sql<number>`sum(cardinality(lines))::int`.as('lines'))
      .execute(),
    db
      .selectFrom('importRow')
      .where('storeId', '=', store)
      .where('runId', '=', runId)
      .groupBy(['state', 'verdict'])
      .select(['state', 'verdict'])
      .select(sql<number>`count(*)::int`.as('records'))
      .execute(),
  ])
  return { items, rows }
}

/** The stores of the group, by their codes. */
export const storesOf = (db: Kysely<DoorTables>) =>
  db.selectFrom('store').orderBy('code').select(['id', 'code', 'name', 'timeZone']).execute()

/** The person with this number; without one, whoever holds the customer-service post or acts for it. */
export async function clerkOf(db: Reader, store: string, staffNo: string | undefined) {
  const e = await establishmentOf(db, store)
  const holderOf = (post: string | undefined) => e.holdings.find((h) => h.post === post)?.staffId
  const holder = holderOf('customer_service') ?? holderOf(fallsOn(e, 'customer_service'))
  const person = await db
    .selectFrom('staff')
    .where('state', '=', 'employed')
    .where((eb) => (staffNo ? eb('staffNo', '=', staffNo) : eb('id', '=', holder ?? null)))
    .select(['id', 'staffNo', 'name'])
    .executeTakeFirst()
  return person && { ...person, duties: (await dutiesAt(db, store, person.id)).map(({ duty }) => duty) }
}
