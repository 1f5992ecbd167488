import { sql } from 'kysely'
import { dayHere, inForce } from '../catalogue/values.ts'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import type { Act } from '../step.ts'

type Move = {
  readonly partId: string
  readonly binId: string
  readonly kind: 'opening' | 'openingWithdrawn' | 'received' | 'consumed'
  readonly turn: number
  readonly quantityMilli: number
  readonly costFen: number | null
  readonly negativeIsTold?: boolean
  readonly visitId?: string
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

/**
 * S49: `units` of each part that this store lays before a walk-round are used up for a stay, at the house's cost. What
 * is booked for it already counts: another version of the sheet moves the difference alone. What was laid has been
 * laid, also where the books had none left. Named parts of a statement; `moved` has a row for each part.
 */
export function coversUsed({ id: actId, store, at }: Act, visitId: string, units: number) {
  const cost = inForce('partPrice', sql`r.part_id = p.id and r.kind = 'cost'`, store, dayHere(store, at))
  const covers = sql`(
    select k.part_id, ${cost} as cost_fen, coalesce(k.bin_id, (select s.bin_id from stock s
        where s.store_id = k.store_id and s.part_id = k.part_id order by s.quantity_milli desc, s.bin_id limit 1)) as bin_id,
      ${-1_000 * units} - (select coalesce(sum(m.quantity_milli), 0) from stock_move m
        where m.store_id = k.store_id and m.part_id = k.part_id and m.visit_id = ${visitId}) as quantity_milli
    from stocking k join part p on p.id = k.part_id and p.state = 'inUse'
    where k.store_id = ${store} and k.is_covers)`
  // In the order of time, as every id of a move.
  const ids = sql`overlay(${newId()} placing lpad(to_hex(row_number() over ()), 4, '0') from 33)::uuid`
  const moved = sql`(
    insert into stock_move (id, store_id, part_id, bin_id, kind, turn, quantity_milli, cost_fen, visit_id, at, act_id)
    select ${ids}, ${store}, part_id, bin_id, 'consumed', 1, quantity_milli, cost_fen, ${visitId}, ${at},
      ${actId} from covers where bin_id is not null and quantity_milli <> 0
    returning part_id, bin_id, quantity_milli)`
  const kept = sql`(
    insert into stock as s (store_id, part_id, bin_id, quantity_milli)
    select ${store}, part_id, bin_id, quantity_milli from moved
    on conflict (store_id, part_id, bin_id) do update set quantity_milli = s.quantity_milli + excluded.quantity_milli)`
  return { covers, moved, kept }
}
