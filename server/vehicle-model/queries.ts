import type { AmendModelForm } from '../../domain/vehicle-model/forms.ts'
import { historyOf, matching, pageOf, type ListQuery } from '../catalogue/queries.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { vehicleModels } from './desk.ts'

export async function modelList({ db, query }: Asked<ListQuery>) {
  const { q, state, after, limit } = query
  const rows = await db
    .selectFrom('vehicleModel as m')
    .where('m.state', '=', state)
    .$if(q !== undefined && q.trim() !== '', (qb) => qb.where(matching(q!, 'm', 'vehicleModel')))
    .$if(after !== undefined, (qb) => qb.where('m.code', '>', after!))
    .orderBy('m.code')
    .limit(limit + 1)
    .select(['m.id', 'm.code', 'm.name', 'm.nameEn', 'm.body', 'm.energy', 'm.engineCode', 'm.displacement'])
    .select(['m.gearbox', 'm.gearboxEn', 'm.productionFrom', 'm.productionTo', 'm.state'])
    .execute()
  return pageOf(rows, limit)
}

/** A model as its form has it. */
export async function modelFile(db: Reader, id: string) {
  const { id: _, code: __, state: ___, initials: ____, ...file } = await row(db, id)
  // The words of body and energy were written by the form.
  return file as AmendModelForm
}

const row = (db: Reader, id: string) =>
  db
    .selectFrom('vehicleModel')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirstOrThrow(() => new NotFound('vehicleModel'))

export async function modelPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const { code, state } = await row(db, id)
  return {
    id,
    code,
    state,
    file: await modelFile(db, id),
    ...(await historyOf(db, store, id)),
    steps: await stepsOf(db, vehicleModels, id, asked),
  }
}
