import { sql } from 'kysely'
import { changesBetween } from '../../domain/catalogue/changes.ts'
import { dependentsSaid, type Dependents } from '../../domain/catalogue/dependents.ts'
import type {
  AmendLabourItemForm,
  RegisterLabourItemForm,
  RepriceLabourForm,
} from '../../domain/labour-item/forms.ts'
import { unknownOf } from '../catalogue/queries.ts'
import { addPrice, dayHere } from '../catalogue/values.ts'
import { reading, type Trx } from '../db.ts'
import { initialsOf } from '../pinyin.ts'
import { step, type Act, type Work } from '../step.ts'
import { labourItems } from './desk.ts'
import { labourFile } from './queries.ts'

/** With its own price from today, where it has one; an import calls it inside its own act. */
export const registerLabourItem = step(labourItems, 'register', {
  facts: codeFacts,
  async write({ trx, act }, id, form: RegisterLabourItemForm) {
    const { code, ownPriceFen, ...file } = form
    await trx
      .insertInto('labourItem')
      .values({ id, code, ...ofItem(file) })
      .execute()
    await writeParts(trx, id, file)
    if (ownPriceFen !== null)
      await price(trx, act, id, { fen: ownPriceFen, fromDay: dayHere(act.store, act.at), reason: '' })
    return { ownPriceFen }
  },
})

const amending = {
  facts: codeFacts,
  async write({ trx }: Work, id: string, form: AmendLabourItemForm) {
    const before = await labourFile(reading(trx), id)
    await trx.updateTable('labourItem').set(ofItem(form)).where('id', '=', id).execute()
    await trx.deleteFrom('labourItemHours').where('labourItemId', '=', id).execute()
    await trx.deleteFrom('labourItemPart').where('labourItemId', '=', id).execute()
    await writeParts(trx, id, form)
    return changesBetween(before, form)
  },
}
/** Inside another act, which has looked it up under the same lock. */
export const amendLabourItem = step(labourItems, 'amend', amending)
/** From a page: refused when it has changed since. */
export const amendLabourItemSeen = step(labourItems, 'amend', { ...amending, overwrites: true })

const repricing = {
  async facts(trx: Trx, _id: string, { fromDay }: RepriceLabourForm, { store, at }: Act) {
    const { rows } = await sql<{ dayIsPast: boolean }>`
      select ${fromDay}::date < ${dayHere(store, at)} as day_is_past`.execute(trx)
    return rows[0]!
  },
  async write({ trx, act }: Work, id: string, form: RepriceLabourForm) {
    await price(trx, act, id, form)
    return { fromDay: form.fromDay, fen: form.fen }
  },
}
export const repriceLabourItem = step(labourItems, 'reprice', repricing)
export const repriceLabourItemSeen = step(labourItems, 'reprice', { ...repricing, overwrites: true })

export const retireLabourItem = step(labourItems, 'retire', {})
export const restoreLabourItem = step(labourItems, 'restore', {})

/** Undoes an import, unless something speaks of the item since. */
export const withdrawLabourItem = step(labourItems, 'withdraw', {
  async facts(trx, id, _form: Record<never, never>, { store }) {
    const { rows } = await sql<Dependents>`
      select
        (select count(*) from quotation_line q where q.store_id = ${store} and q.code = l.code) as quoted,
        (select count(distinct s.id) from service_package_line n join service_package s on s.id = n.service_package_id
          where n.code = l.code and n.kind = 'labour' and s.state <> 'withdrawn') as packages,
        (select count(*) from maintenance_plan m where m.labour_code = l.code and m.state <> 'withdrawn') as plans
      from labour_item l where l.id = ${id}`.execute(trx)
    return dependentsSaid(rows[0] ?? {})
  },
})

function codeFacts(trx: Trx, _id: string, { hoursOfModels, parts }: AmendLabourItemForm) {
  const codes = {
    models: hoursOfModels.map(({ modelCode }) => modelCode),
    parts: parts.flatMap((p) => p.partCodes),
  }
  return unknownOf(reading(trx), codes)
}

const ofItem = ({ hoursOfModels: _hours, parts: _parts, ...item }: AmendLabourItemForm) => ({
  ...item,
  initials: initialsOf(item.name)[0] ?? '',
})

async function writeParts(trx: Trx, labourItemId: string, { hoursOfModels, parts }: AmendLabourItemForm) {
  if (hoursOfModels.length > 0)
    await trx
      .insertInto('labourItemHours')
      .values(hoursOfModels.map((hours) => ({ labourItemId, ...hours })))
      .execute()
  if (parts.length > 0)
    await trx
      .insertInto('labourItemPart')
      .values(parts.map((one, index) => ({ labourItemId, position: index + 1, ...one })))
      .execute()
}

const price = (trx: Trx, act: Act, labourItemId: string, priced: Parameters<typeof addPrice>[4]) =>
  addPrice(trx, act, 'labourPrice', { labourItemId }, priced)
