import { sql, type RawBuilder } from 'kysely'
import { sendableFrom } from '../../domain/message/quiet.ts'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { fill, type MessageKind } from '../../domain/message/texts.ts'
import { formatFen } from '../../domain/money.ts'
import type { Move } from '../customer/steps.ts'
import { reading, type Reader } from '../db.ts'
import { newId } from '../id.ts'
import { valuesAt } from '../setting/values.ts'
import { step, type Act, type Work } from '../step.ts'
import { zoneOf } from '../zone.ts'
import { messages } from './desk.ts'

/** What a message may tell of an order; looked up by the step that writes it. */
export type Told = {
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
export const toldColumns = (promisedAt: RawBuilder<unknown>, quotations: RawBuilder<unknown>) => sql`
  o.customer_id, c.name, v.plate, v.vin, s.name as store, s.phone,
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

/**
 * The words and their errand, in the transaction of what they tell of (architecture §8). Whoever has had his data
 * restricted is told nothing: they are kept, and used for nothing else (R5.1, article 47).
 */
export async function tell(work: Work, form: WriteForm) {
  const { state } = await reading(work.trx)
    .selectFrom('customer')
    .where('id', '=', form.customerId)
    .select('state')
    .executeTakeFirstOrThrow()
  if (state !== 'restricted') await write(work, newId(), form)
}

const write = step(messages, 'write', {
  async write({ trx, act }, id, { of, kind, customerId, holes }: WriteForm) {
    const nextAt = await goesAt(reading(trx), act)
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

/** Nobody is woken: what is written at night goes when the quiet hours of the store are over. */
async function goesAt(db: Reader, { store, at }: Pick<Act, 'store' | 'at'>) {
  const values = await valuesAt(db, store, at)
  const quiet = { fromMinutes: values['message.quietFrom'], untilMinutes: values['message.quietUntil'] }
  return new Date(sendableFrom(at.toISOString(), await zoneOf(db, store), quiet))
}

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
      .set({ sentAt: act.at })
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
