import { z } from 'zod'
import type { Reader } from '../db.ts'
import { closedAfter, closedAt, closuresOf, withSteps } from '../closure/queries.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { heldAt, holdsOf } from '../slot/queries.ts'

export const baysQuery = z.strictObject({
  q: z.string().max(40).optional(),
  now: z.enum(['free', 'held', 'closed']).optional(),
})

/** How far a bay is looked ahead. */
const aheadMs = 60 * 86_400_000

const baysOf = (db: Reader, { store, at }: Pick<Asked<unknown>, 'store' | 'at'>) =>
  db
    .selectFrom('bay as b')
    .where('b.storeId', '=', store)
    .orderBy('b.code')
    .select(['b.id', 'b.code', 'b.name', 'b.nameEn', 'b.kind', 'b.equipment', 'b.hvIsolated', 'b.bookable'])
    .select([
      holdsOf('bay', store, { from: at, until: new Date(at.getTime() + aheadMs) }, 'b.id').as('holds'),
      closuresOf('bay', store, 'b.id').as('closures'),
    ])
type Row = Awaited<ReturnType<ReturnType<typeof baysOf>['execute']>>[number]

/** The bays of the store: what they are, whether they are free now, and what comes next. */
export async function bayList(asked: Asked<z.output<typeof baysQuery>>) {
  const { q = '', now } = asked.query
  const text = q.trim().toLowerCase()
  const rows = (await baysOf(asked.db, asked).execute())
    .filter(({ code, name, nameEn, kind, equipment }) =>
      [code, name, nameEn, kind, equipment].some((word) => word.toLowerCase().includes(text)),
    )
    .map((row) => shownOf(row, asked.at))
  return { rows: rows.filter(({ is }) => now === undefined || is === now), next: null }
}

function shownOf({ holds, closures, ...bay }: Row, at: Date) {
  const held = heldAt(holds, at)
  const closed = closedAt(closures, at)
  const is: 'closed' | 'held' | 'free' = closed ? 'closed' : held ? 'held' : 'free'
  return {
    ...bay,
    is,
    closed: closed ?? null,
    held: held ?? null,
    next: holds.find(({ startsAt }) => Date.parse(startsAt) > at.getTime()) ?? null,
    closedNext: closedAfter(closures, at) ?? null,
  }
}

/** One bay with all that is held on it and when it is closed. */
export async function bayPage(asked: Asked<unknown>) {
  const { db, id, at } = asked
  const row = await baysOf(db, asked)
    .where('b.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound('bay'))
  return {
    now: at,
    bay: shownOf(row, at),
    holds: row.holds,
    closures: row.closures.map((one) => withSteps(one, asked)),
  }
}
