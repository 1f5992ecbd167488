import { difficultCase } from '../../domain/difficult-case/procedure.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

export const difficultCases = desk(
  difficultCase,
  (db, id, { store }) =>
    db
      .selectFrom('difficultCase')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select('state')
      .executeTakeFirst(),
  workOrders,
)
