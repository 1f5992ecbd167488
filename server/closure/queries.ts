import { sql } from 'kysely'
import { z } from 'zod'
import type { closureKinds } from '../../domain/closure/forms.ts'
import { closure } from '../../domain/closure/procedure.ts'
import type { StateOf } from '../../domain/procedure.ts'
import type { Asked } from '../route.ts'
import { holdsOf } from '../slot/queries.ts'
import { stepsFrom, type Asker } from '../step.ts'

export type Closed = {
  readonly id: string
  readonly kind: (typeof closureKinds)[number]
  readonly reason: string
  readonly startsAt: string
  readonly endsAt: string
  readonly state: StateOf<typeof closure>
  readonly lastEvent: number
}

/** When a bay or a tool was or will not be there, the latest first; `id` is its column in the statement. */
export const closuresOf = (kind: 'bay' | 'tool', store: string, id: string) =>
  sql<Closed[]>`coalesce((select json_agg(x order by x."startsAt" desc) from (
    select c.id, c.kind, c.reason, c.starts_at as "startsAt", c.ends_at as "endsAt", c.state,
      coalesce((select max(e.id) from event e where e.store_id = c.store_id and e.whole_id = c.id), 0) as "lastEvent"
    from closure c where c.store_id = ${store} and c.resource_kind = ${kind} and c.resource_id = ${sql.ref(id)}
    order by c.starts_at desc limit 30) as x), '[]')`

export const withSteps = (closed: Closed, asker: Asker) => ({
  ...closed,
  steps: stepsFrom(closure, closed, asker),
})

/** Closed at an instant, by the one that lasts longest. */
export const closedAt = (closures: readonly Closed[], at: Date) =>
  standing(closures)
    .filter(
      ({ startsAt, endsAt }) => Date.parse(startsAt) <= at.getTime() && Date.parse(endsAt) > at.getTime(),
    )
    .toSorted((a, b) => Date.parse(b.endsAt) - Date.parse(a.endsAt))[0]

/** Closed later, by the first one. */
export const closedAfter = (closures: readonly Closed[], at: Date) =>
  standing(closures).findLast(({ startsAt }) => Date.parse(startsAt) > at.getTime())

const standing = (closures: readonly Closed[]) => closures.filter(({ state }) => state === 'inForce')

export const closureForesightQuery = z.strictObject({
  kind: z.enum(['bay', 'tool']),
  resourceId: z.uuid(),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
})

/** What is held on a bay or a tool in a time that is to be closed: said before it is done. */
export async function closureForesight({
  db,
  store,
  at,
  query,
}: Asked<z.output<typeof closureForesightQuery>>) {
  const { kind, resourceId } = query
  const from = new Date(Math.max(Date.parse(query.from), at.getTime()))
  const row = await db
    .selectFrom(sql<{ id: string }>`(select ${resourceId}::uuid as id)`.as('r'))
    .select(holdsOf(kind, store, { from, until: query.until }, 'r.id').as('holds'))
    .executeTakeFirstOrThrow()
  return { holds: row.holds }
}
