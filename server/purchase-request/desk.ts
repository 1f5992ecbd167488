import { sql } from 'kysely'
import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import { desk } from '../step.ts'

export const purchaseRequests = desk(purchaseRequest, (db, id, { store, at }) =>
  db
    .selectFrom('purchaseRequest')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state', sql<boolean>`coalesce(arrives_at <= ${at}, false)`.as('arrivalIsDue')])
    .executeTakeFirst(),
)
