import { sql } from 'kysely'
import type { Proposal } from '../../domain/appointment/board.ts'
import type { Trx } from '../db.ts'
import { newId } from '../id.ts'
import { lack, lapseFor } from '../purchase-request/steps.ts'
import { keepFree } from '../reservation/steps/free.ts'
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
  const has = await standing(trx, act.store, appointmentId)
  const needs = parts.map((part) => ({
    ...part,
    quantityMilli: Math.max(0, part.needMilli - (has.reserved.get(part.partId) ?? 0)),
  }))
  const holder = { appointmentId }
  const kept = await keepFree(
    work,
    needs.map(({ partId, quantityMilli }) => ({ holder, partId, quantityMilli })),
  )
  for (const [at, { partId, code, quantityMilli }] of needs.entries()) {
    const lacks = quantityMilli - kept[at]!
    // In stock by now: what nobody has promised yet need not be ordered.
    if (lacks === 0) await lapseFor(work, appointmentId, partId)
    const missing = lacks - (has.asked.get(partId) ?? 0)
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
