import { sql } from 'kysely'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { fill, type MessageKind } from '../../domain/message/texts.ts'
import { formatFen } from '../../domain/money.ts'
import { reading } from '../db.ts'
import { step, type Work } from '../step.ts'
import { messages } from './desk.ts'

type WriteForm = {
  readonly workOrderId: string
  readonly kind: MessageKind
  readonly holes: { readonly [hole: string]: string }
}

/** The words and their errand, in the transaction of what they tell of (architecture §8). */
export const write = step(messages, 'write', {
  within: (form: WriteForm) => form.workOrderId,
  async write(work, id, { workOrderId, kind, holes }) {
    const { trx, act } = work
    const { customerId, ...known } = await holesOf(work, workOrderId)
    await trx
      .with('errand', (db) =>
        db.insertInto('outbox').values({ id, storeId: act.store, channel: 'visible', nextAt: act.at }),
      )
      .insertInto('message')
      .values({
        id, storeId: act.store, workOrderId, customerId, kind, body: fill(kind, { ...known, ...holes }), writtenAt: act.at,
      })
      .execute()
    return { kind }
  },
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

async function holesOf({ trx, act }: Work, workOrderId: string) {
  const row = await reading(trx)
    .selectFrom('workOrder as o')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('store as s', 's.id', 'o.storeId')
    .where('o.storeId', '=', act.store)
    .where('o.id', '=', workOrderId)
    .select(['o.customerId', 'c.name', 'v.plate', 'v.vin', 's.name as store', 's.phone'])
    .select([
      sql<string>`to_char(o.promised_at at time zone s.time_zone, 'MM-DD HH24:MI')`.as('promise'),
      sql<number>`(select coalesce(sum(l.amount_fen), 0) from quotation q join quotation_line l
        on l.store_id = q.store_id and l.quotation_id = q.id where q.store_id = o.store_id and q.work_order_id = o.id
        and q.state <> 'superseded' and l.payer = 'customer' and l.answer is distinct from 'refused')`.as('amountFen'),
    ])
    .executeTakeFirstOrThrow()
  const { plate, vin, amountFen, ...words } = row
  return { ...words, plate: plate ? printedPlate(plate) : `车架号尾号${vin?.slice(-6)}`, amount: formatFen(amountFen) }
}
