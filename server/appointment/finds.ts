import { sql } from 'kysely'
import { z } from 'zod'
import { hoursFor } from '../../domain/quotation/catalogue.ts'
import { matching } from '../catalogue/queries.ts'
import { dayHere } from '../catalogue/values.ts'
import { onHand, priceInForce } from '../part/queries.ts'
import type { Asked } from '../route.ts'
import { modelOf, type Model } from './lines.ts'

/** What is typed during a call; nothing typed: the service that falls due at so many kilometres. */
export const findsQuery = z.strictObject({
  q: z.string().max(40).default(''),
  car: z.uuid().optional(),
  km: z.coerce.number().int().min(0).max(2_000_000).optional(),
})
type Asking = Asked<z.output<typeof findsQuery>>

const perKind = 6

/** Packages, items and parts by code, name or initials, those that fit this car first. */
export async function findsPage(asked: Asking) {
  const { db, query } = asked
  const model = query.car ? await modelOf(db, query.car) : null
  if (query.q.trim() === '') return { packages: await duePackages(asked, model), labour: [], parts: [] }
  return {
    packages: await packagesFound(asked, model),
    labour: await labourFound(asked, model),
    parts: await partsFound(asked, model),
  }
}

const isFor = (model: Model) => sql<boolean>`(s.models = '{}' or ${model?.code ?? ''} = any (s.models))`

const packagesFound = ({ db, query }: Asking, model: Model) =>
  db
    .selectFrom('servicePackage as s')
    .where('s.state', '=', 'inUse')
    .where(matching(query.q, 's', 'servicePackage'))
    .where(isFor(model))
    .orderBy('s.code')
    .limit(perKind)
    .select(['s.code', 's.name', 's.category'])
    .execute()

/** The longest interval whose multiple is within the tolerance of the reading, or the next one ahead of it. */
const duePackages = async ({ db, query: { km } }: Asking, model: Model) =>
  model === null || km === undefined
    ? []
    : db
        .selectFrom('servicePackage as s')
        .where('s.state', '=', 'inUse')
        .where('s.odometerMultipleKm', '>', 0)
        .where(isFor(model))
        .where(sql<boolean>`${model.code} = any (s.models)`)
        .orderBy(
          sql`abs(${km}::int - greatest(1, round(${km}::numeric / s.odometer_multiple_km)) * s.odometer_multiple_km)
          <= coalesce(s.odometer_tolerance_km, 0)`,
          'desc',
        )
        .orderBy(sql`case when abs(${km}::int - greatest(1, round(${km}::numeric / s.odometer_multiple_km))
          * s.odometer_multiple_km) <= coalesce(s.odometer_tolerance_km, 0) then -s.priority else s.priority end`)
        .orderBy('s.code')
        .limit(1)
        .select(['s.code', 's.name', 's.category'])
        .execute()

async function labourFound({ db, query }: Asking, model: Model) {
  const rows = await db
    .selectFrom('labourItem as l')
    .leftJoin('labourItemHours as h', (join) =>
      join.onRef('h.labourItemId', '=', 'l.id').on('h.modelCode', '=', model?.code ?? ''),
    )
    .where('l.state', '=', 'inUse')
    .where(matching(query.q, 'l', 'labourItem'))
    .orderBy('l.code')
    .limit(perKind)
    .select(['l.code', 'l.name', 'l.explanation', 'h.hoursHundredths as hoursOfModelHundredths'])
    .select(['l.hoursSedanHundredths', 'l.hoursSuvHundredths', 'l.hoursNevHundredths'])
    .execute()
  return rows.map(({ code, name, explanation, ...hours }) => ({
    code,
    name,
    explanation,
    hoursHundredths: hoursFor(hours, { energy: model?.energy ?? null, body: model?.body ?? null }) ?? null,
  }))
}

const partsFound = ({ db, store, at, query }: Asking, model: Model) =>
  db
    .selectFrom('part as p')
    .where('p.state', '=', 'inUse')
    .where(matching(query.q, 'p', 'part'))
    .orderBy(sql`${model?.code ?? ''} = any (p.fits) or '*' = any (p.fits)`, 'desc')
    .orderBy('p.code')
    .limit(perKind)
    .select(['p.code', 'p.name', 'p.spec', 'p.unit', onHand(store).as('stockMilli')])
    .select(priceInForce('sale', store, dayHere(store, at)).as('unitPriceFen'))
    .execute()
