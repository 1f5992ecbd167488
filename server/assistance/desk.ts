import { sql } from 'kysely'
import { assistance } from '../../domain/assistance/procedure.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

/** Asked of him, or of whoever of the shift comes first. Of an assistance in a statement, as `h`. */
export const isForActor = (actor: string | null) =>
  sql<boolean>`coalesce(h.technician_id = ${actor}, h.state = 'asked')`

export const assistances = desk(
  assistance,
  (db, id, { store, actor }) =>
    db
      .selectFrom('assistance as h')
      .where('h.storeId', '=', store)
      .where('h.id', '=', id)
      .select(['h.state', isForActor(actor.id).as('isForActor')])
      .select(sql<boolean>`h.read_at is not null`.as('isRead'))
      .executeTakeFirst(),
  workOrders,
)
