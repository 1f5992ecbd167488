import { sql } from 'kysely'
import type { EndForm, ResetForm, UnlockForm } from '../../domain/account/forms.ts'
import { reading, type Reader, type Trx } from '../db.ts'
import { isFresh, setPassword } from '../password.ts'
import { endSessionsOf, noteOf } from '../session-end.ts'
import { hashed } from '../session.ts'
import { valuesAt } from '../setting/values.ts'
import { isUnused, type Doors } from '../sign-in-log.ts'
import { step, type Act, type Work } from '../step.ts'
import { measures } from './desk.ts'

/** A locked or disabled log-in is open again; the count of failures begins anew. */
export const unlock = step(measures, 'unlock', {
  async facts(trx, _id, { staffId }: UnlockForm, act) {
    const person = await personOf(reading(trx), staffId, act)
    return { ...person, isShut: person.isOfThisStore && (await isShut(reading(trx), staffId, act)) }
  },
  async write(work, id, { staffId }) {
    await record(work, id, staffId)
    await noteOf(work, staffId, 'unlocked')
    return { staffId }
  },
})

/** A first password again, which its owner must change; whoever sat there is out. */
export const reset = step(measures, 'reset', {
  async facts(trx, _id, { staffId, first }: ResetForm, act) {
    const person = await personOf(reading(trx), staffId, act)
    return {
      ...person,
      isOwn: act.actor.id === staffId,
      passwordIsFresh: await isFresh(doorsOf(trx), staffId, first),
    }
  },
  async write(work, id, { staffId, first }) {
    await record(work, id, staffId)
    await setPassword(doorsOf(work.trx), {
      staffId,
      freshHash: await hashed(first),
      at: work.act.at,
      mustChange: true,
    })
    await endSessionsOf(work, staffId)
    await noteOf(work, staffId, 'reset')
    return { staffId }
  },
})

export const endSessions = step(measures, 'endSessions', {
  async facts(trx, _id, { staffId, sessionId }: EndForm, act) {
    const person = await personOf(reading(trx), staffId, act)
    const { n } = await reading(trx)
      .selectFrom('session')
      .where('staffId', '=', staffId)
      .where('storeId', '=', act.store)
      .where('endedAt', 'is', null)
      .$if(sessionId !== undefined, (qb) => qb.where('id', '=', sessionId!))
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return { ...person, openSessions: n }
  },
  async write(work, id, { staffId, sessionId }) {
    await record(work, id, staffId)
    return { staffId, ended: await endSessionsOf(work, staffId, { only: sessionId, store: work.act.store }) }
  },
})

/** The door tables are of the group and have no wall: a step writes them inside its own act. */
const doorsOf = (trx: Trx) => trx as unknown as Doors

const record = ({ trx, act }: Work, id: string, staffId: string) =>
  trx.insertInto('accountMeasure').values({ id, storeId: act.store, staffId, at: act.at }).execute()

async function personOf(db: Reader, staffId: string, { store }: Act) {
  const person = await db
    .selectFrom('staff as s')
    .innerJoin('postHolding as h', 'h.staffId', 's.id')
    .where('s.id', '=', staffId)
    .where('s.state', '=', 'employed')
    .where('h.storeId', '=', store)
    .where('h.untilDay', 'is', null)
    .select('s.name')
    .executeTakeFirst()
  return { person: person?.name ?? '', isOfThisStore: person !== undefined }
}

/** Whether there is anything to undo: a failure that nothing came after, or a log-in that lapsed. */
async function isShut(db: Reader, staffId: string, { store, at }: Act) {
  const { 'session.unusedDays': days } = await valuesAt(db, store, at)
  const { rows } = await sql<{ shut: boolean }>`
    select coalesce((select result in ('wrong', 'locked', 'unused') from sign_in where staff_id = ${staffId}::uuid
        and result in ('in', 'wrong', 'locked', 'unused', 'reset', 'unlocked') order by id desc limit 1), false)
      or ${isUnused(sql`${staffId}::uuid`, new Date(at.getTime() - days * 86_400_000))} as shut`.execute(
    db as never,
  )
  return rows[0]!.shut
}
