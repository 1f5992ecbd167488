import { comeback } from '../../domain/comeback/procedure.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

export const comebacks = desk(
  comeback,
  (db, id, { store }) =>
    db
      .selectFrom('comeback')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select('state')
      .executeTakeFirst(),
  workOrders,
)
