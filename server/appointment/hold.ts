import { sql } from 'kysely'
import type { Proposal } from '../../domain/appointment/board.ts'
import type { Trx } from '../db.ts'
import { newId } from '../id.ts'
import { lack, lapseFor } from '../purchase-request/steps.ts'
import { holdForBooking, type Hold } from '../slot/steps.ts'
import type { Work } from '../step.ts'
import { partNeeds } from './needs.ts'
import type { Need } from './work.ts'

/** Bay, person, tool and parts in one act, or nothing of it (S30, S31). */
export async function hold(work: Work, id: string, proposal: Proposal, parts: readonly Need[]) {
  await holdForBooking(work.trx, work.act, id, holdsOf(proposal))
  await writePreparation(work.trx, work.act.store, id, proposal, parts)
  await reserve(work, id, parts, new Date(proposal.from))
}

export const holdsOf = ({ pieces }: Proposal): Hold[] =>
  pieces.flatMap(({ bayId, personIds, toolIds, turns, ...span }) => [
    { kind: 'bay', resourceId: bayId, ...instants(span) },
    ...personIds.flatMap((resourceId): Hold[] =>
      turns.map((turn) => ({ kind: 'person', resourceId, ...instants(turn) })),
    ),
    ...toolIds.map((resourceId): Hold => ({ kind: 'tool', resourceId, ...instants(span) })),
  ])

const instants = ({ from, until }: { readonly from: number; readonly until: number }) => ({
  from: new Date(from),
  until: new Date(until),
})

/** S37: what has to be made ready. A new time, bay or person is made ready anew; parts that are picked stay so. */
async function writePreparation(
  trx: Trx,
  storeId: string,
  appointmentId: string,
  { pieces }: Proposal,
  parts: readonly Need[],
) {
  const kinds = [
    'bay',
    ...(pieces.some(({ personIds }) => personIds.length > 0) ? ['person'] : []),
    ...(pieces.some(({ toolIds }) => toolIds.length > 0) ? ['tool'] : []),
    ...(parts.length > 0 ? ['parts'] : []),
  ]
  await trx
    .insertInto('preparation')
    .values(kinds.map((kind) => ({ storeId, appointmentId, kind })))
    .onConflict((conflict) =>
      conflict
        .columns(['storeId', 'appointmentId', 'kind'])
        .doUpdateSet({ readyAt: null, readyBy: null })
        .where('preparation.kind', '<>', 'parts'),
    )
    .execute()
}

/** What is free is kept for this car; the rest is asked for at once. */
async function reserve(work: Work, appointmentId: string, parts: readonly Need[], startsAt: Date) {
  const { trx, act } = work
  const kept = await standing(trx, act.store, appointmentId)
  for (const { partId, code, needMilli, freeMilli } of parts) {
    const has = kept.reserved.get(partId) ?? 0
    const asked = kept.asked.get(partId) ?? 0
    const takes = Math.max(0, Math.min(freeMilli - has, needMilli - has))
    if (takes > 0) await keepFor(work, appointmentId, partId, takes)
    const missing = needMilli - has - takes - asked
    // In stock by now: what nobody has promised yet need not be ordered.
    if (needMilli <= has + takes) await lapseFor(work, appointmentId, partId)
    if (missing > 0)
      await lack(work, newId(), {
        partCode: code,
        appointmentId,
        quantityMilli: missing,
        neededBy: startsAt.toISOString(),
        isUrgent: false,
        note: '',
      })
  }
}

export const keepFor = ({ trx, act }: Work, appointmentId: string, partId: string, quantityMilli: number) =>
  trx
    .insertInto('reservation')
    .values({ id: newId(), storeId: act.store, partId, appointmentId, quantityMilli, reservedAt: act.at })
    .execute()

async function standing(trx: Trx, store: string, appointmentId: string) {
  const reserved = await trx
    .selectFrom('reservation')
    .where('storeId', '=', store)
    .where('appointmentId', '=', appointmentId)
    .where('releasedAt', 'is', null)
    .groupBy('partId')
    .select(({ fn }) => ['partId', fn.sum<number>('quantityMilli').as('milli')])
    .execute()
  const asked = await trx
    .selectFrom('purchaseRequest')
    .where('storeId', '=', store)
    .where('appointmentId', '=', appointmentId)
    .where('state', 'in', ['requested', 'promised'])
    .groupBy('partId')
    .select(({ fn }) => ['partId', fn.sum<number>('quantityMilli').as('milli')])
    .execute()
  const byPart = (rows: typeof asked) => new Map(rows.map(({ partId, milli }) => [partId, milli]))
  return { reserved: byPart(reserved), asked: byPart(asked) }
}

/** How much of a part a booking still lacks; nothing of one that it does not ask for. */
export async function lackOf(
  trx: Trx,
  store: string,
  appointmentId: string,
  partId: string,
): Promise<number> {
  const { rows } = await sql<{ lacks: number }>`
    select n.needed_milli - n.kept_milli as lacks
    from ${partNeeds(store, sql`l.appointment_id = ${appointmentId} and p.id = ${partId}`)} n`.execute(trx)
  return rows[0]?.lacks ?? 0
}
