import { sql, type ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import { partKinds } from '../../domain/part/forms.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { historyOf, listQuery, matching, pageOf, refsOf } from '../catalogue/queries.ts'
import { dayHere, inForce } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { DB } from '../schema.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { parts } from './desk.ts'

type Kind = 'sale' | 'cost'

/** Fen in force on a day, of the part at the alias `p`; null where this store has no price for it. */
export const priceInForce = (kind: Kind, store: string, day: ReturnType<typeof dayHere>) =>
  inForce('partPrice', sql`r.part_id = p.id and r.kind = ${kind}`, store, day)

/** How much of the part at the alias `p` lies in this store, in thousandths of its unit. */
export const onHand = (store: string) =>
  sql<number>`(select coalesce(sum(s.quantity_milli), 0) from stock s where s.store_id = ${store} and s.part_id = p.id)`

export const partListQuery = listQuery.extend({ kind: z.enum(partKinds).optional() })
export type PartListQuery = z.output<typeof partListQuery>

export async function partList({ db, store, at, actor, query }: Asked<PartListQuery>) {
  const { q, state, kind, after, limit } = query
  const day = dayHere(store, at)
  const rows = await db
    .selectFrom('part as p')
    .leftJoin('stocking as k', (join) => join.onRef('k.partId', '=', 'p.id').on('k.storeId', '=', store))
    .leftJoin('bin as b', (join) => join.onRef('b.storeId', '=', 'k.storeId').onRef('b.id', '=', 'k.binId'))
    .where('p.state', '=', state)
    .$if(q !== undefined && q.trim() !== '', (qb) => qb.where(matching(q!, 'p', 'part')))
    .$if(kind !== undefined, (qb) => qb.where('p.kind', '=', kind!))
    .$if(after !== undefined, (qb) => qb.where('p.code', '>', after!))
    .orderBy('p.code')
    .limit(limit + 1)
    .select(['p.id', 'p.code', 'p.name', 'p.nameEn', 'p.spec', 'p.unit', 'p.kind', 'p.property', 'p.state'])
    .select(['b.code as bin', 'k.minMilli', priceInForce('sale', store, day).as('priceFen')])
    .select([onHand(store).as('stockMilli')])
    .$if(seesCost(actor.parties), (qb) => qb.select(priceInForce('cost', store, day).as('costFen')))
    .execute()
  return pageOf(rows, limit)
}

/** Cost is for those who buy and for the manager (process.md §1.2: not the advisor's). */
export const seesCost = (duties: readonly string[]) => mayRead(duties, 'cost.read')

/** A part as its form has it, with this store's keeping. */
export async function partFile(db: Reader, store: string, id: string) {
  const { fits, ...file } = await db
    .selectFrom('part as p')
    .leftJoin('stocking as k', (join) => join.onRef('k.partId', '=', 'p.id').on('k.storeId', '=', store))
    .leftJoin('bin as b', (join) => join.onRef('b.storeId', '=', 'k.storeId').onRef('b.id', '=', 'k.binId'))
    .where('p.id', '=', id)
    .select([
      'p.name',
      'p.nameEn',
      'p.spec',
      'p.unit',
      'p.unitDecimals',
      'p.kind',
      'p.property',
      'p.assembly',
    ])
    .select(['p.isAssembly', 'p.isMainPart', 'p.isWearPart', 'p.isVinSpecial', 'p.fits', 'p.supersededBy'])
    .select(['p.note', 'k.supplierId', 'k.leadDays', 'k.minMilli', 'k.maxMilli', 'k.monthlyMilli'])
    .select(({ fn, val }) => [
      fn.coalesce('b.code', val('')).as('binCode'),
      fn.coalesce('k.isClearance', val(false)).as('isClearance'),
      fn.coalesce('k.isCovers', val(false)).as('isCovers'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('part'))
  return { ...file, fits: [...fits] }
}

/** Everything that this store knows of a part. */
export async function partPage(asked: Asked<unknown>) {
  const { db, store, at, actor, id } = asked
  const sees = seesCost(actor.parties)
  const head = await db
    .selectFrom('part as p')
    .leftJoin('stocking as k', (join) => join.onRef('k.partId', '=', 'p.id').on('k.storeId', '=', store))
    .leftJoin('supplier as u', 'u.id', 'k.supplierId')
    .where('p.id', '=', id)
    .select(['p.id', 'p.code', 'p.state', 'u.code as supplierCode', 'u.name as supplier'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('partPrice as r')
          .where('r.storeId', '=', store)
          .whereRef('r.partId', '=', 'p.id')
          .$if(!sees, (qb) => qb.where('r.kind', '=', 'sale'))
          .orderBy('r.fromDay', 'desc')
          .orderBy('r.revision', 'desc')
          .select(['r.id', 'r.kind', 'r.fromDay', 'r.revision', 'r.fen', 'r.reason']),
      ).as('prices'),
      jsonArrayFrom(
        eb
          .selectFrom('stock as s')
          .innerJoin('bin as b', (join) =>
            join.onRef('b.storeId', '=', 's.storeId').onRef('b.id', '=', 's.binId'),
          )
          .where('s.storeId', '=', store)
          .whereRef('s.partId', '=', 'p.id')
          .orderBy('b.code')
          .select(['b.code as bin', 's.quantityMilli']),
      ).as('stock'),
      jsonArrayFrom(movesOf(eb, store)).as('moves'),
      dayHere(store, at).as('today'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('part'))
  return {
    ...head,
    file: await partFile(db, store, id),
    seesCost: sees,
    refs: await refsOf(db, 'part', id),
    ...(await historyOf(db, store, id)),
    steps: await stepsOf(db, parts, id, asked),
  }
}

/** The newest moves of the part at the alias `p`; of what a car used, which car. */
const movesOf = ({ selectFrom }: ExpressionBuilder<DB & { p: DB['part'] }, 'p'>, store: string) =>
  selectFrom('stockMove as m')
    .innerJoin('bin as b', (join) => join.onRef('b.storeId', '=', 'm.storeId').onRef('b.id', '=', 'm.binId'))
    .leftJoin('visit as t', (join) =>
      join.onRef('t.storeId', '=', 'm.storeId').onRef('t.id', '=', 'm.visitId'),
    )
    .leftJoin('vehicle as v', 'v.id', 't.vehicleId')
    .where('m.storeId', '=', store)
    .whereRef('m.partId', '=', 'p.id')
    .orderBy('m.id', 'desc')
    .limit(50)
    .select(['m.id', 'm.kind', 'b.code as bin', 'm.quantityMilli', 'm.negativeIsTold', 'm.at', 'v.plate'])

/** Days over which covers that nobody booked are told of. */
const unbookedDays = 30

/** S49: walk-rounds at which covers were laid, and no part of the store was there to be used up. */
export const coversUnbooked = ({ db, store, at }: Asked<unknown>) =>
  db
    .selectFrom('preInspection as p')
    .where('p.storeId', '=', store)
    .where('p.state', '=', 'signed')
    .where('p.landedAt', '>', new Date(at.getTime() - unbookedDays * 86_400_000))
    .where('p.coversAt', 'is not', null)
    .where('p.coversQuantity', '>', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('stockMove as m')
            .whereRef('m.storeId', '=', 'p.storeId')
            .whereRef('m.visitId', '=', 'p.visitId')
            .select('m.id'),
        ),
      ),
    )
    .select(({ fn, val }) => [fn.countAll<number>().as('cars'), val(unbookedDays).as('days')])
    .executeTakeFirstOrThrow()
