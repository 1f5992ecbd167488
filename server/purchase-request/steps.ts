import { sql } from 'kysely'
import type { ArriveForm, CancelForm, PromiseForm, RequestForm } from '../../domain/purchase-request/forms.ts'
import { alone } from '../alone.ts'
import { keepForBooking, lookAtBooking } from '../appointment/steps.ts'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { nextNumber } from '../number.ts'
import { move } from '../part/ledger.ts'
import { keepArrived } from '../pick-list/steps/keep.ts'
import { NotFound } from '../refusals.ts'
import { step, type Act, type Work } from '../step.ts'
import { purchaseRequests } from './desk.ts'
import { requestFacts } from './facts.ts'

type Asking = RequestForm & { readonly appointmentId: string | null }
type Lacking = Omit<Asking, 'workOrderId'>

/** For the shelf, or for an order that lacks it (S72). @throws NotFound where the catalogue has no such part */
export const request = step(purchaseRequests, 'request', {
  facts: (trx, _id, form: RequestForm, act) => requestFacts(trx, form, act),
  write: (work, id, form) => writeRequest(work, id, { ...form, appointmentId: null }),
})

/** What a booking lacks, for when (S31, S65). */
export const lack = step(purchaseRequests, 'lack', {
  write: (work, id, form: Lacking) => writeRequest(work, id, { ...form, workOrderId: null }),
})

/** S72: whoever waits asks again. */
export const remind = step(purchaseRequests, 'remind', {
  async write({ trx, act }, id) {
    await trx
      .updateTable('purchaseRequest')
      .set((eb) => ({ reminded: eb('reminded', '+', 1), remindedAt: act.at }))
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

async function writeRequest({ trx, act }: Work, id: string, asking: Asking) {
  const { partCode, appointmentId, workOrderId, ...form } = asking
  const part = await reading(trx)
    .selectFrom('part')
    .where('code', '=', partCode)
    .where('state', '=', 'inUse')
    .select('id')
    .executeTakeFirstOrThrow(() => new NotFound('part'))
  await sql`
    with n as (${nextNumber(act.store, 'QG', act.at)})
    insert into purchase_request (store_id, id, number, part_id, appointment_id, work_order_id, quantity_milli, needed_by,
      is_urgent, note, requested_by, requested_at)
    select ${act.store}, ${id}, n.number, ${part.id}, ${appointmentId}, ${workOrderId}, ${form.quantityMilli},
      ${form.neededBy}, ${form.isUrgent}, ${form.note}, ${act.actor.id}, ${act.at} from n`.execute(trx)
  return { partId: part.id, appointmentId, workOrderId, quantityMilli: form.quantityMilli }
}

/** The parts department says when it comes; too late for its booking, and the promise is broken at once (S44). */
export const promise = step(purchaseRequests, 'promise', {
  facts: async (_trx, _id, { arrivesAt }: PromiseForm, { at }) => ({
    arrivalIsPast: new Date(arrivesAt) <= at,
  }),
  async write({ trx, act }, id, { arrivesAt, note }) {
    await trx
      .updateTable('purchaseRequest')
      .set({ arrivesAt, note, promisedBy: act.actor.id, promisedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await trx
      .insertInto('due')
      .values({
        id: newId(),
        storeId: act.store,
        kind: 'purchaseRequest.comeDue',
        subjectId: id,
        at: arrivesAt,
      })
      .execute()
    return { arrivesAt }
  },
  after: (work, id) => lookAtItsBooking(work, id),
})

async function lookAtItsBooking(work: Work, id: string) {
  const { appointmentId } = await reading(work.trx)
    .selectFrom('purchaseRequest')
    .where('storeId', '=', work.act.store)
    .where('id', '=', id)
    .select('appointmentId')
    .executeTakeFirstOrThrow()
  if (appointmentId) await lookAtBooking(work, appointmentId)
}

/** The hour that was promised has come, and the part has not: a booking that waits for it is told of. */
export const comeDue = step(purchaseRequests, 'comeDue', {
  after: (work, id) => lookAtItsBooking(work, id),
})

/** On the shelf, and kept for the car that waits for it: who asked for it first, then the orders that are short of it. */
export const arrive = step(purchaseRequests, 'arrive', {
  facts: async (trx, _id, { binCode }: ArriveForm, { store }) => {
    const bin = await binOf(trx, store, binCode)
    return { bin: binCode, binIsKnown: bin !== undefined, binId: bin?.id }
  },
  async write(work, id, _form, { binId }) {
    const { trx, act } = work
    const { appointmentId, workOrderId, partId, quantityMilli } = await trx
      .updateTable('purchaseRequest')
      .set({ arrivedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .returning(['appointmentId', 'workOrderId', 'partId', 'quantityMilli'])
      .executeTakeFirstOrThrow()
    await move(trx, act, [{ partId, binId: binId!, kind: 'received', turn: 1, quantityMilli, costFen: null }])
    if (appointmentId && !workOrderId) await keepForBooking(work, appointmentId, partId, quantityMilli)
    await keepArrived(work, partId, workOrderId)
    return { partId, quantityMilli }
  },
  after: (work, id) => lookAtItsBooking(work, id),
})

const binOf = (trx: Trx, store: string, code: string) =>
  reading(trx)
    .selectFrom('bin')
    .where('storeId', '=', store)
    .where('code', '=', code)
    .select('id')
    .executeTakeFirst()

const lapse = step(purchaseRequests, 'lapse', {})

export const cancel = step(purchaseRequests, 'cancel', {
  async write(work, id, { note }: CancelForm) {
    await noteOn(work.trx, work.act, id, note)
  },
  after: (work, id) => lookAtItsBooking(work, id),
})

const noteOn = (trx: Trx, { store }: Pick<Act, 'store'>, id: string, note: string) =>
  trx.updateTable('purchaseRequest').set({ note }).where('storeId', '=', store).where('id', '=', id).execute()

/** What a booking had asked for and nobody has promised is not wanted any more; `partId`: of this part alone. */
export async function lapseFor(work: Work, appointmentId: string, partId?: string) {
  const open = await work.trx
    .selectFrom('purchaseRequest')
    .where('storeId', '=', work.act.store)
    .where('appointmentId', '=', appointmentId)
    .where('workOrderId', 'is', null)
    .where('state', '=', 'requested')
    .$if(partId !== undefined, (qb) => qb.where('partId', '=', partId!))
    .select('id')
    .execute()
  await lapseAll(work, open)
}

async function lapseAll(work: Work, open: readonly { readonly id: string }[]) {
  for (const { id } of open) await lapse(alone(work), id, {})
}

/**
 * A version was sent: what the car's booking waits for of its parts comes for the order; and what the order has asked for
 * and no version needs any more lapses.
 */
export async function followVersion(
  work: Work,
  workOrderId: string,
  parts: readonly { readonly partId: string }[],
) {
  const { store } = work.act
  const ids = parts.map(({ partId }) => partId)
  const { rows } = await sql<{ id: string }>`
    with taken as (update purchase_request set work_order_id = ${workOrderId} where store_id = ${store}
        and state in ('requested', 'promised') and work_order_id is null and part_id = any (${ids}::uuid[])
        and appointment_id in (select a.id from appointment a join work_order o on o.store_id = a.store_id
          and o.visit_id = a.visit_id where o.store_id = ${store} and o.id = ${workOrderId}))
    ${unneededBy(store, workOrderId)}`.execute(work.trx)
  await lapseAll(work, rows)
}

/** Lines were refused: what the order has asked for, nobody has promised, and no version needs any more, lapses. */
export async function giveUpUnneeded(work: Work, workOrderId: string) {
  const { rows } = await unneededBy(work.act.store, workOrderId).execute(work.trx)
  await lapseAll(work, rows)
}

const unneededBy = (store: string, workOrderId: string) => sql<{ id: string }>`
  select r.id from purchase_request r join part p on p.id = r.part_id
  where r.store_id = ${store} and r.work_order_id = ${workOrderId} and r.state = 'requested'
    and not exists (select from quotation q join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id
      where q.store_id = r.store_id and q.work_order_id = r.work_order_id and q.state not in ('superseded', 'takenBack')
        and l.kind in ('part', 'material') and l.code = p.code and l.answer is distinct from 'refused')`

/** The order is voided: what its booking had asked for is the booking's again, the rest is not wanted. */
export async function giveUpFor(work: Work, workOrderId: string) {
  const { trx, act } = work
  await trx
    .updateTable('purchaseRequest')
    .set({ workOrderId: null })
    .where('storeId', '=', act.store)
    .where('workOrderId', '=', workOrderId)
    .where('state', 'in', ['requested', 'promised'])
    .where('appointmentId', 'is not', null)
    .execute()
  const open = await trx
    .selectFrom('purchaseRequest')
    .where('storeId', '=', act.store)
    .where('workOrderId', '=', workOrderId)
    .where('state', '=', 'requested')
    .select('id')
    .execute()
  await lapseAll(work, open)
}

/** A booking is made instead of another: what was asked for comes for the new one. */
export const carryOver = ({ trx, act }: Work, from: string, to: string) =>
  trx
    .updateTable('purchaseRequest')
    .set({ appointmentId: to })
    .where('storeId', '=', act.store)
    .where('appointmentId', '=', from)
    .where('state', 'in', ['requested', 'promised'])
    .execute()
