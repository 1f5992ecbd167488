import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { dutiesOf } from '../domain/staff/establishment.ts'
import { no, SignedOut } from './refusals.ts'
import type { House } from './perform.ts'
import { valuesAt } from './setting/values.ts'
import { establishmentOf } from './staff/queries.ts'
import type { Actor } from './step.ts'

/** Who sits at the browser: found by the token's hash before a store is known. */
export type SignedIn = {
  readonly tokenHash: string
  readonly staffId: string
  readonly store: string
  readonly actor: Actor
  readonly mustChangePassword: boolean
}

/** argon2id at the strength of OWASP's first choice; the same work for a number that does not exist. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
export const hashed = (password: string) => hash(password, strength)
const nobody = hashed(randomBytes(12).toString('hex'))

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

type SignIn = { readonly staffNo: string; readonly password: string; readonly address: string }

/**
 * Opens a session, or refuses with one sentence for a wrong number and a wrong password alike (R5.3).
 * @returns the token for the cookie; only its hash is kept
 */
export async function signIn({ db, clock }: House, { staffNo, password, address }: SignIn) {
  const at = clock.now()
  const found = await db.doors
    .selectFrom('staff')
    .innerJoin('postHolding as h', 'h.staffId', 'staff.id')
    .where('staff.staffNo', '=', staffNo)
    .where('staff.state', '=', 'employed')
    .where('h.untilDay', 'is', null)
    .orderBy('h.concurrent')
    .select(['staff.id', 'staff.passwordHash', 'staff.mustChangePassword', 'h.storeId'])
    .limit(1)
    .executeTakeFirst()
  const rules = found && (await db.read(found.storeId, (reader) => valuesAt(reader, found.storeId, at)))
  await refuseIfLocked(
    db.doors,
    staffNo,
    address,
    at,
    rules?.['session.failures'] ?? 5,
    rules?.['session.lock'] ?? 15,
  )
  const succeeded = await verify(found?.passwordHash ?? (await nobody), password)
  await db.doors
    .insertInto('signIn')
    .values({ staffNo, address, at, succeeded: succeeded && found !== undefined })
    .execute()
  if (!found || !succeeded) throw no('sign_in_failed', '工号或密码不对', 'Wrong number or password')
  const token = randomBytes(16).toString('base64url')
  const held = await db.read(found.storeId, async (reader) =>
    dutiesOf(await establishmentOf(reader, found.storeId), found.id),
  )
  await db.doors
    .insertInto('session')
    .values({
      tokenHash: hashOf(token),
      staffId: found.id,
      storeId: found.storeId,
      duties: held.map(({ duty }) => duty),
      signedInAt: at,
      seenAt: at,
    })
    .execute()
  return { token, mustChange: found.mustChangePassword }
}

/** An address that guesses many numbers is locked out like a number that is guessed at. */
const failuresPerAddress = 30

async function refuseIfLocked(
  doors: House['db']['doors'],
  staffNo: string,
  address: string,
  at: Date,
  failures: number,
  minutes: number,
) {
  const since = new Date(at.getTime() - minutes * 60_000)
  const tries = await doors
    .selectFrom('signIn')
    .where((eb) => eb.or([eb('staffNo', '=', staffNo), eb('address', '=', address)]))
    .where('at', '>', since)
    .orderBy('id', 'desc')
    .select(['staffNo', 'address', 'succeeded'])
    .limit(failuresPerAddress * 2)
    .execute()
  const own = tries.filter((t) => t.staffNo === staffNo)
  const firstSuccess = own.findIndex((t) => t.succeeded)
  const inARow = firstSuccess === -1 ? own.length : firstSuccess
  const fromHere = tries.filter((t) => t.address === address && !t.succeeded).length
  if (inARow >= failures || fromHere >= failuresPerAddress)
    throw no(
      'sign_in_locked',
      '输错次数过多，请{minutes}分钟后再试',
      'Too many failures: try again in {minutes} minutes',
      { minutes },
    )
}

/** @throws SignedOut when there is no such session, it has idled out, or it was ended */
export async function signedIn(
  { db, clock }: House,
  token: string | undefined,
  idleMinutes: number,
): Promise<SignedIn> {
  if (!token) throw new SignedOut()
  const tokenHash = hashOf(token)
  const at = clock.now()
  const row = await db.doors
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staffId')
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .where('staff.state', '=', 'employed')
    .where('seenAt', '>', new Date(at.getTime() - idleMinutes * 60_000))
    .select([
      'session.staffId',
      'session.storeId',
      'session.duties',
      'session.seenAt',
      'staff.mustChangePassword',
    ])
    .executeTakeFirst()
  if (!row) throw new SignedOut()
  // Once a minute is enough to know that somebody is there.
  if (at.getTime() - row.seenAt.getTime() > 60_000)
    await db.doors.updateTable('session').set({ seenAt: at }).where('tokenHash', '=', tokenHash).execute()
  return {
    tokenHash,
    staffId: row.staffId,
    store: row.storeId,
    actor: { id: row.staffId, parties: row.duties },
    mustChangePassword: row.mustChangePassword,
  }
}

export const signOut = ({ db, clock }: House, tokenHash: string) =>
  db.doors.updateTable('session').set({ endedAt: clock.now() }).where('tokenHash', '=', tokenHash).execute()

/** A changed password ends every other session of that person. */
export async function changePassword({ db, clock }: House, who: SignedIn, old: string, fresh: string) {
  const { passwordHash } = await db.doors
    .selectFrom('staff')
    .where('id', '=', who.staffId)
    .select('passwordHash')
    .executeTakeFirstOrThrow()
  if (!(await verify(passwordHash, old)))
    throw no('wrong_password', '原密码不对', 'The old password is wrong')
  if (old === fresh) throw no('same_password', '新密码不能与原密码相同', 'The new password is the old one')
  await db.doors
    .updateTable('staff')
    .set({ passwordHash: await hashed(fresh), mustChangePassword: false })
    .where('id', '=', who.staffId)
    .execute()
  await db.doors
    .updateTable('session')
    .set({ endedAt: clock.now() })
    .where('staffId', '=', who.staffId)
    .where('tokenHash', '<>', who.tokenHash)
    .where('endedAt', 'is', null)
    .execute()
}
