import { sql } from 'kysely'
import { changesBetween } from '../../domain/catalogue/changes.ts'
import { dependentsSaid, type Dependents } from '../../domain/catalogue/dependents.ts'
import type { AmendModelForm, RegisterModelForm } from '../../domain/vehicle-model/forms.ts'
import { reading } from '../db.ts'
import { initialsOf } from '../pinyin.ts'
import { step, type Work } from '../step.ts'
import { vehicleModels } from './desk.ts'
import { modelFile } from './queries.ts'

export const registerModel = step(vehicleModels, 'register', {
  async write({ trx }, id, form: RegisterModelForm) {
    await trx
      .insertInto('vehicleModel')
      .values({ id, ...form, ...initials(form) })
      .execute()
  },
})

const write = async ({ trx }: Work, id: string, form: AmendModelForm) => {
  const before = await modelFile(reading(trx), id)
  await trx
    .updateTable('vehicleModel')
    .set({ ...form, ...initials(form) })
    .where('id', '=', id)
    .execute()
  return changesBetween(before, form)
}
/** Inside another act, which has looked it up under the same lock. */
export const amendModel = step(vehicleModels, 'amend', { write })
/** From a page: refused when it has changed since. */
export const amendModelSeen = step(vehicleModels, 'amend', { write, overwrites: true })

export const retireModel = step(vehicleModels, 'retire', {})
export const restoreModel = step(vehicleModels, 'restore', {})

/** Its code stays taken: cars point at it. */
export const withdrawModel = step(vehicleModels, 'withdraw', {
  async facts(trx, id) {
    const { rows } = await sql<Dependents>`
      select (select count(*) from vehicle v where v.model_code = m.code) as cars,
        (select count(*) from maintenance_plan p where p.model_code = m.code and p.state <> 'withdrawn') as plans,
        (select count(*) from service_package s where m.code = any (s.models) and s.state <> 'withdrawn') as packages,
        (select count(*) from part p where m.code = any (p.fits) and p.state <> 'withdrawn') as parts
      from vehicle_model m where m.id = ${id}`.execute(trx)
    return dependentsSaid(rows[0] ?? {})
  },
})

const initials = ({ name }: { readonly name: string }) => ({ initials: initialsOf(name)[0] ?? '' })
