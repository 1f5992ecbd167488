import { sql, type NotNull } from 'kysely'
import { finalPoints, type PassForm, type SettleForm, type VoidForm } from '../../domain/work-order/forms.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { Move } from '../customer/steps.ts'
import { reading } from '../db.ts'
import { readyOf } from '../promise/steps/ready.ts'
import { plan as planFollowUp } from '../follow-up/steps.ts'
import { newId } from '../id.ts'
import { tell, toldColumns, toldTables, wordsOf, type Told } from '../message/steps.ts'
import { nextNumber } from '../number.ts'
import { limitLinks } from '../owner-link/steps.ts'
import { takeBackArrival } from '../appointment/steps.ts'
import { lapseHelp, openHelpOf } from '../assistance/steps.ts'
import { freeVisit } from '../slot/steps.ts'
import { reckonOrderSoon } from '../warranty/steps.ts'
import { issueGatePass } from '../settlement/gate-pass.ts'
import { make, reverseOf } from '../settlement/steps.ts'
import { returnVoided } from '../pick-list/steps/take-back.ts'
import { lapseOpen, openPapersOf } from '../quotation/steps/lapse.ts'
import { step, touch, type Work } from '../step.ts'
import { visits } from '../visit/desk.ts'
import { workOrders } from './desk.ts'
import { giveTo } from './hands.ts'

type OpenForm = {
  readonly visitId: string
  readonly vehicleId: string
  readonly customerId: string
  readonly complaint: string
  readonly washMode: string
  readonly odometerKm: number
}

/** Called by the visit that it belongs to. */
export const open = step(workOrders, 'open', {
  async write({ trx, act }, id, form: OpenForm) {
    await sql`
      with n as (${nextNumber(act.store, 'GD', act.at)})
      insert into work_order (store_id, id, number, visit_id, vehicle_id, customer_id, advisor_id, complaint,
        wash_mode, odometer_km, opened_at)
      select ${act.store}, ${id}, n.number, ${form.visitId}, ${form.vehicleId}, ${form.customerId}, ${act.actor.id},
        ${form.complaint}, ${form.washMode}, ${form.odometerKm}, ${act.at} from n`.execute(trx)
  },
})

/** Every order of a stay that has not ended (S56). */
export async function correctOdometers(work: Work, visitId: string, km: number) {
  const orders = await reading(work.trx)
    .selectFrom('workOrder')
    .where('storeId', '=', work.act.store)
    .where('visitId', '=', visitId)
    .where('state', 'not in', workOrder.ends)
    .where('odometerKm', 'is distinct from', km)
    .orderBy('id')
    .select(['id', 'odometerKm as wasKm'])
    .execute()
  for (const { id, wasKm } of orders) await correctOdometer(work, id, { wasKm, km })
}

/** The kilometres read at the car, and signed, are the order's; those typed at the counter stay in the event. */
const correctOdometer = step(workOrders, 'correctOdometer', {
  async write(work, id, { wasKm, km }: { readonly wasKm: number | null; readonly km: number }) {
    const { trx, act } = work
    await trx
      .updateTable('workOrder')
      .set({ odometerKm: km })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await reckonOrderSoon(work, id)
    return { wasKm, km }
  },
})

/** Called when the advisor goes or is moved. Who received the car stays on record: he may not make the call (T5). */
export const handOver = step(workOrders, 'handOver', {
  async write(work, id, { successorId }: { readonly successorId: string }) {
    const receivedBy = await giveTo(work, id, successorId)
    return { receivedBy, successorId }
  },
})

export const pass = step(workOrders, 'pass', {
  facts: async (_trx, _id, { points }: PassForm) => ({
    missingPoints: finalPoints.filter((point) => !points.includes(point)).length,
  }),
  async write(work, id, { points, note }) {
    const { trx, act } = work
    await trx
      .with('passed', (db) =>
        db
          .updateTable('workOrder')
          .set({ passedAt: act.at })
          .where('storeId', '=', act.store)
          .where('id', '=', id),
      )
      .insertInto('qualityCheck')
      .values({
        id: newId(),
        storeId: act.store,
        workOrderId: id,
        kind: 'final',
        passed: true,
        points: [...points],
        note,
        byStaffId: act.actor.id!,
        at: act.at,
      })
      .execute()
    await reckonOrderSoon(work, id)
    return readyOf(work, id)
  },
})

/** A fact, not a state: the car is washed while others still write (architecture §2). */
export const wash = step(workOrders, 'wash', {
  async write(work, id) {
    const { trx, act } = work
    await trx
      .updateTable('workOrder')
      .set({ washedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    return readyOf(work, id)
  },
})

export const settle = step(workOrders, 'settle', {
  async facts(trx, id, form: SettleForm, { store }) {
    const { inKm, ownerParts } = await reading(trx)
      .selectFrom('workOrder')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select([
        'odometerKm as inKm',
        sql<number>`(select count(*) from quotation q join quotation_line l on l.store_id = q.store_id
          and l.quotation_id = q.id where q.store_id = work_order.store_id and q.work_order_id = work_order.id
          and q.state = 'answered' and l.answer = 'agreed' and l.kind = 'part' and l.payer = 'customer')`.as(
          'ownerParts',
        ),
      ])
      .$narrowType<{ inKm: NotNull }>()
      .executeTakeFirstOrThrow()
    return {
      inKm,
      outKm: form.outOdometerKm,
      ownerHasParts: ownerParts > 0,
      partsAreAnswered: form.oldParts !== 'none',
    }
  },
  async write(work, id, { settlementId, ...form }) {
    await make(work, settlementId, { workOrderId: id, ...form })
    return { settlementId }
  },
})

/** The manager turns a settlement back; its charges are reversed with it. */
export const unsettle = step(workOrders, 'unsettle', {
  write: async (work, id) => ({ settlementId: await reverseOf(work, id) }),
})

/** The gate opens: pass, follow-up on day 3, thanks, and the stay ends with its last order. */
export const deliver = step(workOrders, 'deliver', {
  async write(work, id) {
    const { trx, act } = work
    const { rows } = await sql<Told & { visitId: string; helps: string[] }>`
      with gone as (
        update work_order set delivered_at = ${act.at} where store_id = ${act.store} and id = ${id} returning visit_id),
      freed as (${freeVisit(act, sql`(select visit_id from gone)`)}), ${limitLinks(act, id)}
      select gone.visit_id, ${openHelpOf(act.store, id)} as helps, ${toldColumns(act.at, sql`o.promised_at`, sql`q.state = 'answered'`)}
      from gone, ${toldTables} where o.store_id = ${act.store} and o.id = ${id}`.execute(trx)
    const { visitId, helps, ...told } = rows[0]!
    await touch(work, visits, visitId)
    const pass = await issueGatePass(work, id)
    await planFollowUp(work, newId(), { workOrderId: id })
    await lapseHelp(work, id, helps)
    await reckonOrderSoon(work, id)
    const { customerId } = told
    const holes = { ...wordsOf(told), number: pass }
    await tell(work, { of: { workOrderId: id }, kind: 'delivered', customerId, holes }, told)
    return { gatePass: pass }
  },
})

export const voidOrder = step(workOrders, 'void', {
  after: async (work, id) => {
    const { visitId } = await reading(work.trx)
      .selectFrom('workOrder')
      .where('storeId', '=', work.act.store)
      .where('id', '=', id)
      .select('visitId')
      .executeTakeFirstOrThrow()
    await takeBackArrival(work, visitId)
    await freeVisit(work.act, sql`${visitId}`).execute(work.trx)
  },
  async write(work, id, { reason }: VoidForm) {
    const { visitId, helps, papers } = await work.trx
      .updateTable('workOrder')
      .set({ voidReason: reason })
      .where('storeId', '=', work.act.store)
      .where('id', '=', id)
      .returning(['visitId', openHelpOf(work.act.store, id).as('helps')])
      .returning(openPapersOf(work.act.store, id).as('papers'))
      .executeTakeFirstOrThrow()
    await touch(work, visits, visitId)
    await lapseHelp(work, id, helps)
    await reckonOrderSoon(work, id)
    await sql`with ${limitLinks(work.act, id)} select`.execute(work.trx)
    await returnVoided(work, id)
    await lapseOpen(work, id, papers)
  },
})

/** Whose car and which: their file has been merged into another, or the merge undone. */
export async function moveOrders({ trx, act }: Work, { of, from, to, ids }: Move) {
  const column = of === 'vehicle' ? 'vehicleId' : 'customerId'
  return trx
    .updateTable('workOrder')
    .set({ [column]: to })
    .where('storeId', '=', act.store)
    .where(column, '=', from)
    .$if(ids !== undefined, (qb) => qb.where('id', 'in', [...ids!]))
    .returning('id')
    .execute()
}
