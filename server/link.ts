import { createHash, randomBytes } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Trx } from './db.ts'
import type { House } from './perform.ts'
import { NotFound } from './refusals.ts'
import type { Act, Actor } from './step.ts'

/** The owner at his link: one order of one store, found by the hash of his address before a store is known. */
export type Linked = {
  readonly id: string
  readonly store: string
  readonly orderId: string
  readonly expiresAt: Date
  /** In steps of his order; `himself` in those of the link and what he opens by it. */
  readonly actor: Actor & { readonly only: string }
}

/** 128 random bits, as they stand in the address. */
export const freshToken = () => randomBytes(16).toString('base64url')
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * One statement whatever the address is: wrong, expired and revoked take the same time and get the same answer.
 * @throws NotFound
 */
export async function linked({ db, clock }: House, token: string): Promise<Linked> {
  const row = await db.doors
    .selectFrom('link')
    .where('tokenHash', '=', hashOf(token))
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', clock.now())
    .select(['id', 'storeId', 'workOrderId', 'expiresAt'])
    .executeTakeFirst()
  if (!row) throw new NotFound('link')
  return {
    id: row.id,
    store: row.storeId,
    orderId: row.workOrderId,
    expiresAt: row.expiresAt,
    actor: himself(row.workOrderId),
  }
}

/** The owner as one who may touch this record alone. */
export const himself = (only: string) => ({ id: null, parties: ['owner'], only })

/** The door of an owner's link, in the statement that makes it: its row stands in `made`. */
export const putLink = (token: string, made: RawBuilder<unknown>) => sql`
  insert into link (id, token_hash, store_id, work_order_id, made_at, expires_at)
  select id, ${hashOf(token)}, store_id, work_order_id, made_at, expires_at from ${made}`

/** Doors end as their links do, which stand in `limited`. */
export const endLinks = (limited: RawBuilder<unknown>) => sql`
  update link set expires_at = l.expires_at from ${limited} l where link.id = l.id`

export const shutLink = (trx: Trx, { store, at }: Act, id: string) =>
  trx.updateTable('link').set({ revokedAt: at }).where('storeId', '=', store).where('id', '=', id).execute()

/** Where the owner types it in: the store's public address where one is set, else where the sender is himself. */
export const addressFrom = (origin: string | undefined) =>
  process.env['CHEYI_ORIGIN'] ?? origin ?? `http://localhost:${process.env['PORT'] ?? 5180}`

/** An address as a log may have it. */
export const untold = (path: string) => path.replace(/^\/o\/.*/, '/o/…')
