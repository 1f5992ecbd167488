import { sql } from 'kysely'
import { changesBetween } from '../../domain/catalogue/changes.ts'
import type { RepriceForm } from '../../domain/catalogue/fields.ts'
import type { AmendPackageForm, RegisterPackageForm } from '../../domain/service-package/forms.ts'
import { unknownOf } from '../catalogue/queries.ts'
import { addPrice, dayHere } from '../catalogue/values.ts'
import { reading, type Trx } from '../db.ts'
import { initialsOf } from '../pinyin.ts'
import { step, type Act, type Work } from '../step.ts'
import { servicePackages } from './desk.ts'
import { packageFile } from './queries.ts'

export const registerPackage = step(servicePackages, 'register', {
  facts: async (trx, _id, form: RegisterPackageForm) => ({
    ...(await codeFacts(trx, form)),
    mode: form.priceMode,
    hasPrice: form.priceFen !== null,
  }),
  async write({ trx, act }, id, { code, priceFen, ...form }) {
    await trx
      .insertInto('servicePackage')
      .values({ id, code, ...ofPackage(form) })
      .execute()
    await writeLines(trx, id, form)
    if (priceFen !== null)
      await price(trx, act, id, { fen: priceFen, fromDay: dayHere(act.store, act.at), reason: '' })
    return { priceFen, lines: form.lines.length }
  },
})

/** Its lines anew; which they were before stands in the event. */
export const amendPackage = step(servicePackages, 'amend', {
  overwrites: true,
  facts: (trx, _id, form: AmendPackageForm) => codeFacts(trx, form),
  async write({ trx }: Work, id, form) {
    const before = await packageFile(reading(trx), id)
    await trx.updateTable('servicePackage').set(ofPackage(form)).where('id', '=', id).execute()
    await trx.deleteFrom('servicePackageLine').where('servicePackageId', '=', id).execute()
    await writeLines(trx, id, form)
    const changes = changesBetween(before, form)
    return changes['changed']?.includes('lines')
      ? { ...changes, linesBefore: before.lines.map(said) }
      : changes
  },
})

/** `9701001-0W20 4500`: code, and quantity in thousandths. */
const said = ({ code, quantityMilli, quantityFromModel }: AmendPackageForm['lines'][number]) =>
  `${code} ${quantityMilli ?? quantityFromModel}`

export const repricePackage = step(servicePackages, 'reprice', {
  overwrites: true,
  async facts(trx, id, { fromDay }: RepriceForm, { store, at }) {
    const { rows } = await sql<{ priceMode: string; dayIsPast: boolean }>`
      select price_mode, ${fromDay}::date < ${dayHere(store, at)} as day_is_past
      from service_package where id = ${id}`.execute(trx)
    return rows[0]!
  },
  async write({ trx, act }: Work, id, form) {
    await price(trx, act, id, form)
    return { fromDay: form.fromDay, fen: form.fen }
  },
})

export const retirePackage = step(servicePackages, 'retire', {})
export const restorePackage = step(servicePackages, 'restore', {})
export const withdrawPackage = step(servicePackages, 'withdraw', {})

const codeFacts = (trx: Trx, { models, lines }: AmendPackageForm) =>
  unknownOf(reading(trx), {
    models: [...models, ...lines.flatMap((line) => line.models)],
    labour: lines.filter(({ kind }) => kind === 'labour').map(({ code }) => code),
    parts: lines.filter(({ kind }) => kind !== 'labour').map(({ code }) => code),
  })

const ofPackage = ({ lines: _lines, ...form }: AmendPackageForm) => ({
  ...form,
  initials: initialsOf(form.name)[0] ?? '',
})

const writeLines = (trx: Trx, servicePackageId: string, { lines }: AmendPackageForm) =>
  trx
    .insertInto('servicePackageLine')
    .values(lines.map((line, index) => ({ servicePackageId, position: index + 1, ...line })))
    .execute()

const price = (trx: Trx, act: Act, servicePackageId: string, priced: Parameters<typeof addPrice>[4]) =>
  addPrice(trx, act, 'packagePrice', { servicePackageId }, priced)
