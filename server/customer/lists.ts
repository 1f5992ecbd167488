import { sql } from 'kysely'
import { z } from 'zod'
import { completenessOf } from '../../domain/customer/completeness.ts'
import { maskPhone, vinTail } from '../../domain/identifiers/mask.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { carsOf, customersOf } from '../search/queries.ts'
import { isHidden, masked } from './queries.ts'

const paging = {
  q: z.string().max(40).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}
export const carsQuery = z.strictObject({
  ...paging,
  only: z.enum(['lacks', 'company', 'soldAway', 'scrapped', 'stopped']).optional(),
})
export const customersQuery = z.strictObject({
  ...paging,
  only: z.enum(['company', 'stopped', 'restricted']).optional(),
})

/** The cars on file, the newest file first; `after` is the id of the last row seen. */
export async function carList(asked: Asked<z.output<typeof carsQuery>>) {
  const { db, query, actor } = asked
  const { q, only, after, limit } = query
  const found = q?.trim() ? await carsOf(db, q.trim(), 200, actor.parties) : undefined
  const rows = await db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleParty as p', (join) =>
      join.onRef('p.vehicleId', '=', 'v.id').on('p.role', '=', 'owner').on('p.untilDay', 'is', null),
    )
    .leftJoin('customer as c', 'c.id', 'p.customerId')
    .where('v.state', 'not in', ['withdrawn', 'merged'])
    .$if(found !== undefined, (qb) => qb.where('v.id', 'in', found!.length > 0 ? found! : [nobody]))
    .$if(only === 'lacks', (qb) => qb.where(sql<boolean>`v.state = 'inUse' and v.lacks <> '{}'`))
    .$if(only === 'company', (qb) => qb.where('c.kind', '=', 'company'))
    .$if(only === 'soldAway' || only === 'scrapped' || only === 'stopped', (qb) =>
      qb.where('v.state', '=', only as 'soldAway'),
    )
    .$if(after !== undefined, (qb) => qb.where('v.id', '<', after!))
    .orderBy('v.id', 'desc')
    .limit(limit + 1)
    .select([
      'v.id',
      'v.state',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.brand',
      'v.model',
      'v.modelCode',
      'v.use',
    ])
    .select(['v.saleDay', 'v.nextServiceDay', 'v.nextServiceKm', 'v.insuranceDay', 'v.inspectionDay'])
    .select(['c.id as ownerId', 'c.kind', 'c.name', 'c.phone', 'c.state as ownerState', 'c.memberLevel'])
    .execute()
  const page = rows.slice(0, limit).map(({ vin, kind, name, phone, ownerState, ...row }) => {
    const owner = name === null ? null : masked({ kind: kind!, name, phone, state: ownerState! }, asked)
    return {
      ...row,
      vinTail: vin && vinTail(vin),
      owner: owner?.name ?? '',
      company: kind === 'company',
      phone: owner?.phone ?? null,
      ...completenessOf({ ...row, vin, phone }),
    }
  })
  return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null }
}

/** Customers, the newest file first, masked (R5.2). */
export async function customerList(asked: Asked<z.output<typeof customersQuery>>) {
  const { db, query, actor } = asked
  const { q, only, after, limit } = query
  if (only === 'restricted' && isHidden('restricted', actor.parties)) throw new NotFound('customer')
  const found = q?.trim() ? await customersOf(db, q.trim(), 200, actor.parties) : undefined
  const states = only === 'stopped' || only === 'restricted' ? [only] : (['inUse', 'stopped'] as const)
  const rows = await db
    .selectFrom('customer as c')
    .where('c.state', 'in', states)
    .$if(found !== undefined, (qb) => qb.where('c.id', 'in', found!.length > 0 ? found! : [nobody]))
    .$if(only === 'company', (qb) => qb.where('c.kind', '=', 'company'))
    .$if(after !== undefined, (qb) => qb.where('c.id', '<', after!))
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .select(['c.id', 'c.state', 'c.kind', 'c.name', 'c.phone', 'c.memberLevel'])
    .select(
      sql<{ plate: string | null; plateColour: string | null; vin: string | null }[]>`(select
        coalesce(json_agg(json_build_object('plate', x.plate, 'plateColour', x.plate_colour, 'vin', right(x.vin, 6))),
          '[]') from (select distinct v.id, v.plate, v.plate_colour, v.vin from vehicle_party p
          join vehicle v on v.id = p.vehicle_id and v.state in ('inUse', 'stopped')
          where p.customer_id = c.id and p.until_day is null limit 4) x)`.as('cars'),
    )
    .select(
      sql<number>`(select count(distinct p.vehicle_id)::int from vehicle_party p
        join vehicle v on v.id = p.vehicle_id and v.state in ('inUse', 'stopped')
        where p.customer_id = c.id and p.until_day is null)`.as('carCount'),
    )
    .execute()
  const page = rows.slice(0, limit).map((row) => masked(row, asked))
  return { rows: page, next: rows.length > limit ? page.at(-1)!.id : null }
}

/** No id of anything: a search that found nothing. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** The models that the house knows. */
export const modelList = ({ db }: Asked<unknown>) =>
  db
    .selectFrom('vehicleModel')
    .orderBy('code')
    .select(['code', 'brand', 'name', 'nameEn', 'energy'])
    .execute()

/** Whom a form may name: a few, by what is typed. */
export async function partyHits(asked: Asked<{ readonly q: string }>) {
  const ids = await customersOf(asked.db, asked.query.q, 8, [])
  if (ids.length === 0) return []
  const rows = await asked.db
    .selectFrom('customer')
    .where('id', 'in', ids)
    .select(['id', 'kind', 'name', 'phone', 'state'])
    .execute()
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => ({ ...masked(row, asked), phone: row.phone ? maskPhone(row.phone) : null }))
}
export const hitsQuery = z.strictObject({ q: z.string().min(1).max(40) })
