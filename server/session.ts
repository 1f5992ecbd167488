import { createHash } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { SignedOut } from './refusals.ts'
import type { House } from './perform.ts'
import type { Actor } from './step.ts'

/** Who sits at the browser: found by the token's hash before a store is known. */
export type SignedIn = {
  readonly tokenHash: string
  readonly sessionId: string
  readonly staffId: string
  readonly store: string
  readonly actor: Actor
  readonly mustChangePassword: boolean
}

/** argon2id at the strength of OWASP's first choice. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
export const hashed = (password: string) => hash(password, strength)

export const tokenHashOf = (token: string) => createHash('sha256').update(token).digest('hex')

type Sitting = {
  readonly idleMinutes: number
  /** Asked for by the page itself: it shows that the page stands open, not that anybody sits there (R5.3). */
  readonly unasked: boolean
}

/** @throws SignedOut when there is no such session, it has idled out, or it was ended */
export async function signedIn(
  { db, clock }: House,
  token: string | undefined,
  { idleMinutes, unasked }: Sitting,
): Promise<SignedIn> {
  if (!token) throw new SignedOut()
  const tokenHash = tokenHashOf(token)
  const at = clock.now()
  const row = await open(db, tokenHash, at, idleMinutes)
    .select([
      'session.id',
      'session.staffId',
      'session.storeId',
      'session.duties',
      'session.seenAt',
      'staff.mustChangePassword',
    ])
    .executeTakeFirst()
  if (!row) throw new SignedOut()
  // Once a minute is enough to know that somebody is there.
  if (!unasked && at.getTime() - row.seenAt.getTime() > 60_000)
    await db.doors.updateTable('session').set({ seenAt: at }).where('tokenHash', '=', tokenHash).execute()
  return {
    tokenHash,
    sessionId: row.id,
    staffId: row.staffId,
    store: row.storeId,
    actor: { id: row.staffId, parties: row.duties },
    mustChangePassword: row.mustChangePassword,
  }
}

/** Whether an open stream may stay. */
export async function isOpen({ db, clock }: House, tokenHash: string, idleMinutes: number): Promise<boolean> {
  const row = await open(db, tokenHash, clock.now(), idleMinutes).select('session.id').executeTakeFirst()
  return row !== undefined
}

const open = (db: House['db'], tokenHash: string, at: Date, idleMinutes: number) =>
  db.doors
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staffId')
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .where('staff.state', '=', 'employed')
    .where('seenAt', '>', new Date(at.getTime() - idleMinutes * 60_000))
