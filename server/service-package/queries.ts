import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { AmendPackageForm } from '../../domain/service-package/forms.ts'
import { panelPrice } from '../../domain/service-package/price.ts'
import { historyOf, listQuery, matching, pageOf } from '../catalogue/queries.ts'
import { dayHere, inForce } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { costOn, costsOf } from './costs.ts'
import { servicePackages } from './desk.ts'

/** A package's own price on a day, of the package at the alias `s`; null where it has none. */
const priceInForce = (store: string, day: ReturnType<typeof dayHere>) =>
  inForce('packagePrice', sql`r.service_package_id = s.id`, store, day)

export const packageListQuery = listQuery.extend({
  category: z.string().max(20).optional(),
  model: z.string().max(40).optional(),
})
export type PackageListQuery = z.output<typeof packageListQuery>

export async function packageList({ db, store, at, query }: Asked<PackageListQuery>) {
  const { q, state, category, model, after, limit } = query
  const rows = await db
    .selectFrom('servicePackage as s')
    .where('s.state', '=', state)
    .$if(q !== undefined && q.trim() !== '', (qb) => qb.where(matching(q!, 's', 'servicePackage')))
    .$if(category !== undefined, (qb) => qb.where('s.category', '=', category!))
    .$if(model !== undefined, (qb) => qb.where(sql<boolean>`(s.models = '{}' or ${model} = any (s.models))`))
    .$if(after !== undefined, (qb) => qb.where('s.code', '>', after!))
    .orderBy('s.code')
    .limit(limit + 1)
    .select(['s.id', 's.code', 's.name', 's.nameEn', 's.category', 's.workClass', 's.models', 's.priceMode'])
    .select(['s.payer', 's.state', priceInForce(store, dayHere(store, at)).as('priceFen')])
    .execute()
  return pageOf(rows, limit)
}

/** The kinds of package that there are, for the list's filter. */
export async function packageCategories({ db }: Asked<unknown>) {
  const rows = await db
    .selectFrom('servicePackage')
    .where('state', '<>', 'withdrawn')
    .groupBy('category')
    .orderBy(({ fn }) => fn.min('code'))
    .select('category')
    .execute()
  return rows.map(({ category }) => category)
}

/** A package as its form has it, its lines in order. */
export async function packageFile(db: Reader, id: string): Promise<AmendPackageForm> {
  const {
    id: _,
    code: __,
    state: ___,
    initials: ____,
    ...file
  } = await db
    .selectFrom('servicePackage as s')
    .where('s.id', '=', id)
    .selectAll('s')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('servicePackageLine as n')
          .whereRef('n.servicePackageId', '=', 's.id')
          .orderBy('n.position')
          .select(['n.kind', 'n.code', 'n.slot', 'n.quantityMilli', 'n.quantityFromModel', 'n.models'])
          .select(['n.isGift', 'n.isOptional']),
      ).as('lines'),
    )
    .executeTakeFirstOrThrow(() => new NotFound('servicePackage'))
  // The words of kinds, modes and payers were written by the form.
  return file as AmendPackageForm
}

/** A package with its conditions, its lines, and what it comes to on every model that it is for. */
export async function packagePage(asked: Asked<unknown>) {
  const { db, store, at, id } = asked
  const head = await db
    .selectFrom('servicePackage as s')
    .where('s.id', '=', id)
    .select(['s.id', 's.code', 's.state', priceInForce(store, dayHere(store, at)).as('priceFen')])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('packagePrice as r')
          .where('r.storeId', '=', store)
          .whereRef('r.servicePackageId', '=', 's.id')
          .orderBy('r.fromDay', 'desc')
          .orderBy('r.revision', 'desc')
          .select(['r.id', 'r.fromDay', 'r.revision', 'r.fen', 'r.reason']),
      ).as('prices'),
      dayHere(store, at).as('today'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('servicePackage'))
  const file = await packageFile(db, id)
  return {
    ...head,
    file,
    costs: await costsOf(db, { store, at, id }, file, head.priceFen),
    panels: file.priceMode === 'perPanel' ? await panelsOf(db, head.priceFen) : [],
    ...(await historyOf(db, store, id)),
    steps: await stepsOf(db, servicePackages, id, asked),
  }
}

/** A package in use by its code, as it is done on one model; undefined where it is not. */
export async function packageOn(
  db: Reader,
  { store, at }: { readonly store: string; readonly at: Date },
  code: string,
  modelCode: string,
) {
  const head = await db
    .selectFrom('servicePackage as s')
    .where('s.code', '=', code)
    .where('s.state', '=', 'inUse')
    .select(['s.id', 's.name', priceInForce(store, dayHere(store, at)).as('priceFen')])
    .executeTakeFirst()
  if (!head) return undefined
  const file = await packageFile(db, head.id)
  const cost = await costOn(db, { store, at, id: head.id }, file, head.priceFen, modelCode)
  return cost && { ...cost, name: head.name, payer: file.payer }
}

async function panelsOf(db: Reader, priceFen: number | null) {
  const panels = await db.selectFrom('paintPanel').orderBy('labourCode').selectAll().execute()
  return panels.map((panel) => ({
    ...panel,
    priceFen: priceFen === null ? null : panelPrice(priceFen, panel.factorHundredths),
  }))
}
