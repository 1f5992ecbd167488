import type { ReferForm } from '../../domain/customer/forms.ts'
import { reading, type Trx } from '../db.ts'
import { NotFound } from '../refusals.ts'
import { step, type Work } from '../step.ts'
import { customers, vehicles } from './desk.ts'

type Subject = 'customer' | 'vehicle'

/** The numbers that other systems know a file by. */
export const referCustomer = step(customers, 'refer', {
  facts: (trx, _id, form: ReferForm) => taken(trx, 'customer', form),
  write: (work, id, form) => add(work, 'customer', id, form),
})
export const unreferCustomer = step(customers, 'unrefer', {
  write: (work, id, form: ReferForm) => remove(work, 'customer', id, form),
})
export const referVehicle = step(vehicles, 'refer', {
  facts: (trx, _id, form: ReferForm) => taken(trx, 'vehicle', form),
  write: (work, id, form) => add(work, 'vehicle', id, form),
})
export const unreferVehicle = step(vehicles, 'unrefer', {
  write: (work, id, form: ReferForm) => remove(work, 'vehicle', id, form),
})

async function taken(trx: Trx, subject: Subject, { system, number }: ReferForm) {
  const row = await reading(trx)
    .selectFrom('externalRef')
    .where('subject', '=', subject)
    .where('system', '=', system)
    .where('number', '=', number)
    .select('subjectId')
    .executeTakeFirst()
  return { system, number, numberIsTaken: row !== undefined }
}

async function add({ trx }: Work, subject: Subject, id: string, { system, number }: ReferForm) {
  await trx.insertInto('externalRef').values({ subject, system, number, subjectId: id }).execute()
  return { system, number }
}

async function remove({ trx }: Work, subject: Subject, id: string, { system, number }: ReferForm) {
  const gone = await trx
    .deleteFrom('externalRef')
    .where('subject', '=', subject)
    .where('system', '=', system)
    .where('number', '=', number)
    .where('subjectId', '=', id)
    .returning('number')
    .execute()
  if (gone.length === 0) throw new NotFound('externalRef')
  return { system, number }
}
