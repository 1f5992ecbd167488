import type { LeaveStoreForm, SettleInForm } from '../../domain/care/forms.ts'
import { step, type Work } from '../step.ts'
import { visits } from '../visit/desk.ts'

/** S76, S77: where he waits now, and what he has been told of since. A customer who had left is back. */
export const settleIn = step(visits, 'settleIn', {
  overwrites: true,
  async write(work, id, { seat, drink, told }: SettleInForm) {
    const { trx, act } = work
    await write(work, id, {
      settledAt: act.at,
      settledBy: act.actor.id,
      seat,
      drink,
      leftAt: null,
      reach: '',
    })
    await trx
      .deleteFrom('careTold')
      .where('storeId', '=', act.store)
      .where('visitId', '=', id)
      .$if(told.length > 0, (qb) => qb.where('code', 'not in', told))
      .execute()
    if (told.length > 0)
      await trx
        .insertInto('careTold')
        .values(
          told.map((code) => ({
            storeId: act.store,
            visitId: id,
            code,
            at: act.at,
            byStaffId: act.actor.id!,
          })),
        )
        .onConflict((on) => on.doNothing())
        .execute()
    return { told }
  },
})

/** He has heard how far his car is: the next hour begins. */
export const tellProgress = step(visits, 'tellProgress', {
  write: (work, id, _form: Record<never, never>) =>
    write(work, id, { toldAt: work.act.at, toldBy: work.act.actor.id }),
})

export const leaveStore = step(visits, 'leaveStore', {
  write: (work, id, { reach }: LeaveStoreForm) =>
    write(work, id, { leftAt: work.act.at, reach, settledAt: null, seat: '', drink: '' }),
})

type Columns = {
  readonly settledAt?: Date | null
  readonly settledBy?: string | null
  readonly seat?: string
  readonly drink?: string
  readonly toldAt?: Date
  readonly toldBy?: string | null
  readonly leftAt?: Date | null
  readonly reach?: string
}

async function write({ trx, act }: Work, visitId: string, columns: Columns) {
  await trx
    .insertInto('care')
    .values({ storeId: act.store, visitId, ...columns })
    .onConflict((on) => on.columns(['storeId', 'visitId']).doUpdateSet(columns))
    .execute()
}
