import { consultation } from '../../domain/consultation/procedure.ts'
import { openOf } from '../../domain/consultation/tree.ts'
import type { Reader } from '../db.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'
import { symptomRows } from './rows.ts'

export const consultations = desk(
  consultation,
  async (db, id, { store }) => {
    const found = await db
      .selectFrom('consultation as k')
      .innerJoin('workOrder as o', (join) =>
        join.onRef('o.storeId', '=', 'k.storeId').onRef('o.id', '=', 'k.workOrderId'),
      )
      .where('k.storeId', '=', store)
      .where('k.id', '=', id)
      .select(['k.state', 'k.reproduced', 'o.state as orderState'])
      .executeTakeFirst()
    return found && { ...found, ...openOf(await symptomRows(db, store, id)) }
  },
  workOrders,
)

/** Where an order stands, as what is written of it asks. */
export async function orderStanding(db: Reader, store: string, workOrderId: string) {
  const found = await db
    .selectFrom('workOrder')
    .where('storeId', '=', store)
    .where('id', '=', workOrderId)
    .where('adoptedFrom', 'is', null)
    .select(['state as orderState', 'odometerKm', 'visitId', 'vehicleId'])
    .executeTakeFirst()
  return { orderState: 'missing', odometerKm: null, visitId: null, vehicleId: null, ...found }
}
