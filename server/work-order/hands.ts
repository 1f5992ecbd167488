import type { Work } from '../step.ts'

/** The order is another's from now on. Who received the car stays on record: he may not make the call (T5). */
export async function giveTo({ trx, act }: Work, id: string, advisorId: string) {
  const { receivedBy } = await trx
    .updateTable('workOrder')
    .set((eb) => ({ receivedBy: eb.fn.coalesce('receivedBy', 'advisorId'), advisorId }))
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .returning('receivedBy')
    .executeTakeFirstOrThrow()
  return receivedBy
}
