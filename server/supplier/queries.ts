import type { AmendSupplierForm } from '../../domain/supplier/forms.ts'
import { historyOf, matching, pageOf, refsOf, type ListQuery } from '../catalogue/queries.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { suppliers } from './desk.ts'

export async function supplierList({ db, query }: Asked<ListQuery>) {
  const { q, state, after, limit } = query
  const rows = await db
    .selectFrom('supplier as u')
    .where('u.state', '=', state)
    .$if(q !== undefined && q.trim() !== '', (qb) => qb.where(matching(q!, 'u', 'supplier')))
    .$if(after !== undefined, (qb) => qb.where('u.code', '>', after!))
    .orderBy('u.code')
    .limit(limit + 1)
    .select(['u.id', 'u.code', 'u.name', 'u.nameEn', 'u.kind', 'u.supplies', 'u.city', 'u.terms', 'u.state'])
    .select(['u.orderCycleDays', 'u.deliveryDays', 'u.safetyDays', 'u.contact', 'u.phone'])
    .execute()
  return pageOf(rows, limit)
}

/** A supplier as its form has it. */
export async function supplierFile(db: Reader, id: string): Promise<AmendSupplierForm> {
  const { id: _, code: __, state: ___, initials: ____, ...file } = await row(db, id)
  return file
}

const row = (db: Reader, id: string) =>
  db
    .selectFrom('supplier')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirstOrThrow(() => new NotFound('supplier'))

export async function supplierPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const { code, state } = await row(db, id)
  return {
    id,
    code,
    state,
    file: await supplierFile(db, id),
    refs: await refsOf(db, 'supplier', id),
    ...(await historyOf(db, store, id)),
    steps: await stepsOf(db, suppliers, id, asked),
  }
}
