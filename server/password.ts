import { verify } from '@node-rs/argon2'
import { namesPerson, rememberedPasswords } from '../domain/account/password.ts'
import { inTurn } from './in-turn.ts'
import type { House } from './perform.ts'
import { no } from './refusals.ts'
import { endSessions, sessionTopic } from './session-end.ts'
import { hashed, type SignedIn } from './session.ts'
import { isLocked, locked, note, type Doors } from './sign-in-log.ts'
import { strictest } from './strictest.ts'

type Change = { readonly old: string; readonly fresh: string; readonly address: string }

/** A changed password ends every other session of that person. Guesses at the old one count like those at the door. */
export async function changePassword(house: House, who: SignedIn, form: Change) {
  const person = await house.db.doors
    .selectFrom('staff')
    .where('id', '=', who.staffId)
    .select(['staffNo', 'passwordHash'])
    .executeTakeFirstOrThrow()
  await inTurn(person.staffNo, () => change(house, who, person, form))
}

async function change(
  house: House,
  { staffId, store, sessionId }: SignedIn,
  { staffNo, passwordHash }: { readonly staffNo: string; readonly passwordHash: string },
  { old, fresh, address }: Change,
) {
  const { db, clock, live } = house
  const at = clock.now()
  const line = { staffNo, staffId, storeId: store, address, at, byStaffId: staffId }
  const rules = await strictest(house)
  if (await isLocked(db.doors, { staffNo, address }, at, rules)) throw locked(rules.lock)
  if (!(await verify(passwordHash, old))) {
    await note(db.doors, { ...line, result: 'wrong' })
    throw no('wrong_password', '原密码不对', 'The old password is wrong')
  }
  if (old === fresh) throw no('same_password', '新密码不能与原密码相同', 'The new password is the old one')
  if (!(await isFresh(db.doors, staffId, fresh))) throw notFresh()
  const freshHash = await hashed(fresh)
  await db.doors.transaction().execute(async (doors) => {
    await setPassword(doors, { staffId, freshHash, at, mustChange: false })
    await endSessions(doors, { staffId, at, but: sessionId })
    await note(doors, { ...line, result: 'changed' })
  })
  live.changed(store, [sessionTopic(staffId)])
}

const notFresh = () =>
  no(
    'password_is_fresh',
    '新密码不能含工号或姓名，也不能是最近{n}次用过的',
    'A password holds neither number nor name, and is none of the last {n}',
    { n: rememberedPasswords },
  )

/** Tells neither number nor name, and is none of the last five (R5.3). */
export async function isFresh(doors: Doors, staffId: string, password: string): Promise<boolean> {
  const person = await doors
    .selectFrom('staff')
    .where('id', '=', staffId)
    .select(['staffNo', 'name', 'nameEn', 'passwordHash'])
    .executeTakeFirst()
  if (!person || namesPerson(password, person)) return false
  const former = await doors
    .selectFrom('formerPassword')
    .where('staffId', '=', staffId)
    .orderBy('id', 'desc')
    .limit(rememberedPasswords - 1)
    .select('hash')
    .execute()
  for (const known of [person.passwordHash, ...former.map((one) => one.hash)])
    if (await verify(known, password)) return false
  return true
}

type Fresh = {
  readonly staffId: string
  readonly freshHash: string
  readonly at: Date
  readonly mustChange: boolean
}

/** The present hash joins the former ones; those beyond the remembered are forgotten. */
export async function setPassword(doors: Doors, { staffId, freshHash, at, mustChange }: Fresh) {
  await doors
    .insertInto('formerPassword')
    .columns(['staffId', 'hash'])
    .expression((eb) => eb.selectFrom('staff').where('id', '=', staffId).select(['id', 'passwordHash']))
    .execute()
  await doors
    .updateTable('staff')
    .set({ passwordHash: freshHash, mustChangePassword: mustChange, passwordSetAt: at })
    .where('id', '=', staffId)
    .execute()
  await doors
    .deleteFrom('formerPassword')
    .where('staffId', '=', staffId)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('formerPassword')
        .where('staffId', '=', staffId)
        .orderBy('id', 'desc')
        .limit(rememberedPasswords - 1)
        .select('id'),
    )
    .execute()
}

type Aged = { readonly id: string; readonly passwordSetAt: Date | null }

/**
 * At sign-in: an undated password begins its age now; one that is too old must be changed before anything else.
 * @returns whether it is too old
 */
export async function agePassword(doors: Doors, { id, passwordSetAt }: Aged, at: Date, days: number) {
  const isTooOld = passwordSetAt !== null && at.getTime() - passwordSetAt.getTime() > days * 86_400_000
  if (passwordSetAt === null || isTooOld)
    await doors
      .updateTable('staff')
      .set(isTooOld ? { mustChangePassword: true } : { passwordSetAt: at })
      .where('id', '=', id)
      .execute()
  return isTooOld
}
