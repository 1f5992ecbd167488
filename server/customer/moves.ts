import { sql } from 'kysely'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { moveAppointments } from '../appointment/steps.ts'
import { moveDemands, moveReplacements } from '../exchange-demand/steps.ts'
import { moveMessages } from '../message/steps.ts'
import { moveIssues } from '../quality-issue/steps.ts'
import type { Work } from '../step.ts'
import { moveReadings } from '../visit/odometer.ts'
import { moveVisits } from '../visit/steps.ts'
import { moveDeclared, moveFindings } from '../warranty-repair/steps.ts'
import { moveHandlings } from '../warranty-handling/steps.ts'
import { reckonSoon } from '../warranty/steps.ts'
import { moveOrders } from '../work-order/steps.ts'
import { movesWithCar, today, type Move } from './steps.ts'

/** Moves what points at a file; told are the rows that did. */
type Mover = (work: Work, move: Move) => Promise<readonly { readonly id: string }[]>

/** The rows of this store, each kind moved by the module that writes it. */
const ofStore: { readonly [what: string]: Mover } = {
  appointment: moveAppointments,
  visit: moveVisits,
  workOrder: moveOrders,
  message: moveMessages,
  odometerReading: moveReadings,
  vehicleFile: movesWithCar('vehicleFile'),
  qualityIssue: moveIssues,
  declaredRepair: moveDeclared,
  warrantyFinding: moveFindings,
  warrantyHandling: moveHandlings,
  exchangeDemand: moveDemands,
  replacement: moveReplacements,
}

/** The rows of the group: moved once, by the act that merges. */
const ofGroup: { readonly [what: string]: Mover } = { vehicleParty: moveParties, externalRef: moveRefs }

/** Moves all of it and writes down each row, so that undoing is exact. Returns how many of each kind. */
export async function moveAll(work: Work, mergeId: string, move: Move, scope: 'store' | 'storeAndGroup') {
  const movers = scope === 'store' ? ofStore : { ...ofStore, ...ofGroup }
  const counts: { [what: string]: number } = {}
  for (const [what, mover] of Object.entries(movers)) {
    const moved = await mover(work, move)
    counts[what] = moved.length
    await note(
      work,
      mergeId,
      moved.map(({ id }) => ({ what, rowId: id })),
    )
  }
  await reckonBoth(work, move)
  return counts
}

/** Repairs have gone from one car to the other. */
async function reckonBoth(work: Work, { of, from, to }: Move) {
  if (of === 'customer') return
  await reckonSoon(work, from)
  await reckonSoon(work, to)
}

export async function note(
  { trx, act }: Work,
  mergeId: string,
  rows: readonly { what: string; rowId: string }[],
) {
  if (rows.length === 0) return
  await trx
    .insertInto('fileMergeMove')
    .values(rows.map((row) => ({ id: newId(), storeId: act.store, mergeId, ...row })))
    .execute()
}

/** Back to where each row was. */
export async function moveBack(work: Work, mergeId: string, { of, from, to }: Move) {
  const rows = await reading(work.trx)
    .selectFrom('fileMergeMove')
    .where('storeId', '=', work.act.store)
    .where('mergeId', '=', mergeId)
    .where('undoneAt', 'is', null)
    .select(['what', 'rowId'])
    .execute()
  const idsOf = (what: string) => rows.flatMap((row) => (row.what === what ? [row.rowId] : []))
  for (const [what, mover] of Object.entries({ ...ofStore, ...ofGroup })) {
    const ids = idsOf(what)
    if (ids.length > 0) await mover(work, { of, from, to, ids })
  }
  // Last: only when each stands where it belongs may two be owners again.
  const ended = idsOf('partyEnded')
  if (ended.length > 0) await reopenParties(work.trx, ended)
  await work.trx
    .updateTable('fileMergeMove')
    .set({ undoneAt: work.act.at })
    .where('storeId', '=', work.act.store)
    .where('mergeId', '=', mergeId)
    .execute()
  await reckonBoth(work, { of, from, to })
}

async function moveParties({ trx }: Work, { of, from, to, ids }: Move) {
  const column = of === 'vehicle' ? 'vehicleId' : 'customerId'
  return trx
    .updateTable('vehicleParty')
    .set({ [column]: to })
    .where(column, '=', from)
    .$if(ids !== undefined, (qb) => qb.where('id', 'in', [...ids!]))
    .returning('id')
    .execute()
}

/** A number of another system has no id of its own. */
async function moveRefs({ trx }: Work, { of, from, to, ids }: Move) {
  const { rows } = await sql<{ id: string }>`update external_ref set subject_id = ${to}
    where subject = ${of} and subject_id = ${from}
      and (${ids === undefined} or jsonb_build_array(system, number)::text = any(${[...(ids ?? [])]}))
    returning jsonb_build_array(system, number)::text as id`.execute(trx)
  return rows
}

/** Before the parties of one file go to the other: what would then stand there twice ends today. */
export async function endDoubles(work: Work, { of, from, to }: Move, keepsOwn: boolean) {
  const [own, other] = keepsOwn ? [to, from] : [from, to]
  const doubled =
    of === 'vehicle'
      ? sql`p.vehicle_id = ${other} and exists (select from vehicle_party q where q.vehicle_id = ${own}
          and q.until_day is null and q.role = p.role and (p.role = 'owner' or q.customer_id = p.customer_id))`
      : sql`p.customer_id = ${from} and exists (select from vehicle_party q where q.customer_id = ${to}
          and q.until_day is null and q.role = p.role and q.vehicle_id = p.vehicle_id)`
  const { rows } = await sql<{
    id: string
  }>`update vehicle_party p set until_day = greatest(${today(work)}, from_day)
    where p.until_day is null and ${doubled} returning p.id`.execute(work.trx)
  return rows.map(({ id }) => ({ what: 'partyEnded', rowId: id }))
}

const reopenParties = (trx: Trx, ids: readonly string[]) =>
  trx
    .updateTable('vehicleParty')
    .set({ untilDay: null })
    .where('id', 'in', [...ids])
    .execute()
