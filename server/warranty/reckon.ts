import { sql } from 'kysely'
import { dayOf, instantOf, addDays } from '../../domain/calendar.ts'
import { assess } from '../../domain/warranty/assess.ts'
import { standingOf, unlinkedOf, type Standing } from '../../domain/warranty/standing.ts'
import { reading, type Reader, type Trx } from '../db.ts'
import { holdOne, rethrow, takeMany, type Failed, type Hold } from '../due.ts'
import { newId } from '../id.ts'
import { limits } from '../limits.ts'
import { claim } from '../lock.ts'
import type { House } from '../perform.ts'
import { rulesAt } from '../warranty-rule/queries.ts'
import { casesOf } from './case.ts'
import { carsWithRepairs } from './repairs.ts'

type Reckoned = Standing & { readonly id: string; readonly unlinked: number }

/**
 * Cars that something happened to, as many as wait, in any process. Each is reckoned from what has landed, so that to
 * do it twice does no harm and to be killed in between loses nothing.
 * @returns whether there was one
 */
export const reckonDue = (house: House, failed: Failed = rethrow): Promise<boolean> =>
  takeMany(
    house,
    'warranty.reckon',
    limits.reckonAtOnce,
    (store, ids) => reckonCars(house, store, ids, failed),
    failed,
  )

/** Reckons these cars of a store at this moment. One that cannot be reckoned is said, and stands in no other's way. */
export async function reckonCars(
  house: House,
  store: string,
  ids: readonly string[],
  failed: Failed = rethrow,
) {
  try {
    await reckonTogether(house, store, ids)
  } catch (error) {
    if (ids.length === 1) return failed(error)
    for (const id of ids) await reckonCars(house, store, [id], failed)
  }
}

async function reckonTogether({ db, clock, live }: House, store: string, ids: readonly string[]) {
  const at = clock.now()
  await db.transact(store, async (trx) => {
    // Who reckons later reads later: what has landed meanwhile is not overwritten by an older look.
    await claim(trx, `standings ${store}`)
    const reckoned = await reckonedOf(reading(trx), store, ids, at)
    await keep(trx, store, ids, reckoned, at)
  })
  live.changed(store, ['warrantyStanding'])
}

async function reckonedOf(db: Reader, store: string, ids: readonly string[], at: Date): Promise<Reckoned[]> {
  const cases = await casesOf(db, { store, ids, at })
  const zone = cases[0]?.case.zone
  if (!zone) return []
  const rules = await rulesAt(db, dayOf(at.toISOString(), zone))
  return cases
    .filter(({ isReturned }) => !isReturned)
    .map(({ id, case: one }) => {
      const assessment = assess(one, rules)
      return { id, ...standingOf(assessment), unlinked: unlinkedOf(one, assessment) }
    })
}

/** A car of which nothing is to be said has no row. */
async function keep(trx: Trx, store: string, ids: readonly string[], all: readonly Reckoned[], at: Date) {
  const said = all.filter((one) => one.level !== 'none' || one.undecided.length > 0 || one.unlinked > 0)
  const without = ids.filter((id) => !said.some((one) => one.id === id))
  if (without.length > 0)
    await trx
      .deleteFrom('warrantyStanding')
      .where('storeId', '=', store)
      .where('vehicleId', 'in', without)
      .execute()
  if (said.length > 0)
    await trx
      .insertInto('warrantyStanding')
      .values(
        said.map(({ id, nextAt, raisedBy, undecided, ...one }) => ({
          ...one,
          storeId: store,
          vehicleId: id,
          raisedBy: [...raisedBy],
          undecided: [...undecided],
          nextAt: nextAt === null ? null : new Date(nextAt),
          reckonedAt: at,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['storeId', 'vehicleId']).doUpdateSet((eb) => ({
          level: eb.ref('excluded.level'),
          raisedBy: eb.ref('excluded.raisedBy'),
          totalDays: eb.ref('excluded.totalDays'),
          undecided: eb.ref('excluded.undecided'),
          unlinked: eb.ref('excluded.unlinked'),
          nextLevel: eb.ref('excluded.nextLevel'),
          nextAt: eb.ref('excluded.nextAt'),
          reckonedAt: eb.ref('excluded.reckonedAt'),
        })),
      )
      .execute()
  await planNext(trx, store, all)
}

/** R1.9: days grow by themselves: the car is reckoned again at the very minute of its next level. */
async function planNext(trx: Trx, store: string, all: readonly Reckoned[]) {
  const next = all.flatMap(({ id, nextAt }) => (nextAt === null ? [] : [{ id, nextAt }]))
  if (next.length === 0) return
  await sql`insert into due (id, store_id, kind, subject_id, at)
    select n.due, ${store}, 'warranty.reckon', n.car, n.at
    from unnest(${next.map(() => newId())}::uuid[], ${next.map(({ id }) => id)}::uuid[],
      ${next.map(({ nextAt }) => nextAt)}::timestamptz[]) as n (due, car, at)
    where not exists (select from due d where d.kind = 'warranty.reckon' and d.store_id = ${store}
      and d.subject_id = n.car and d.at = n.at and d.done_at is null)`.execute(trx)
}

const sweep = 'warranty.sweep'

/** The nightly round over every car of a store that has a repair, in any process, once. @returns whether there was one */
export async function sweepOne(house: House, failed: Failed = rethrow): Promise<boolean> {
  const hold = await holdOne(house, sweep)
  if (!hold) return false
  try {
    // First the next one: whatever happens to this, there will be another night.
    await planSweeps(house)
    await sweepStore(house, hold, failed)
    await hold.done()
  } catch (error) {
    await hold.letGo(limits.againMs)
    throw error
  }
  return true
}

async function sweepStore(house: House, hold: Hold, failed: Failed) {
  const { rows } = await house.db.read(hold.store, (db) => carsWithRepairs(hold.store).execute(db as never))
  for (let from = 0; from < rows.length; from += limits.reckonAtOnce) {
    if (!(await hold.live())) return
    await reckonCars(
      house,
      hold.store,
      rows.slice(from, from + limits.reckonAtOnce).map(({ id }) => id),
      failed,
    )
  }
}

/** Every store has its next round waiting: at two in the morning by its own wall. */
export async function planSweeps({ db, clock }: Pick<House, 'db' | 'clock'>) {
  const stores = await db.doors.selectFrom('store').select(['id', 'timeZone']).execute()
  const now = clock.now().toISOString()
  for (const { id, timeZone } of stores) {
    const tonight = instantOf(addDays(dayOf(now, timeZone), 1), '02:00', timeZone)
    await sql`insert into due (id, store_id, kind, subject_id, at) select ${newId()}, ${id}, ${sweep}, ${id}, ${tonight}
      where not exists (select from due where kind = ${sweep} and store_id = ${id} and done_at is null and at > ${now})`.execute(
      db.doors,
    )
  }
}

/** Runs until stopped. */
export function watchStandings(house: House, failed: Failed) {
  let stopped = false
  let isPlanned = false
  let busy: Promise<void> = Promise.resolve()
  const round = async () => {
    if (!isPlanned) await planSweeps(house)
    isPlanned = true
    while (!stopped && (await reckonDue(house, failed)));
    while (!stopped && (await sweepOne(house, failed)));
  }
  const timer = setInterval(() => {
    busy = busy.then(() => (stopped ? undefined : round())).catch(failed)
  }, limits.dueEveryMs)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
