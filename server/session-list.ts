import type { House } from './perform.ts'
import { endSessions, sessionTopic } from './session-end.ts'
import type { SignedIn } from './session.ts'
import { note } from './sign-in-log.ts'
import { strictest } from './strictest.ts'

/** One's own log-ins that are open, the newest first; this one is marked. */
export async function ownSessions(house: House, { staffId, sessionId }: SignedIn) {
  const { idle } = await strictest(house)
  const rows = await house.db.doors
    .selectFrom('session')
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .where('seenAt', '>', new Date(house.clock.now().getTime() - idle * 60_000))
    .orderBy('signedInAt', 'desc')
    .select(['id', 'signedInAt', 'seenAt', 'address', 'browser'])
    .execute()
  return { sessions: rows.map((row) => ({ ...row, isThis: row.id === sessionId })) }
}

type Own = { readonly sessionId?: string | undefined; readonly address: string }

/** One of one's own, or all but this one. @returns how many */
export async function endOwnSessions(
  { db, clock, live }: House,
  who: SignedIn,
  { sessionId, address }: Own,
): Promise<number> {
  const at = clock.now()
  const ended = await db.doors.transaction().execute(async (doors) => {
    const which = sessionId === undefined ? { but: who.sessionId } : { only: sessionId }
    const n = await endSessions(doors, { staffId: who.staffId, at, ...which })
    if (n > 0) await note(doors, { ...(await lineOf(doors, who)), address, at, result: 'ended' })
    return n
  })
  live.changed(who.store, [sessionTopic(who.staffId)])
  return ended
}

export async function signOut({ db, clock, live }: House, who: SignedIn, address: string) {
  const at = clock.now()
  await db.doors.transaction().execute(async (doors) => {
    await endSessions(doors, { staffId: who.staffId, at, only: who.sessionId })
    await note(doors, { ...(await lineOf(doors, who)), address, at, result: 'out' })
  })
  live.changed(who.store, [sessionTopic(who.staffId)])
}

async function lineOf(doors: House['db']['doors'], { staffId, store }: SignedIn) {
  const { staffNo } = await doors
    .selectFrom('staff')
    .where('id', '=', staffId)
    .select('staffNo')
    .executeTakeFirstOrThrow()
  return { staffNo, staffId, storeId: store, byStaffId: staffId }
}
