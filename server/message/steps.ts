import { sql, type RawBuilder } from 'kysely'
import { sendableFrom } from '../../domain/message/quiet.ts'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { fill, type MessageKind } from '../../domain/message/texts.ts'
import { formatFen } from '../../domain/money.ts'
import type { Move } from '../customer/steps.ts'
import { newId } from '../id.ts'
import { addressFor } from '../owner-link/steps.ts'
import { valueAt } from '../setting/values.ts'
import { step, type Work } from '../step.ts'
import { messages } from './desk.ts'

/** Whether and when a customer may be told anything, read with what he is told. */
export type Outward = {
  readonly customerState: string
  readonly zone: string
  readonly quietFrom: number
  readonly quietUntil: number
}

/** What a message may tell of an order; looked up by the step that writes it. */
export type Told = Outward & {
  readonly customerId: string
  readonly name: string
  readonly plate: string | null
  readonly vin: string | null
  readonly store: string
  readonly phone: string
  readonly promise: string
  readonly amountFen: number
}

/**
 * The columns of `Told`, of an order `o` with `toldTables`, for a statement that reads more in the same breath.
 * `quotations` says which of its quotations `q` count.
 */
export const toldColumns = (
  at: Date,
  promisedAt: RawBuilder<unknown>,
  quotations: RawBuilder<unknown>,
) => sql`
  ${outwardColumns(at)}, o.customer_id, c.name, v.plate, v.vin, s.name as store, s.phone,
  to_char(${promisedAt} at time zone s.time_zone, 'MM-DD HH24:MI') as promise,
  (select coalesce(sum(l.amount_fen), 0) from quotation q join quotation_line l
    on l.store_id = q.store_id and l.quotation_id = q.id where q.store_id = o.store_id and q.work_order_id = o.id
    and ${quotations} and l.payer = 'customer' and l.answer is distinct from 'refused') as amount_fen`
export const toldTables = sql`work_order o join customer c on c.id = o.customer_id
  join vehicle v on v.id = o.vehicle_id join store s on s.id = o.store_id`

/** Of an order, or of a booking: one of the two. */
type Of = { readonly workOrderId: string } | { readonly appointmentId: string }
type WriteForm = {
  readonly of: Of
  readonly kind: MessageKind
  readonly customerId: string
  readonly holes: { readonly [hole: string]: string }
}

/** The columns of `Outward`, of a customer `c` and his store `s`. */
export const outwardColumns = (at: Date) => sql`c.state as customer_state, s.time_zone as zone,
  ${valueAt('message.quietFrom', at)} as quiet_from, ${valueAt('message.quietUntil', at)} as quiet_until`

/**
 * The words and their errand, in the transaction of what they tell of (architecture §8). Whoever has had his data
 * restricted is told nothing: they are kept, and used for nothing else (R5.1, article 47). Nobody is woken: what is
 * written at night goes when the quiet hours are over.
 */
export async function tell(
  work: Work,
  form: WriteForm,
  { customerState, zone, quietFrom, quietUntil }: Outward,
) {
  if (customerState === 'restricted') return
  const quiet = { fromMinutes: quietFrom, untilMinutes: quietUntil }
  const nextAt = new Date(sendableFrom(work.act.at.toISOString(), zone, quiet))
  await write(work, newId(), { ...form, holes: await withLink(work, form), nextAt })
}

/** S73: what is told of an order carries the way to the owner's page of it. */
async function withLink(work: Work, { of, holes }: WriteForm) {
  return 'workOrderId' in of ? { ...holes, link: await addressFor(work, of.workOrderId) } : holes
}

const write = step(messages, 'write', {
  async write({ trx, act }, id, { of, kind, customerId, holes, nextAt }: WriteForm & { nextAt: Date }) {
    await trx
      .with('errand', (db) =>
        db.insertInto('outbox').values({ id, storeId: act.store, channel: 'visible', nextAt }),
      )
      .insertInto('message')
      .values({
        id,
        storeId: act.store,
        ...of,
        customerId,
        kind,
        body: fill(kind, holes),
        writtenAt: act.at,
      })
      .execute()
    return { kind }
  },
})

/** What a message tells of an order. */
export const wordsOf = ({ name, store, phone, promise, plate, vin, amountFen }: Told) => ({
  name,
  store,
  phone,
  promise,
  plate: plate ? printedPlate(plate) : `车架号尾号${vin?.slice(-6)}`,
  amount: formatFen(amountFen),
})

export const sentByHand = step(messages, 'sentByHand', {
  async write({ trx, act }, id) {
    await trx
      .updateTable('message')
      // The secret in the address was kept for the hand that sends it; who has it now is the owner (decision 024).
      .set({ sentAt: act.at, body: sql<string>`regexp_replace(body, '/o/[A-Za-z0-9_-]{22}', '/o/…')` })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})

/** To whom it was said: his file has been merged into another, or the merge undone. */
export async function moveMessages({ trx, act }: Work, { of, from, to, ids }: Move) {
  if (of === 'vehicle') return []
  return trx
    .updateTable('message')
    .set({ customerId: to })
    .where('storeId', '=', act.store)
    .where('customerId', '=', from)
    .$if(ids !== undefined, (qb) => qb.where('id', 'in', [...ids!]))
    .returning('id')
    .execute()
}
