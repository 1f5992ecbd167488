import { randomBytes } from 'node:crypto'
import { verify } from '@node-rs/argon2'
import { sql } from 'kysely'
import type { LogResult } from '../domain/account/log.ts'
import { reading } from './db.ts'
import { dutiesAt } from './grant/queries.ts'
import { newId } from './id.ts'
import { inTurn } from './in-turn.ts'
import { share } from './lock.ts'
import { agePassword } from './password.ts'
import type { House } from './perform.ts'
import { no } from './refusals.ts'
import { hashed, tokenHashOf } from './session.ts'
import { isLocked, isUnused, locked, note, type Doors } from './sign-in-log.ts'
import { strictest } from './strictest.ts'

/** The same work for a number that does not exist. */
const nobody = hashed(randomBytes(12).toString('hex'))

type SignIn = {
  readonly staffNo: string
  readonly password: string
  readonly address: string
  readonly browser: string
}

/**
 * Opens a session, or refuses with one sentence for a wrong number and a wrong password alike (R5.3). Every attempt
 * leaves its line in the log.
 * @returns the token for the cookie; only its hash is kept
 */
export const signIn = (house: House, form: SignIn) => inTurn(form.staffNo, () => attempt(house, form))

async function attempt(house: House, { staffNo, password, address, browser }: SignIn) {
  const { db, clock } = house
  const at = clock.now()
  const found = await personBy(db.doors, staffNo)
  const log = (result: LogResult) =>
    note(db.doors, { staffNo, staffId: found?.id, storeId: found?.storeId, address, browser, at, result })
  const rules = await strictest(house)
  if (await isLocked(db.doors, { staffNo, address }, at, rules)) {
    await log('locked')
    throw locked(rules.lock)
  }
  const isRight = await verify(found?.passwordHash ?? (await nobody), password)
  if (!found?.isHere || !isRight) {
    await log('wrong')
    throw no('sign_in_failed', '工号或密码不对', 'Wrong number or password')
  }
  // Only told to whoever knows the password.
  if (await hasLapsed(db.doors, found.id, new Date(at.getTime() - rules.unusedDays * 86_400_000))) {
    await log('unused')
    throw unused(rules.unusedDays)
  }
  await log('in')
  const isTooOld = await agePassword(db.doors, found, at, rules.passwordDays)
  const token = await openSession(house, found, { at, address, browser })
  return { token, mustChange: found.mustChangePassword || isTooOld }
}

/** Somebody with this number, and the store of his own post: the present one, or the last. */
async function personBy(doors: Doors, staffNo: string) {
  const person = await doors
    .selectFrom('staff')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('postHolding')
          .whereRef('staffId', '=', 'staff.id')
          .orderBy(sql`until_day is null`, 'desc')
          .orderBy('untilDay', 'desc')
          .orderBy('concurrent')
          .limit(1)
          .select(['storeId', 'untilDay'])
          .as('h'),
      (join) => join.onTrue(),
    )
    .where('staffNo', '=', staffNo)
    .select(['id', 'passwordHash', 'passwordSetAt', 'mustChangePassword', 'state', 'h.storeId', 'h.untilDay'])
    .executeTakeFirst()
  if (!person?.storeId) return undefined
  const isHere = person.state === 'employed' && person.untilDay === null
  return { ...person, storeId: person.storeId, isHere }
}

async function hasLapsed(doors: Doors, staffId: string, since: Date) {
  const { rows } = await sql<{ unused: boolean }>`
    select ${isUnused(sql`${staffId}::uuid`, since)} as unused`.execute(doors)
  return rows[0]!.unused
}

type Place = { readonly at: Date; readonly address: string; readonly browser: string }

async function openSession({ db }: House, who: { id: string; storeId: string }, { at, ...from }: Place) {
  const token = randomBytes(16).toString('base64url')
  await db.transact(who.storeId, async (trx) => {
    // Duties and session in one: no act that moves people may pass between them (decision 009).
    await share(trx, 'establishment')
    const held = await dutiesAt(reading(trx), who.storeId, who.id)
    await trx
      .insertInto('session')
      .values({
        id: newId(),
        tokenHash: tokenHashOf(token),
        staffId: who.id,
        storeId: who.storeId,
        duties: held.map(({ duty }) => duty),
        signedInAt: at,
        seenAt: at,
        ...from,
      })
      .execute()
  })
  return token
}

const unused = (days: number) =>
  no(
    'account_unused',
    '账号已{days}天没有使用，已停用。请安全管理员解锁',
    'The account has not been used for {days} days and is disabled. Ask the security administrator',
    { days },
  )
