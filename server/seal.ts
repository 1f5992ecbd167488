import { sql } from 'kysely'
import type { Reader, Trx } from './db.ts'
import { limits } from './limits.ts'
import type { House } from './perform.ts'

/** What is sealed: the events with their acts, and the log of sign-ins. */
const subjects = ['event', 'signIn'] as const
export type Sealed = (typeof subjects)[number]
type Sql = ReturnType<typeof sql>

/**
 * One line of text for every row in a range of ids, the same for good: columns are named, so that one added later
 * changes no seal. Numbers that nobody has are in the chain of every store.
 */
const linesOf: { readonly [subject in Sealed]: (store: Sql, after: Sql, until: Sql) => Sql } = {
  event: (store, after, until) => sql`
    select e.id, concat_ws('|', e.id, e.act_id, a.staff_id, a.digest, extract(epoch from a.at), e.party, e.whole_id,
      e.subject, e.subject_id, e.step, e.from_state, e.to_state, e.particulars) as line
    from event e join act a on a.store_id = e.store_id and a.id = e.act_id
    where e.store_id = ${store} and e.id > ${after} and e.id <= ${until}`,
  signIn: (store, after, until) => sql`
    select i.id, concat_ws('|', i.id, i.staff_no, i.staff_id, i.address, extract(epoch from i.at), i.result, i.browser,
      i.by_staff_id) as line
    from sign_in i where (i.store_id = ${store} or i.store_id is null) and i.id > ${after} and i.id <= ${until}`,
}

const hashOf = (before: Sql, lines: Sql) => sql<string>`(
  select encode(sha256(convert_to(${before} || coalesce(string_agg(l.line, E'\n' order by l.id), ''), 'UTF8')), 'hex')
  from (${lines}) l)`

/** Seals what has come since the last seal, in every store. @returns how many seals were set */
export async function sealAll({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<number> {
  const stores = await db.doors.selectFrom('store').select('id').execute()
  let set = 0
  for (const { id } of stores)
    for (const subject of subjects) while (await sealNext({ db, clock }, id, subject)) set++
  return set
}

async function sealNext({ db, clock }: Pick<House, 'db' | 'clock'>, store: string, subject: Sealed) {
  const bound = await db.read(store, (reader) => boundOf(reader, store, subject))
  if (bound.until === null) return false
  return db.transact(store, async (trx) => {
    if (!(await isMine(trx, store, subject)) || !(await haveSettled(trx, bound.before))) return false
    const last = await lastOf(trx, store, subject)
    const ids = linesOf[subject](
      sql`${store}::uuid`,
      sql`${last.untilId}::bigint`,
      sql`${bound.until}::bigint`,
    )
    const { rows } = await sql<{ until: number | null; lines: number }>`
      select max(id) as until, count(*)::int as lines from (
        select l.id from (${ids}) l order by l.id limit ${limits.sealLines}) p`.execute(trx)
    const { until, lines } = rows[0]!
    if (until === null) return false
    const range = linesOf[subject](sql`${store}::uuid`, sql`${last.untilId}::bigint`, sql`${until}::bigint`)
    await sql`insert into seal (store_id, subject, until_id, lines, hash, at)
      values (${store}, ${subject}, ${until}, ${lines}, ${hashOf(sql`${last.hash}::text`, range)}, ${clock.now()})`.execute(
      trx,
    )
    return true
  })
}

/** Ids are not the order of commits: what may be sealed, and which transactions must have ended before it is. */
async function boundOf(db: Reader, store: string, subject: Sealed) {
  const newest =
    subject === 'event'
      ? sql`select max(id) from event where store_id = ${store}`
      : sql`select max(id) from sign_in where store_id = ${store} or store_id is null`
  const { rows } = await sql<{ until: number | null; before: string }>`
    select (${newest}) as until, pg_snapshot_xmax(pg_current_snapshot())::text as before`.execute(db as never)
  return rows[0]!
}

const haveSettled = async (trx: Trx, before: string) =>
  (
    await sql<{ settled: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) >= ${before}::xid8 as settled`.execute(trx)
  ).rows[0]!.settled

/** One process seals a store's log at a time; the others leave it to the next minute. */
const isMine = async (trx: Trx, store: string, subject: Sealed) =>
  (
    await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`seal ${subject} ${store}`}, 0)) as mine`.execute(
      trx,
    )
  ).rows[0]!.mine

async function lastOf(trx: Trx, store: string, subject: Sealed) {
  const { rows } = await sql<{ untilId: number; hash: string }>`
    select until_id, hash from seal where store_id = ${store} and subject = ${subject}
    order by until_id desc limit 1`.execute(trx)
  return rows[0] ?? { untilId: 0, hash: '' }
}

export type Proof = {
  readonly subject: Sealed
  /** The newest seal: whoever wrote its hash down elsewhere can prove later that nothing was cut off. */
  readonly newest: { readonly at: Date; readonly untilId: number; readonly hash: string } | null
  readonly checked: number
  /** The first seal that what stands there now does not give. */
  readonly broken: { readonly at: Date; readonly untilId: number } | null
}

/** Computes the last seals of a store again from what stands there. */
export async function prove(db: Reader, store: string, subject: Sealed, most: number): Promise<Proof> {
  const range = linesOf[subject](sql`${store}::uuid`, sql`x.after_id`, sql`x.until_id`)
  const { rows } = await sql<{ at: Date; untilId: number; hash: string; sound: boolean }>`
    with last_ones as (
      select until_id, hash, at from seal where store_id = ${store} and subject = ${subject}
      order by until_id desc limit ${most + 1}),
    chained as (
      select *, lag(until_id) over w as after_id, lag(hash) over w as before, row_number() over w as n
      from last_ones window w as (order by until_id))
    select x.at, x.until_id, x.hash, x.hash = ${hashOf(sql`coalesce(x.before, '')`, range)} as sound
    from (select until_id, hash, at, coalesce(after_id, 0) as after_id, before, n from chained) x
    where x.n > 1 or (select count(*) from last_ones) <= ${most}
    order by x.until_id`.execute(db as never)
  const newest = rows.at(-1)
  const broken = rows.find(({ sound }) => !sound)
  return {
    subject,
    newest: newest ? { at: newest.at, untilId: newest.untilId, hash: newest.hash } : null,
    checked: rows.length,
    broken: broken ? { at: broken.at, untilId: broken.untilId } : null,
  }
}

/** Every minute, outside the acts: a chain inside them would make a store's acts queue. */
export function watchSeals(house: House, failed: (error: unknown) => void) {
  const timer = setInterval(() => void sealAll(house).catch(failed), limits.sealEveryMs)
  return () => clearInterval(timer)
}
