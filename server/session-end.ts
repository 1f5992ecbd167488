import { note, type Doors, type LogLine } from './sign-in-log.ts'
import type { Work } from './step.ts'

/** What open streams hear when a person's log-in ends: they look whether they may stay. */
export const sessionTopic = (staffId: string) => `session:${staffId}`

export type Ending = {
  readonly staffId: string
  readonly at: Date
  /** One of them; or all but this one; or all. */
  readonly only?: string | undefined
  readonly but?: string | undefined
  /** Left out: in every store. */
  readonly store?: string | undefined
}

/** Ends open sessions of a person. @returns how many there were */
export async function endSessions(doors: Doors, { staffId, at, only, but, store }: Ending): Promise<number> {
  const { numUpdatedRows } = await doors
    .updateTable('session')
    .set({ endedAt: at })
    .where('staffId', '=', staffId)
    .where('endedAt', 'is', null)
    .$if(only !== undefined, (qb) => qb.where('id', '=', only!))
    .$if(but !== undefined, (qb) => qb.where('id', '<>', but!))
    .$if(store !== undefined, (qb) => qb.where('storeId', '=', store!))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Inside an act: whole with it, and heard by the streams when it has landed. For whatever changes duties or leave. */
export async function endSessionsOf(
  work: Work,
  staffId: string,
  which: Pick<Ending, 'only' | 'store'> = {},
): Promise<number> {
  const doors = work.trx as unknown as Doors
  const ended = await endSessions(doors, { staffId, at: work.act.at, ...which })
  work.tells.add(sessionTopic(staffId))
  if (ended > 0) await noteOf(work, staffId, 'ended')
  return ended
}

/** A line of the log about a person, from inside an act. */
export async function noteOf({ trx, act }: Work, staffId: string, result: LogLine['result']) {
  const doors = trx as unknown as Doors
  const { staffNo } = await doors
    .selectFrom('staff')
    .where('id', '=', staffId)
    .select('staffNo')
    .executeTakeFirstOrThrow()
  await note(doors, { staffNo, staffId, storeId: act.store, at: act.at, result, byStaffId: act.actor.id })
}
