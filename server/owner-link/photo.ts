import { sentPicture } from '../customer/bytes.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'

/** S70: a photo, whole or small, of what was found on his car and put before him in a quotation; any other is not there. */
export async function photoOf({ db, store, id, house }: Asked<unknown>, hash: string) {
  await db
    .selectFrom('findingPhoto as p')
    .innerJoin('quotationLine as l', (join) =>
      join.onRef('l.storeId', '=', 'p.storeId').onRef('l.findingId', '=', 'p.findingId'),
    )
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'l.storeId').onRef('q.id', '=', 'l.quotationId'),
    )
    .where('p.storeId', '=', store)
    .where('q.workOrderId', '=', id)
    .where('q.state', 'in', ['sent', 'answered'])
    .where((eb) => eb.or([eb('p.hash', '=', hash), eb('p.thumbHash', '=', hash)]))
    .select('p.id')
    .executeTakeFirstOrThrow(() => new NotFound('findingPhoto'))
  return sentPicture({ house, query: { size: 'whole' } }, { hash, thumbHash: null }, 'photo')
}
