import { z } from 'zod'
import { maskParty, maskPhone } from '../../domain/identifiers/mask.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { messages } from './desk.ts'

export const outboxQuery = z.strictObject({
  state: z.enum(['waiting', 'sent']).default('waiting'),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** What should be told to people outside, with its true result: nothing is connected, a person sends it. */
export async function outboxList(asked: Asked<z.output<typeof outboxQuery>>) {
  const { db, store, query } = asked
  const rows = await db
    .selectFrom('message as m')
    .leftJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'm.storeId').onRef('o.id', '=', 'm.workOrderId'),
    )
    .leftJoin('appointment as a', (join) =>
      join.onRef('a.storeId', '=', 'm.storeId').onRef('a.id', '=', 'm.appointmentId'),
    )
    .innerJoin('vehicle as v', (join) =>
      join.on((eb) => eb('v.id', '=', eb.fn.coalesce('o.vehicleId', 'a.vehicleId'))),
    )
    .innerJoin('customer as c', 'c.id', 'm.customerId')
    .leftJoin('outbox as x', 'x.id', 'm.id')
    .where('m.storeId', '=', store)
    .where('m.state', '=', query.state)
    .$if(query.after !== undefined, (qb) => qb.where('m.id', '<', query.after!))
    .orderBy('m.id', 'desc')
    .limit(query.limit + 1)
    .select(['m.id', 'm.kind', 'm.state', 'm.body', 'm.writtenAt', 'm.sentAt'])
    .select(({ fn }) => [
      'o.id as orderId',
      'a.id as bookingId',
      fn.coalesce('o.number', 'a.number').as('number'),
    ])
    .select([
      'v.plate',
      'v.plateColour',
      'v.vin',
      'c.id as customerId',
      'c.kind as partyKind',
      'c.name',
      'c.phone',
      'x.channel',
      'x.attempts',
      'x.result',
      'x.doneAt',
    ])
    .execute()
  const page = rows.slice(0, query.limit)
  return {
    // The number is whole only when it is shown, which is written down (R5.2).
    messages: await Promise.all(
      page.map(async ({ partyKind, name, phone, ...m }) => ({
        ...m,
        to: maskParty({ kind: partyKind, name }),
        phone: phone && maskPhone(phone),
        isDealing: m.state === 'waiting',
        steps: await stepsOf(db, messages, m.id, asked),
      })),
    ),
    next: rows.length > query.limit ? page.at(-1)!.id : null,
  }
}
