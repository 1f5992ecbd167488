import { sql } from 'kysely'
import { splitVat } from '../../domain/money.ts'
import type { SettingKey } from '../../domain/setting/keys.ts'
import type { PaymentForm } from '../../domain/settlement/forms.ts'
import { reading } from '../db.ts'
import { newId } from '../id.ts'
import { nextNumber } from '../number.ts'
import { NotFound } from '../refusals.ts'
import { valuesAt } from '../setting/values.ts'
import { step, touchPart, type Work } from '../step.ts'
import { charges, payments, settlements } from './desk.ts'

type MakeForm = { readonly workOrderId: string; readonly outOdometerKm: number; readonly oldParts: string }

/** A numbered copy of what was agreed, with the tax of the day, and a charge for each payer (R2.4, R4.2). */
export const make = step(settlements, 'make', {
  within: (form: MakeForm) => form.workOrderId,
  async write(work, id, { workOrderId, outOdometerKm, oldParts }) {
    const { trx, act } = work
    const lines = await linesOf(work, workOrderId)
    await sql`
      with n as (${nextNumber(act.store, 'JS', act.at)})
      insert into settlement (store_id, id, work_order_id, number, version, out_odometer_km, old_parts, settled_at, settled_by)
      select ${act.store}, ${id}, ${workOrderId}, n.number, 1 + (select coalesce(max(version), 0) from settlement
        where store_id = ${act.store} and work_order_id = ${workOrderId}), ${outOdometerKm}, ${oldParts}, ${act.at},
        ${act.actor.id} from n`.execute(trx)
    if (lines.length > 0)
      await trx
        .insertInto('settlementLine')
        .values(lines.map((line) => ({ ...line, id: newId(), storeId: act.store, settlementId: id })))
        .execute()
    for (const [payer, own] of Map.groupBy(lines, (line) => line.payer)) {
      const amountFen = own.reduce((sum, line) => sum + line.amountFen, 0)
      const taxFen = own.reduce((sum, line) => sum + line.taxFen, 0)
      if (amountFen > 0)
        await raise(work, newId(), { workOrderId, settlementId: id, payer, amountFen, taxFen })
    }
    return { lines: lines.length, amountFen: lines.reduce((sum, line) => sum + line.amountFen, 0) }
  },
})

type RaiseForm = {
  readonly workOrderId: string
  readonly settlementId: string
  readonly payer: string
  readonly amountFen: number
  readonly taxFen: number
}

const raise = step(charges, 'raise', {
  within: (form: RaiseForm) => form.workOrderId,
  async write({ trx, act }, id, form) {
    await trx
      .insertInto('charge')
      .values({ id, storeId: act.store, ...form })
      .execute()
    return { payer: form.payer, amountFen: form.amountFen }
  },
})

const reverse = step(settlements, 'reverse', {})

/** Turns back the settlement that stands; its charges follow. */
export async function reverseOf(work: Work, workOrderId: string) {
  const standing = await work.trx
    .selectFrom('settlement as s')
    .leftJoin('charge as c', (join) =>
      join.onRef('c.storeId', '=', 's.storeId').onRef('c.settlementId', '=', 's.id'),
    )
    .where('s.storeId', '=', work.act.store)
    .where('s.workOrderId', '=', workOrderId)
    .where('s.state', '=', 'settled')
    .select(['s.id', 'c.id as chargeId'])
    .execute()
  const settlementId = standing[0]!.id
  await reverse(work, settlementId, {})
  for (const { chargeId } of standing) if (chargeId) touchPart(work, charges, chargeId, workOrderId)
  return settlementId
}

/** One payment in one means. The charge is collected by itself when nothing is left open. */
export const take = step(payments, 'take', {
  within: (form: PaymentForm) => form.orderId,
  async facts(trx, _id, { chargeId, amountFen, orderId }, { store }) {
    const { state, owedFen } = await reading(trx)
      .selectFrom('charge as c')
      .where('c.storeId', '=', store)
      .where('c.id', '=', chargeId)
      .where('c.workOrderId', '=', orderId)
      .select([
        'c.state',
        sql<number>`c.amount_fen - (select coalesce(sum(a.amount_fen), 0) from allocation a
          where a.store_id = c.store_id and a.charge_id = c.id)`.as('owedFen'),
      ])
      .executeTakeFirstOrThrow(() => new NotFound('charge'))
    return { chargeState: state, owedFen, offeredFen: amountFen }
  },
  async write(work, id, { chargeId, amountFen, means, reference, orderId: workOrderId }) {
    const { trx, act } = work
    await trx
      .with('paid', (db) =>
        db.insertInto('payment').values({
          id,
          storeId: act.store,
          workOrderId,
          means,
          amountFen,
          reference,
          receivedAt: act.at,
          receivedBy: act.actor.id!,
        }),
      )
      .insertInto('allocation')
      .values({ id: newId(), storeId: act.store, chargeId, paymentId: id, amountFen })
      .execute()
    touchPart(work, charges, chargeId, workOrderId)
    return { chargeId, means, amountFen }
  },
})

async function linesOf({ trx, act }: Work, workOrderId: string) {
  const rates = await valuesAt(reading(trx), act.store, act.at)
  const agreed = await reading(trx)
    .selectFrom('quotationLine as l')
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'l.storeId').onRef('q.id', '=', 'l.quotationId'),
    )
    .where('q.storeId', '=', act.store)
    .where('q.workOrderId', '=', workOrderId)
    .where('q.state', '=', 'answered')
    .where('l.answer', '=', 'agreed')
    .orderBy('q.version')
    .orderBy('l.position')
    .select([
      'l.kind',
      'l.code',
      'l.name',
      'l.spec',
      'l.property',
      'l.unit',
      'l.quantityMilli',
      'l.hoursHundredths',
    ])
    .select(['l.unitPriceFen', 'l.amountFen', 'l.taxClass', 'l.costFen', 'l.payer', 'l.workClass'])
    .execute()
  return agreed.map((line, index) => {
    const taxRateBasisPoints = rates[`tax.${line.taxClass}` as SettingKey]
    return {
      ...line,
      ...splitVat(line.amountFen, taxRateBasisPoints),
      taxRateBasisPoints,
      position: index + 1,
    }
  })
}
