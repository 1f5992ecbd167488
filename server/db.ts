import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  sql,
  type GeneratedAlways,
  type LogEvent,
  type Transaction,
} from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import pg from 'pg'
import type { StateOf } from '../domain/procedure.ts'
import type { Procedures } from '../domain/procedures.ts'
import { limits } from './limits.ts'
import type { DB } from './schema.ts'

/** A state has its type from the procedure, and nobody inserts or updates it: step.ts moves it. */
type Guarded = {
  [Table in keyof DB]: Table extends keyof Procedures
    ? Omit<DB[Table], 'state'> & { state: GeneratedAlways<StateOf<Procedures[Table]>> }
    : DB[Table]
}
/** What a step may write: everything but acts and events. */
export type Trx = Transaction<Omit<Guarded, 'act' | 'event'>>
/** What everyone may hold: reading. */
export type Reader = ReadonlyKysely<Guarded>
export const reading = (trx: Trx) => trx as unknown as Reader

const { INT8, NUMERIC, DATE } = pg.types.builtins
pg.types.setTypeParser(INT8, Number)
pg.types.setTypeParser(NUMERIC, Number) // only sums of whole numbers: fen, hundredths of an hour, thousandths of a piece
pg.types.setTypeParser(DATE, String) // a day is a word; as a Date it would move with the time zone

/** The tables a door file may touch before a store is known (architecture §7). */
export type DoorTables = Pick<
  DB,
  | 'session'
  | 'postHolding'
  | 'due'
  | 'outbox'
  | 'link'
  | 'signIn'
  | 'staff'
  | 'store'
  | 'formerPassword'
  | 'screenDoor'
>

/** One group's database. Handed in, never a module-wide singleton. */
export type Database = {
  /** Held by perform.ts alone: one store, one transaction. */
  readonly transact: <T>(store: string, work: (trx: Trx) => Promise<T>) => Promise<T>
  /** Reading too is a transaction: the store is set for it alone, whatever pool or proxy lies between. */
  readonly read: <T>(store: string, work: (db: Reader) => Promise<T>) => Promise<T>
  /** Held by the door files alone: session.ts, link.ts, due.ts, outbox.ts, screen.ts. */
  readonly doors: Kysely<DoorTables>
  readonly close: () => Promise<void>
}

type Options = { readonly size?: number; readonly log?: (event: LogEvent) => void }

/** Opens the database of a group as the role `app`. */
export function open(url: string, { size = limits.poolSize, log }: Options = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: limits.poolWaitMs,
    statement_timeout: limits.statementMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
  })
  // A connection that breaks while idle is replaced; without a listener it would end the process.
  pool.on('error', () => {})
  // So is one that breaks between two statements of an act: the next statement says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Guarded>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
    ...(log ? { log } : {}),
  })
  return {
    transact: (store, work) => within(db, 'begin', store, work),
    // Every statement of one answer sees the same moment.
    read: (store, work) =>
      within(db, 'begin isolation level repeatable read read only', store, (trx) =>
        work(trx as unknown as Reader),
      ),
    doors: db,
    close: () => db.destroy(),
  }
}

/** Begins and enters the store in one message: half of a short reading is going to the database and back. */
const within = <T>(
  db: Kysely<Guarded>,
  begin: string,
  store: string,
  work: (trx: Trx) => Promise<T>,
): Promise<T> => {
  if (!isId.test(store)) throw new Error('not the id of a store')
  return db.connection().execute(async (connection) => {
    await sql.raw(`${begin}; select set_config('app.store', '${store}', true)`).execute(connection)
    try {
      const result = await work(connection as unknown as Trx)
      await sql`commit`.execute(connection)
      return result
    } catch (error) {
      // Where the connection is gone there is nothing to roll back, and the pool replaces it.
      await sql`rollback`.execute(connection).catch(() => {})
      throw error
    }
  })
}
const isId = /^[0-9a-f-]{36}$/
