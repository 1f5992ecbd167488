import { sql, type RawBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { AmendPackageForm } from '../../domain/service-package/forms.ts'
import { whyUnfit, type Conditions } from '../../domain/service-package/fits.ts'
import { costOf, panelPrice } from '../../domain/service-package/price.ts'
import { historyOf, listQuery, matching, pageOf } from '../catalogue/queries.ts'
import { dayHere, inForce } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import type { Values } from '../setting/values.ts'
import { stepsOf } from '../step.ts'
import { costOn, costsOf, modelRows, pricedLines } from './costs.ts'
import { servicePackages } from './desk.ts'

/** A package's own price on a day, of the package at the alias `s`; null where it has none. */
export const priceInForce = (store: string, day: ReturnType<typeof dayHere>) =>
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

/** What is known of a car for which packages are looked for. */
export type CarOn = {
  readonly vehicleId: string
  readonly orderId: string
  readonly modelCode: string | null
  readonly model: string | null
  readonly year: number | null
  readonly km: number
  readonly ageMonths: number | null
}

/** Packages in use that `found` finds, each with why it does not fit this car, or null; those that fit come first. */
export async function packagesFor(
  db: Reader,
  place: { readonly store: string; readonly at: Date; readonly rates?: Values },
  car: CarOn,
  found: RawBuilder<boolean>,
  most: number,
) {
  const likely = await headsOf(db, place, car, found)
  if (likely.length === 0) return []
  const model = (await modelOf(db, car.modelCode)) ?? null
  const heads = likely
    .map((head) => ({ ...head, unfit: whyUnfit(head, { ...car, ...head, model }) }))
    .sort((a, b) => Number(a.unfit !== null) - Number(b.unfit !== null))
    .slice(0, most)
  if (!model) return heads.map((head) => ({ ...head, cost: null }))
  const lines = await pricedLines(
    db,
    place,
    heads.map(({ id }) => id),
  )
  return heads.map((head) => {
    const own = lines.filter(({ servicePackageId }) => servicePackageId === head.id)
    return { ...head, cost: costOf(own, { ...head, mode: head.priceMode }, model) }
  })
}

const modelOf = async (db: Reader, code: string | null) =>
  code === null ? undefined : modelRows(db).where('code', '=', code).executeTakeFirst()

type Head = Conditions &
  Pick<AmendPackageForm, 'name' | 'category' | 'payer' | 'priceMode' | 'exclusions' | 'printNote'> &
  Pick<AmendPackageForm, 'discountLabourBasisPoints' | 'discountPartsBasisPoints'> & {
    readonly id: string
    readonly code: string
    readonly priceFen: number | null
    readonly times: number
    readonly monthsSince: number | null
    readonly day: string
  }

const fewHeads = 40

/** The likely ones first: for this model, near its reading, the longest interval. */
async function headsOf(
  db: Reader,
  { store, at }: { readonly store: string; readonly at: Date },
  { vehicleId, orderId, modelCode, km }: CarOn,
  found: RawBuilder<boolean>,
): Promise<readonly Head[]> {
  const day = dayHere(store, at)
  const { rows } = await sql<Head>`
    with had as (select l.package_code, count(distinct o.id)::int as times, max(o.opened_at) as last
      from work_order o join quotation q on q.store_id = o.store_id and q.work_order_id = o.id and q.state = 'answered'
      join quotation_line l on l.store_id = q.store_id and l.quotation_id = q.id
      where o.store_id = ${store} and o.vehicle_id = ${vehicleId} and o.id <> ${orderId} and l.answer = 'agreed'
        and l.package_code <> '' group by l.package_code)
    select s.id, s.code, s.name, s.category, s.payer, s.price_mode, s.exclusions, s.print_note, s.models, s.energies,
      s.engines, s.year_from, s.year_to, s.odometer_to_km, s.odometer_multiple_km, s.odometer_tolerance_km,
      s.age_months_to, s.months_since_last, s.times_per_vehicle, s.season_from, s.season_to,
      s.discount_labour_basis_points, s.discount_parts_basis_points, ${priceInForce(store, day)} as price_fen,
      coalesce(had.times, 0) as times, to_char(${day}, 'MM-DD') as day,
      (extract(year from age(${at}, had.last)) * 12 + extract(month from age(${at}, had.last)))::int as months_since
    from service_package s left join had on had.package_code = s.code
    where s.state = 'inUse' and ${found}
    order by (s.models = '{}' or ${modelCode} = any (s.models)) desc, ${nearReading(km)} desc, s.priority desc, s.code
    limit ${fewHeads}`.execute(db as never)
  return rows
}

/** Of the package at the alias `s`: no interval, or its multiple lies within the tolerance of the reading. */
const nearReading = (km: number) => sql`(s.odometer_multiple_km is null or abs(${km}::int
  - greatest(1, round(${km}::numeric / s.odometer_multiple_km)) * s.odometer_multiple_km)
  <= coalesce(s.odometer_tolerance_km, 0))`

async function panelsOf(db: Reader, priceFen: number | null) {
  const panels = await db.selectFrom('paintPanel').orderBy('labourCode').selectAll().execute()
  return panels.map((panel) => ({
    ...panel,
    priceFen: priceFen === null ? null : panelPrice(priceFen, panel.factorHundredths),
  }))
}
