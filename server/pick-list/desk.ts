import { sql } from 'kysely'
import { pickList } from '../../domain/pick-list/procedure.ts'
import { desk } from '../step.ts'

export const pickLists = desk(pickList, (db, id, { store }) =>
  db
    .selectFrom('pickList as k')
    .where('k.storeId', '=', store)
    .where('k.id', '=', id)
    .select(['k.state'])
    .select(() => [
      countOf('wanted').as('wanted'),
      countOf('open').as('open'),
      countOf('toPutBack').as('toPutBack'),
    ])
    .executeTakeFirst(),
)

/** Lines of the list `k`: those that stand, those not all picked, those of which something is to go back. */
export const countOf = (which: keyof typeof lines) =>
  sql<number>`(select count(*)::int from pick_list_line l where l.store_id = k.store_id and l.pick_list_id = k.id
    and ${lines[which]})`

const stands = sql`l.dropped_at is null`
const keptOf = (
  which: ReturnType<typeof sql>,
) => sql`(select coalesce(sum(v.quantity_milli), 0) from reservation v
  where v.store_id = l.store_id and v.pick_list_line_id = l.id and v.released_at is null and ${which})`
const lines = {
  wanted: stands,
  open: sql`${stands} and ${keptOf(sql`v.picked_at is not null and v.put_back_since is null`)} < l.needed_milli`,
  toPutBack: sql`${keptOf(sql`v.put_back_since is not null`)} > 0`,
  toDo: sql`((${stands} and ${keptOf(sql`v.picked_at is null`)} > 0) or ${keptOf(sql`v.put_back_since is not null`)} > 0)`,
  /** Something of it can be taken from its bin now. */
  pickable: sql`${stands} and ${keptOf(sql`v.picked_at is null`)} > 0`,
}
