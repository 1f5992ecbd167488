import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import type { Act } from '../step.ts'

type Move = {
  readonly partId: string
  readonly binId: string
  readonly kind: 'opening' | 'openingWithdrawn' | 'received'
  readonly turn: number
  readonly quantityMilli: number
  readonly costFen: number | null
  readonly negativeIsTold?: boolean
}

/** Moves are added, and the stock is their sum: by one statement, so that they agree at every moment. */
export const move = (trx: Trx, { id: actId, store: storeId, at }: Act, moves: readonly Move[]) =>
  trx
    .with('moved', (db) =>
      db
        .insertInto('stockMove')
        .values(moves.map((one) => ({ id: newId(), storeId, actId, at, ...one })))
        .returning(['partId', 'binId', 'quantityMilli']),
    )
    .insertInto('stock')
    .columns(['storeId', 'partId', 'binId', 'quantityMilli'])
    .expression((db) =>
      db
        .selectFrom('moved')
        .groupBy(['partId', 'binId'])
        .select(({ val, fn }) => [
          val(storeId).as('storeId'),
          'partId',
          'binId',
          fn.sum<number>('quantityMilli').as('quantityMilli'),
        ]),
    )
    .onConflict((conflict) =>
      conflict.columns(['storeId', 'partId', 'binId']).doUpdateSet(({ eb, ref }) => ({
        quantityMilli: eb('stock.quantityMilli', '+', ref('excluded.quantityMilli')),
      })),
    )
    .execute()

/** Openings of a part in this store that stand: not taken back since. */
export const openingsOf = (trx: Trx, store: string, partId: string) =>
  reading(trx)
    .selectFrom('stockMove as m')
    .where('m.storeId', '=', store)
    .where('m.partId', '=', partId)
    .where('m.kind', '=', 'opening')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('stockMove as w')
            .where('w.storeId', '=', store)
            .where('w.kind', '=', 'openingWithdrawn')
            .whereRef('w.partId', '=', 'm.partId')
            .whereRef('w.binId', '=', 'm.binId')
            .whereRef('w.turn', '=', 'm.turn')
            .select('w.id'),
        ),
      ),
    )
    .select(['m.partId', 'm.binId', 'm.turn', 'm.quantityMilli', 'm.costFen'])
    .execute()
