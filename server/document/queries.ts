import type { DocumentKind } from '../../domain/document/procedure.ts'
import type { Reader } from '../db.ts'
import type { Sent } from '../file-route.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'

/** The papers kept of an order, oldest first; one that is still waited for has no bytes yet. */
export const documentsOf = (db: Reader, store: string, orderId: string) =>
  db
    .selectFrom('document as d')
    .leftJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'd.storeId').onRef('q.id', '=', 'd.quotationId'),
    )
    .where('d.storeId', '=', store)
    .where('d.workOrderId', '=', orderId)
    .orderBy('d.id')
    .select(['d.id', 'd.kind', 'd.state', 'd.askedAt', 'd.filedAt', 'd.fileHash', 'd.fileBytes'])
    .select(['q.number', 'q.version', 'q.kind as quotationKind'])
    .execute()

/** The kept bytes themselves, never made anew. */
export async function documentFile({ db, store, id, house }: Asked<unknown>): Promise<Sent> {
  const kept = await db
    .selectFrom('document as d')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'd.storeId').onRef('o.id', '=', 'd.workOrderId'),
    )
    .leftJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'd.storeId').onRef('q.id', '=', 'd.quotationId'),
    )
    .where('d.storeId', '=', store)
    .where('d.id', '=', id)
    .where('d.state', '=', 'filed')
    .select(['d.fileHash', 'd.kind', 'o.number as order', 'q.number as quotation'])
    .executeTakeFirstOrThrow(() => new NotFound('document'))
  const name = {
    quotation: `报价单 ${kept.quotation}`,
    order: `维修工单 ${kept.order}`,
    addOn: `增项确认单 ${kept.quotation}`,
  }[kept.kind as DocumentKind]
  return { body: house.files.read(kept.fileHash!), type: 'application/pdf', name: `${name}.pdf` }
}
