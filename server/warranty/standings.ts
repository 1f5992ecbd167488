import { sql } from 'kysely'
import { z } from 'zod'
import { levels, type Level, type WarningItem } from '../../domain/warranty/warning.ts'
import type { Asked } from '../route.ts'
import { carsOf } from '../search/queries.ts'

const kinds = ['undecided', 'unlinked', 'here'] as const
export const standingsQuery = z.strictObject({
  q: z.string().max(40).optional(),
  level: z.enum([...levels, ...kinds]).optional(),
  after: z
    .string()
    .regex(/^[1-4]~[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const rank = sql<number>`array_position(array['red', 'orange', 'yellow', 'none'], s.level)`

/** Cars of which something is to be said, the reddest first; `after` is the rank and the id of the last row seen. */
export async function standingList({ db, store, actor, query }: Asked<z.output<typeof standingsQuery>>) {
  const { q, level, after, limit } = query
  const text = q?.trim() ?? ''
  const cars = text === '' ? [] : await carsOf(db, text, 200, actor.parties)
  const [seenRank, seenId] = after?.split('~') ?? []
  const here = sql<boolean>`exists (select from visit t where t.store_id = s.store_id and t.vehicle_id = s.vehicle_id
    and t.state = 'here')`
  const rows = await db
    .selectFrom('warrantyStanding as s')
    .innerJoin('vehicle as v', 'v.id', 's.vehicleId')
    .where('s.storeId', '=', store)
    .where('v.state', 'not in', ['withdrawn', 'merged'])
    .$if(text !== '', (qb) =>
      cars.length > 0 ? qb.where('s.vehicleId', 'in', cars) : qb.where(sql<boolean>`false`),
    )
    .$if(level !== undefined && isLevel(level), (qb) => qb.where('s.level', '=', level!))
    .$if(level === 'undecided', (qb) => qb.where(sql<boolean>`s.undecided <> '{}'`))
    .$if(level === 'unlinked', (qb) => qb.where('s.unlinked', '>', 0))
    .$if(level === 'here', (qb) => qb.where(here))
    .$if(seenId !== undefined, (qb) =>
      qb.where(sql<boolean>`(${rank}, s.vehicle_id) > (${Number(seenRank)}::int, ${seenId}::uuid)`),
    )
    .orderBy(rank)
    .orderBy('s.vehicleId')
    .limit(limit + 1)
    .select(['s.vehicleId as id', 's.level', 's.raisedBy', 's.totalDays', 's.undecided', 's.unlinked'])
    .select(['s.nextLevel', 's.nextAt', 's.reckonedAt', 'v.plate', 'v.plateColour', 'v.brand', 'v.model'])
    .select([rank.as('rank'), here.as('isHere'), sql<string | null>`right(v.vin, 6)`.as('vinTail')])
    .execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ rank: _rank, ...row }) => ({
      ...row,
      level: row.level as Level,
      nextLevel: row.nextLevel as Level | null,
      raisedBy: row.raisedBy as WarningItem[],
    })),
    next: rows.length > limit && last ? `${last.rank}~${last.id}` : null,
  }
}

const isLevel = (asked: string): asked is Level => (levels as readonly string[]).includes(asked)
