import { dayOf } from '../../domain/calendar.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Hold } from '../slot/steps.ts'

type Place = { readonly bayId: string; readonly toolId: string | null }
type Asked = Place & { readonly from: Date | string; readonly until: Date | string }

/** What a request holds of the board. */
export const holdsOf = ({
  bayId,
  toolId,
  technicianId,
  from,
  until,
}: Asked & { readonly technicianId: string | null }): Hold[] => [
  { kind: 'bay', resourceId: bayId, from, until },
  ...(technicianId === null ? [] : [{ kind: 'person' as const, resourceId: technicianId, from, until }]),
  ...(toolId === null ? [] : [{ kind: 'tool' as const, resourceId: toolId, from, until }]),
]

/** Why bay or tester are closed in that time; null where neither is. */
export async function closedFor(db: Reader, store: string, { bayId, toolId, from, until }: Asked) {
  const closed = await db
    .selectFrom('closure')
    .where('storeId', '=', store)
    .where('resourceId', 'in', [bayId, ...(toolId === null ? [] : [toolId])])
    .where('state', '=', 'inForce')
    .where('startsAt', '<', new Date(until))
    .where('endsAt', '>', new Date(from))
    .select('reason')
    .executeTakeFirst()
  return closed?.reason ?? null
}

/** The kind of the bay, and why the tester is out of use: stopped, or its calibration has run out by then. */
export async function placeOf(db: Reader, store: string, { bayId, toolId, from }: Asked) {
  const bay = await db
    .selectFrom('bay')
    .where('storeId', '=', store)
    .where('id', '=', bayId)
    .select('kind')
    .executeTakeFirst()
  if (!bay) throw new NotFound('bay')
  if (toolId === null) return { bayKind: bay.kind, testerStoppedFor: null }
  const tool = await db
    .selectFrom('tool as l')
    .innerJoin('store as t', 't.id', 'l.storeId')
    .where('l.storeId', '=', store)
    .where('l.id', '=', toolId)
    .select(['l.state', 'l.stoppedBecause', 'l.calibratedUntil', 't.timeZone'])
    .executeTakeFirst()
  if (!tool) throw new NotFound('tool')
  const day = dayOf(new Date(from).toISOString(), tool.timeZone)
  const ranOut = tool.calibratedUntil !== null && tool.calibratedUntil < day
  const stopped = tool.state === 'stopped' ? tool.stoppedBecause || '停用' : null
  return {
    bayKind: bay.kind,
    testerStoppedFor: stopped ?? (ranOut ? `检定到 ${tool.calibratedUntil}` : null),
  }
}
