import { sql } from 'kysely'
import { newId } from '../id.ts'
import type { Work } from '../step.ts'

type Seat = {
  readonly staffId: string
  readonly post: string
  readonly concurrent: boolean
  readonly day: string
}

/** A person sits down on a seat of this store. */
export async function sit({ trx, act }: Work, { staffId, post, concurrent, day }: Seat) {
  await trx
    .insertInto('postHolding')
    .values({
      id: newId(),
      storeId: act.store,
      staffId,
      postCode: post,
      concurrent,
      fromDay: day,
      beganAct: act.id,
    })
    .execute()
  await dateVacancies({ trx, act }, [post], day)
}

/** A holding ends; `day` is the first on which it is no longer held. History stays. */
export async function rise({ trx, act }: Work, holdingIds: readonly string[], day: string) {
  if (holdingIds.length === 0) return
  const ended = await trx
    .updateTable('postHolding')
    .set({ untilDay: day, endedAct: act.id })
    .where('storeId', '=', act.store)
    .where('id', 'in', holdingIds)
    .returning('postCode')
    .execute()
  await dateVacancies(
    { trx, act },
    ended.map(({ postCode }) => postCode),
    day,
  )
}

/** A vacancy has the day on which it arose; a post that is full has none. */
export const dateVacancies = (
  { trx, act }: Pick<Work, 'trx' | 'act'>,
  posts: readonly string[],
  day: string,
) =>
  sql`
    update establishment e set vacant_since = case
      when e.seats <= (select count(*) from post_holding h
        where h.store_id = e.store_id and h.post_code = e.post_code and h.until_day is null) then null
      else coalesce(e.vacant_since, ${day}::date) end
    where e.store_id = ${act.store} and e.post_code in (${sql.join(posts)})`.execute(trx)

/** Why, in the manager's words; the act says who and when. */
export async function giveReason({ trx, act }: Work, staffId: string, reason: string) {
  if (reason === '') return
  await trx.insertInto('staffReason').values({ storeId: act.store, actId: act.id, staffId, reason }).execute()
}
