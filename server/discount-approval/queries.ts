import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import { discountApproval } from '../../domain/discount-approval/procedure.ts'
import type { StateOf } from '../../domain/procedure.ts'
import { maskParty } from '../../domain/identifiers/mask.ts'
import { approverWords } from '../../domain/quotation/approver.ts'
import type { Approver, DiscountReason } from '../../domain/quotation/discount.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { discountApprovals } from './desk.ts'

const rowsOf = ({ db, store }: Asked<unknown>) =>
  db
    .selectFrom('discountApproval as a')
    .innerJoin('staff as s', 's.id', 'a.askedBy')
    .leftJoin('staff as d', 'd.id', 'a.decidedBy')
    .where('a.storeId', '=', store)
    .select(['a.id', 'a.quotationId', 'a.workOrderId', 'a.labourBasisPoints', 'a.partsBasisPoints'])
    .select(['a.discountFen', 'a.note', 'a.askedAt', 's.name as asker', 's.nameEn as askerEn'])
    .select(['a.decidedAt', 'a.decisionNote', 'd.name as decider', 'd.nameEn as deciderEn'])
    .select([
      sql<StateOf<typeof discountApproval>>`a.state`.as('state'),
      sql<Approver>`a.duty`.as('duty'),
      sql<DiscountReason | ''>`a.reason`.as('reason'),
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('discountApprovalLine as l')
          .whereRef('l.storeId', '=', 'a.storeId')
          .whereRef('l.discountApprovalId', '=', 'a.id')
          .orderBy('l.position')
          .select(['l.lineId', 'l.position', 'l.kind', 'l.code', 'l.name', 'l.listFen'])
          .select(['l.discountBasisPoints', 'l.discountFen']),
      ).as('lines'),
    )

/** What was asked of one order’s quotations, the newest first, with one’s own steps. */
export async function approvalsOfOrder(asked: Asked<unknown>) {
  const rows = await rowsOf(asked)
    .where('a.workOrderId', '=', asked.id)
    .orderBy('a.askedAt', 'desc')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({ ...row, steps: await stepsOf(asked.db, discountApprovals, row.id, asked) })),
  )
}

/** One question, for whoever decides it from his desk. */
export async function approvalPage(asked: Asked<unknown>) {
  const { db, id, actor } = asked
  const row = await rowsOf(asked)
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 'a.storeId').onRef('o.id', '=', 'a.workOrderId'),
    )
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'a.storeId').onRef('q.id', '=', 'a.quotationId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .where('a.id', '=', id)
    .select([
      'o.number as orderNumber',
      'q.number',
      'q.version',
      'v.plate',
      'v.plateColour',
      'v.brand',
      'v.model',
    ])
    .select(['c.kind as customerKind', 'c.name as customer'])
    .select([
      sql<boolean>`o.advisor_id = ${actor.id}`.as('isMine'),
      sql<number>`(select coalesce(sum(l.amount_fen), 0) from quotation_line l
        where l.store_id = q.store_id and l.quotation_id = q.id)`.as('totalFen'),
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound('discountApproval')
  const { customerKind: kind, customer: name, isMine, ...approval } = row
  return {
    ...approval,
    ...approverWords(approval.duty),
    customer: isMine ? name : maskParty({ kind, name }),
    steps: await stepsOf(db, discountApprovals, id, asked),
  }
}
