import { sql } from 'kysely'
import { changesBetween } from '../../domain/catalogue/changes.ts'
import { dependentsSaid, type Dependents } from '../../domain/catalogue/dependents.ts'
import type { AmendSupplierForm, RegisterSupplierForm } from '../../domain/supplier/forms.ts'
import { reading } from '../db.ts'
import { initialsOf } from '../pinyin.ts'
import { step, type Work } from '../step.ts'
import { suppliers } from './desk.ts'
import { supplierFile } from './queries.ts'

/** An import calls it inside its own act. */
export const registerSupplier = step(suppliers, 'register', {
  async write({ trx }, id, form: RegisterSupplierForm) {
    await trx
      .insertInto('supplier')
      .values({ id, ...form, ...initials(form) })
      .execute()
  },
})

const write = async ({ trx }: Work, id: string, form: AmendSupplierForm) => {
  const before = await supplierFile(reading(trx), id)
  await trx
    .updateTable('supplier')
    .set({ ...form, ...initials(form) })
    .where('id', '=', id)
    .execute()
  return changesBetween(before, form)
}
/** Inside another act, which has looked it up under the same lock. */
export const amendSupplier = step(suppliers, 'amend', { write })
/** From a page: refused when it has changed since. */
export const amendSupplierSeen = step(suppliers, 'amend', { write, overwrites: true })

export const retireSupplier = step(suppliers, 'retire', {})
export const restoreSupplier = step(suppliers, 'restore', {})

/** Undoes an import, unless parts come from there. */
export const withdrawSupplier = step(suppliers, 'withdraw', {
  async facts(trx, id, _form: Record<never, never>, { store }) {
    const { rows } = await sql<Dependents>`
      select count(*) as parts from stocking k join part p on p.id = k.part_id
      where k.store_id = ${store} and k.supplier_id = ${id} and p.state <> 'withdrawn'`.execute(trx)
    return dependentsSaid(rows[0] ?? {})
  },
})

const initials = ({ name }: { readonly name: string }) => ({ initials: initialsOf(name)[0] ?? '' })
