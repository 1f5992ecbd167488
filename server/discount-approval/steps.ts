import { sql } from 'kysely'
import type { ApproveForm, AskForm, RefuseForm } from '../../domain/discount-approval/forms.ts'
import { discountApproval } from '../../domain/discount-approval/procedure.ts'
import type { StateOf } from '../../domain/procedure.ts'
import { covers, givenOn, type Needs } from '../../domain/quotation/discount.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { givenBeside } from '../quotation/values.ts'
import { step, type Work } from '../step.ts'
import { discountApprovals } from './desk.ts'

type State = StateOf<typeof discountApproval>

/** S65: what goes beyond the limit of whoever quotes is put before the next whose limit suffices. */
export const ask = step(discountApprovals, 'ask', {
  within: (form: AskForm) => form.orderId,
  async facts(trx, _id, { orderId, quotationId }, { store }) {
    const found = await reading(trx)
      .selectFrom('quotation as q')
      .where('q.storeId', '=', store)
      .where('q.id', '=', quotationId)
      .where('q.workOrderId', '=', orderId)
      .select(['q.state as stateOfQuotation', 'q.discountReason', sql<Needs>`q.discount_needs`.as('needs')])
      .select(
        sql<State | null>`(select a.state from discount_approval a where a.store_id = q.store_id
          and a.quotation_id = q.id and a.state in ('asked', 'approved'))`.as('standingState'),
      )
      .executeTakeFirstOrThrow(() => new NotFound('quotation'))
    const { standingState } = found
    return { ...found, standing: standingState && discountApproval.states[standingState] }
  },
  async write({ trx, act }, id, { orderId, quotationId, note }, { needs, discountReason }) {
    const lines = await givingLines(trx, act.store, quotationId)
    const { orderFen, ...most } = givenOn(lines, await givenBeside(reading(trx), act.store, { quotationId }))
    await trx
      .insertInto('discountApproval')
      .values({
        id,
        storeId: act.store,
        workOrderId: orderId,
        quotationId,
        duty: needs,
        ...most,
        discountFen: orderFen,
        reason: discountReason,
        note,
        askedBy: act.actor.id!,
        askedAt: act.at,
      })
      .execute()
    await trx
      .insertInto('discountApprovalLine')
      .values(
        lines.map((line) => ({
          storeId: act.store,
          discountApprovalId: id,
          lineId: line.lineId,
          position: line.position,
          kind: line.kind,
          code: line.code,
          name: line.name,
          listFen: line.listFen,
          discountBasisPoints: line.discountBasisPoints,
          discountFen: line.givenFen,
        })),
      )
      .execute()
    return { quotationId, duty: needs, ...most, discountFen: orderFen, lines: lines.length }
  },
})

const givingLines = (trx: Trx, store: string, quotationId: string) =>
  reading(trx)
    .selectFrom('quotationLine as l')
    .where('l.storeId', '=', store)
    .where('l.quotationId', '=', quotationId)
    .where((eb) => eb.or([eb('l.discountBasisPoints', '>', 0), eb('l.givenFen', '>', 0)]))
    .orderBy('l.position')
    .select([
      'l.id as lineId',
      'l.position',
      'l.kind',
      'l.code',
      'l.name',
      'l.packageCode',
      'l.discountBasisPoints',
    ])
    .select([
      'l.discountFen',
      'l.unitPriceFen',
      'l.hoursHundredths',
      'l.quantityMilli',
      'l.payer',
      'l.givenFen',
    ])
    .select(
      sql<number>`case when l.payer = 'internal' then l.given_fen else l.amount_fen + l.given_fen end`.as(
        'listFen',
      ),
    )
    .execute()

export const approve = step(discountApprovals, 'approve', {
  write: (work, id, { note }: ApproveForm) => decide(work, id, note),
})

export const refuse = step(discountApprovals, 'refuse', {
  write: (work, id, { note }: RefuseForm) => decide(work, id, note),
})

export const withdraw = step(discountApprovals, 'withdraw', {})

async function decide({ trx, act }: Work, id: string, decisionNote: string) {
  const { quotationId, discountFen } = await trx
    .updateTable('discountApproval')
    .set({ decidedBy: act.actor.id, decidedAt: act.at, decisionNote })
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .returning(['quotationId', 'discountFen'])
    .executeTakeFirstOrThrow()
  return { quotationId, discountFen }
}

type Written = Parameters<typeof covers>[0][number]

const lapse = step(discountApprovals, 'lapse', {
  within: (form: { workOrderId: string }) => form.workOrderId,
})

/** The draft was written anew: an approval does not hold for more than was agreed to, nor is one asked for nothing. */
export async function reconsider(work: Work, quotationId: string, needs: Needs, lines: readonly Written[]) {
  const { rows } = await sql<{ id: string; workOrderId: string; state: State; lines: Written[] }>`
    select a.id, a.work_order_id, a.state, (select json_agg(json_build_object('id', l.line_id, 'kind', l.kind, 'code', l.code,
        'discountBasisPoints', l.discount_basis_points, 'givenFen', l.discount_fen))
      from discount_approval_line l where l.store_id = a.store_id and l.discount_approval_id = a.id) as lines
    from discount_approval a where a.store_id = ${work.act.store} and a.quotation_id = ${quotationId}
      and a.state in ('asked', 'approved')`.execute(work.trx)
  for (const { id, workOrderId, state, lines: agreed } of rows) {
    const stands = covers(agreed, lines) && (state === 'approved' || needs !== '')
    if (!stands) await lapse(work, id, { workOrderId })
  }
}
