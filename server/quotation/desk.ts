import { sql } from 'kysely'
import { approverWords } from '../../domain/quotation/approver.ts'
import type { Needs } from '../../domain/quotation/discount.ts'
import { quotation } from '../../domain/quotation/procedure.ts'
import { dayHere } from '../catalogue/values.ts'
import { citedElsewhere } from '../finding/values.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

export const quotations = desk(
  quotation,
  async (db, id, { store, at }) => {
    const found = await db
      .selectFrom('quotation as q')
      .innerJoin('workOrder as o', (join) =>
        join.onRef('o.storeId', '=', 'q.storeId').onRef('o.id', '=', 'q.workOrderId'),
      )
      .where('q.storeId', '=', store)
      .where('q.id', '=', id)
      .select([
        'q.state',
        'q.promisedAt',
        'q.kind',
        'o.state as orderState',
        sql<boolean>`exists (select from pre_inspection p where p.store_id = o.store_id and p.visit_id = o.visit_id
          and p.state = 'signed')`.as('isInspected'),
        sql<boolean>`coalesce(q.promised_at <= ${at}, false)`.as('promiseHasPassed'),
        sql<number>`(select count(*) from quotation_line l where l.store_id = q.store_id and l.quotation_id = q.id)`.as(
          'lines',
        ),
        sql<number>`(select count(*) from quotation_line l join finding f on f.store_id = l.store_id and f.id = l.finding_id
          where l.store_id = q.store_id and l.quotation_id = q.id
            and (f.work_order_id <> q.work_order_id or f.state not in ('proposed', 'quoted')
              or ${citedElsewhere(sql`f.id`, sql`q.id`)}))`.as('strangeFindings'),
        sql<string | null>`(select string_agg(l.name, '、' order by l.position) from quotation_line l
          where l.store_id = q.store_id and l.quotation_id = q.id and l.kind = 'part' and l.property = '')`.as(
          'unlabelled',
        ),
      ])
      .select(['q.validUntil', sql<Needs>`q.discount_needs`.as('discountNeeds')])
      .select([
        sql<boolean>`coalesce(q.valid_until < ${dayHere(store, at)}, false)`.as('validityHasPassed'),
        sql<boolean>`exists (select from discount_approval a where a.store_id = q.store_id
          and a.quotation_id = q.id and a.state = 'approved')`.as('isDiscountApproved'),
      ])
      .executeTakeFirst()
    return found && { ...found, ...approverWords(found.discountNeeds) }
  },
  workOrders,
)
