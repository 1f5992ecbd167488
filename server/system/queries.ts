import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Asked } from '../route.ts'

const product = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string
}

type Found = {
  readonly postgres: string
  readonly bytes: number
  readonly waitingDue: number
  readonly oldestDueAt: Date | null
  readonly waitingMessages: number
  readonly openSessions: number
}

/** What the product says of itself: versions, what the database has run, and what waits longer than it should. */
export async function systemPage({ db, store, at }: Asked<unknown>) {
  const { rows } = await sql<Found>`
    select current_setting('server_version') as postgres, pg_database_size(current_database()) as bytes,
      (select count(*) from due where store_id = ${store} and done_at is null and at <= ${at})::int as waiting_due,
      (select min(at) from due where store_id = ${store} and done_at is null and at <= ${at}) as oldest_due_at,
      (select count(*) from message where store_id = ${store} and state = 'waiting')::int as waiting_messages,
      (select count(*) from session where store_id = ${store} and ended_at is null
        and seen_at > ${at}::timestamptz - interval '30 minutes')::int as open_sessions`.execute(db as never)
  const migrations = await sql<{
    name: string
    at: Date
  }>`select name, at from migration order by name desc`.execute(db as never)
  return {
    ...rows[0]!,
    version: product.version,
    node: process.version,
    now: at,
    migrations: migrations.rows,
  }
}
