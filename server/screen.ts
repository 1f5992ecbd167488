import type { Kysely } from 'kysely'
import { codeMinutes } from '../domain/screen/rules.ts'
import type { DoorTables } from './db.ts'
import type { House } from './perform.ts'
import { tokenHashOf } from './session.ts'
import type { Work } from './step.ts'

// The door of a screen (architecture §7): found before a store is known. Ids, times and hashes only.

/** Which screen stands there, and in which store. */
export type Standing = { readonly screenId: string; readonly store: string }

/** By the code that a person was given; undefined when it is wrong, used or over. */
export const doorByCode = ({ db, clock }: House, code: string): Promise<Standing | undefined> =>
  db.doors
    .selectFrom('screenDoor')
    .where('codeHash', '=', tokenHashOf(code))
    .where('codeUntil', '>', clock.now())
    .where('endedAt', 'is', null)
    .select(['screenId', 'storeId as store'])
    .executeTakeFirst()

/** By the token that the screen keeps; once a minute it leaves word that it is there. */
export async function screenAt(
  { db, clock }: House,
  token: string | undefined,
): Promise<Standing | undefined> {
  if (!token) return undefined
  const at = clock.now()
  const row = await db.doors
    .selectFrom('screenDoor')
    .where('tokenHash', '=', tokenHashOf(token))
    .where('endedAt', 'is', null)
    .select(['screenId', 'storeId as store', 'seenAt'])
    .executeTakeFirst()
  if (!row) return undefined
  if (row.seenAt === null || at.getTime() - row.seenAt.getTime() > 60_000)
    await db.doors
      .updateTable('screenDoor')
      .set({ seenAt: at })
      .where('screenId', '=', row.screenId)
      .execute()
  return { screenId: row.screenId, store: row.store }
}

/** A code for a new screen, or a new one for a known screen: whoever showed it before is out. */
export async function openDoor(work: Work, screenId: string, code: string) {
  const { act } = work
  const fresh = {
    codeHash: tokenHashOf(code),
    codeUntil: new Date(act.at.getTime() + codeMinutes * 60_000),
    tokenHash: null,
    pairedAt: null,
    seenAt: null,
  }
  await doorsOf(work)
    .insertInto('screenDoor')
    .values({ screenId, storeId: act.store, ...fresh })
    .onConflict((on) => on.column('screenId').doUpdateSet(fresh))
    .execute()
}

/** Whether the code of this screen is still good; its record is locked meanwhile. */
export const codeIsGood = async (db: unknown, screenId: string, code: string, at: Date): Promise<boolean> =>
  (await (db as Kysely<DoorTables>)
    .selectFrom('screenDoor')
    .where('screenId', '=', screenId)
    .where('codeHash', '=', tokenHashOf(code))
    .where('codeUntil', '>', at)
    .where('endedAt', 'is', null)
    .select('screenId')
    .executeTakeFirst()) !== undefined

/** The code is used up; what the television keeps from now on is the token. */
export async function passDoor(work: Work, screenId: string, token: string) {
  const { at } = work.act
  await doorsOf(work)
    .updateTable('screenDoor')
    .set({ codeHash: null, codeUntil: null, tokenHash: tokenHashOf(token), pairedAt: at, seenAt: at })
    .where('screenId', '=', screenId)
    .execute()
}

export async function closeDoor(work: Work, screenId: string) {
  await doorsOf(work)
    .updateTable('screenDoor')
    .set({ endedAt: work.act.at, codeHash: null, tokenHash: null })
    .where('screenId', '=', screenId)
    .execute()
}

/** Whether and when each screen was last there. */
export const seenOf = (db: unknown, store: string) =>
  (db as Kysely<DoorTables>)
    .selectFrom('screenDoor')
    .where('storeId', '=', store)
    .select(['screenId', 'codeUntil', 'pairedAt', 'seenAt'])
    .execute()

const doorsOf = (work: Work) => work.trx as unknown as Kysely<DoorTables>
