import { alone } from '../../alone.ts'
import { reading } from '../../db.ts'
import { giveUpFor, giveUpUnneeded } from '../../purchase-request/steps.ts'
import { dropLines } from '../../reservation/steps/line.ts'
import { step, type Work } from '../../step.ts'
import { pickLists } from '../desk.ts'

type Why = 'refused' | 'superseded' | 'voided'
type TakeBackForm = { readonly lineIds: readonly string[]; readonly why: Why }

/** S84: the customer has refused lines of a version: their parts are free, or to be put back. */
export async function returnRefused(work: Work, quotationId: string) {
  const [workOrderId] = await takeBackWhere(work, { quotationId }, 'refused')
  if (workOrderId) await giveUpUnneeded(work, workOrderId)
}

/** A newer version is sent: its own list takes over what it needs of the older one's. */
export async function returnSuperseded(work: Work, quotationId: string) {
  await takeBackWhere(work, { quotationId }, 'superseded')
}

/** S70: an add-on is not asked for any more: what it had of the car's booking is the booking's again. */
export async function returnTakenBack(work: Work, quotationId: string) {
  const [workOrderId] = await takeBackWhere(work, { quotationId }, 'voided')
  if (workOrderId) await giveUpUnneeded(work, workOrderId)
}

/** Nothing is done on the car. What its booking had is kept for the booking again, and nothing else is asked for. */
export async function returnVoided(work: Work, workOrderId: string) {
  await takeBackWhere(work, { workOrderId }, 'voided')
  await giveUpFor(work, workOrderId)
}

async function takeBackWhere(
  work: Work,
  of: { readonly quotationId: string } | { readonly workOrderId: string },
  why: Why,
) {
  const { trx, act } = work
  const rows = await reading(trx)
    .selectFrom('pickListLine as l')
    .innerJoin('pickList as k', (join) =>
      join.onRef('k.storeId', '=', 'l.storeId').onRef('k.id', '=', 'l.pickListId'),
    )
    .innerJoin('quotationLine as q', (join) =>
      join.onRef('q.storeId', '=', 'l.storeId').onRef('q.id', '=', 'l.quotationLineId'),
    )
    .where('k.storeId', '=', act.store)
    .where('l.droppedAt', 'is', null)
    .$if('quotationId' in of, (qb) =>
      qb.where('k.quotationId', '=', (of as { quotationId: string }).quotationId),
    )
    .$if('workOrderId' in of, (qb) =>
      qb.where('k.workOrderId', '=', (of as { workOrderId: string }).workOrderId),
    )
    .$if(why === 'refused', (qb) => qb.where('q.answer', '=', 'refused'))
    .orderBy('k.id')
    .orderBy('l.position')
    .select(['l.id', 'k.id as pickListId', 'k.workOrderId'])
    .execute()
  for (const [pickListId, lines] of Map.groupBy(rows, (row) => row.pickListId))
    await takeBack(alone(work), pickListId, { lineIds: lines.map(({ id }) => id), why })
  return rows.map(({ workOrderId }) => workOrderId)
}

const takeBack = step(pickLists, 'takeBack', {
  async write(work, id, { lineIds, why }: TakeBackForm) {
    const { trx, act } = work
    await trx
      .updateTable('pickListLine')
      .set({ droppedAt: act.at, droppedFor: why })
      .where('storeId', '=', act.store)
      .where('pickListId', '=', id)
      .where('id', 'in', [...lineIds])
      .execute()
    await dropLines(work, lineIds, why === 'voided')
    return { lines: lineIds.length, why }
  },
})
