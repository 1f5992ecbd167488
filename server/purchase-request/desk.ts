import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import { desk } from '../step.ts'

export const purchaseRequests = desk(purchaseRequest, (db, id, { store }) =>
  db
    .selectFrom('purchaseRequest')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
