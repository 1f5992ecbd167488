import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Clock } from './clock.ts'
import { reading, type Database, type Trx } from './db.ts'
import type { Files } from './files.ts'
import { newId } from './id.ts'
import { limits } from './limits.ts'
import type { Live } from './live.ts'
import { no, sentence, Unavailable } from './refusals.ts'
import { followAll, type Act, type Take, type Taken, type Work } from './step.ts'

/** What every process of a group holds. */
export type House = {
  readonly db: Database
  readonly clock: Clock
  readonly live: Live
  readonly files: Files
}

/** Hands in a form: whole or not at all, and once, however often it is sent. */
export async function perform<Form>(
  house: Pick<House, 'db' | 'live'>,
  act: Act,
  take: Take<Form>,
  id: string,
  form: Form,
): Promise<Taken> {
  for (let tries = 1; ; tries++) {
    try {
      const { taken, touched } = await house.db.transact(act.store, (trx) =>
        handedIn(trx, take, { act, id, form }),
      )
      house.live.changed(act.store, touched)
      return taken
    } catch (error) {
      if (!passes(error)) throw sentence(error)
      if (tries >= limits.actTries) throw new Unavailable('the database does not answer', { cause: error })
      await pause(limits.actPauseMs * tries * (1 + Math.random()))
    }
  }
}

export type Handed<Form> = { readonly act: Act; readonly id: string; readonly form: Form }

async function handedIn<Form>(trx: Trx, take: Take<Form>, { act, id, form }: Handed<Form>) {
  const work: Work = { trx, act, parties: act.actor.parties, touched: new Map(), tells: new Set() }
  const digest = digestOf([take.record, take.step, id, form, act.actor.id])
  if (!(await isNew(trx, act, digest)))
    return { taken: await earlierAnswer(trx, act, digest, take.step, id), touched: [] }
  const taken = await take(work, id, form)
  await followAll(work)
  return { taken, touched: topicsOf(work) }
}

/**
 * Many forms of one step in one transaction, for work that hands in thousands: all of them land or none, and each is an
 * act of its own. Nothing is tried again and no page is told: who calls it has the other way, one by one.
 */
export const performAll = <Form>(
  { db }: Pick<House, 'db'>,
  store: string,
  take: Take<Form>,
  handed: readonly Handed<Form>[],
  before: (trx: Trx) => Promise<unknown>,
): Promise<void> =>
  db.transact(store, async (trx) => {
    await before(trx)
    for (const one of handed) await handedIn(trx, take, one)
  })

/**
 * What was done on an earlier day and is told today is an act of its own within the one that tells it: its `at` is that
 * day, and `received_at` says when we heard (architecture §6).
 */
export async function actOfThatDay(work: Work, at: Date): Promise<Work> {
  const act = { ...work.act, id: newId(), at }
  await isNew(work.trx, act, digestOf(['told by', work.act.id]))
  return { ...work, act }
}

const digestOf = (handed: unknown) => createHash('sha256').update(JSON.stringify(handed)).digest('hex')

/** A second copy waits here until the first has landed or failed. */
async function isNew(trx: Trx, { id, store, at, actor }: Act, digest: string) {
  const { numAffectedRows } = await sql`
    insert into act (store_id, id, staff_id, digest, at) values (${store}, ${id}, ${actor.id}, ${digest}, ${at})
    on conflict (store_id, id) do nothing`.execute(trx)
  return numAffectedRows === 1n
}

async function earlierAnswer(trx: Trx, act: Act, digest: string, step: string, id: string): Promise<Taken> {
  const earlier = await reading(trx)
    .selectFrom('event')
    .innerJoin('act', (join) =>
      join.onRef('act.storeId', '=', 'event.storeId').onRef('act.id', '=', 'event.actId'),
    )
    .where('act.storeId', '=', act.store)
    .where('act.id', '=', act.id)
    .where('digest', '=', digest)
    .where('subjectId', '=', id)
    .where('step', '=', step)
    .select(['subjectId as id', 'toState as state'])
    .executeTakeFirst()
  if (!earlier)
    throw no('form_was_used', '这张表单已经提交过别的内容', 'This form has been used for something else')
  return earlier
}

/** An order's own topic, and one per kind of record: what a page or a board listens to. */
const topicsOf = ({ touched, tells }: Work) => [
  ...new Set(
    [...touched.values()].flatMap(({ at, id }) => [at.procedure.record, `${at.procedure.record}:${id}`]),
  ),
  ...tells,
]

/** Serialization, deadlock, lost connection, shutdown, too many connections: the same act is sent again. */
const passing = new Set([
  '40001',
  '40P01',
  '08000',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '25006',
  '53300',
  '53100',
])
const lost = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'])

/** What the driver says without a code when its connection is gone. */
const gone = /Connection terminated|timeout exceeded when trying to connect|not queryable/

function passes(error: unknown) {
  const { code, message } = error as { code?: string; message?: string }
  return code ? passing.has(code) || lost.has(code) : gone.test(message ?? '')
}
