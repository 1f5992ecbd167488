import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { labourRateOf } from '../../domain/setting/keys.ts'
import type { AmendPackageForm } from '../../domain/service-package/forms.ts'
import { costOf, isForModel, type Line } from '../../domain/service-package/price.ts'
import { dayHere } from '../catalogue/values.ts'
import type { Reader } from '../db.ts'
import { ownPriceInForce } from '../labour-item/queries.ts'
import { priceInForce } from '../part/queries.ts'
import { valuesAt, type Values } from '../setting/values.ts'

type Place = { readonly store: string; readonly at: Date; readonly id: string }

/** What a package comes to today on every model that it is for, the models in their order. */
export async function costsOf(db: Reader, place: Place, file: AmendPackageForm, priceFen: number | null) {
  const lines = await pricedLines(db, place, [place.id])
  const models = await modelRows(db).where('state', '=', 'inUse').orderBy('code').execute()
  const price = { ...file, mode: file.priceMode, priceFen }
  return models
    .filter((model) => isForModel(file, model))
    .map((model) => ({
      code: model.code,
      name: model.name,
      nameEn: model.nameEn,
      ...costOf(lines, price, model),
    }))
}

/** What it comes to on one model; undefined where it is not for that one. */
export async function costOn(
  db: Reader,
  place: Place,
  file: AmendPackageForm,
  priceFen: number | null,
  code: string,
) {
  const model = await modelRows(db).where('code', '=', code).executeTakeFirst()
  if (!model || !isForModel(file, model)) return undefined
  return costOf(await pricedLines(db, place, [place.id]), { ...file, mode: file.priceMode, priceFen }, model)
}

export const modelRows = (db: Reader) =>
  db
    .selectFrom('vehicleModel')
    .select(['code', 'name', 'nameEn', 'energy', 'body', 'engineCode'])
    .select(['oilMilli', 'coolantMilli', 'evCoolantMilli', 'gearboxOilMilli', 'brakeFluidMilli'])
    .select('refrigerantMilli')

/** The lines with what the catalogue says of each code today: one statement, and the rates of the trades. */
export async function pricedLines(
  db: Reader,
  { store, at, rates: known }: Omit<Place, 'id'> & { readonly rates?: Values },
  ids: readonly string[],
) {
  const rates = known ?? (await valuesAt(db, store, at))
  const day = dayHere(store, at)
  const rows = await db
    .selectFrom('servicePackageLine as n')
    .leftJoin('labourItem as l', (join) =>
      join.on('n.kind', '=', 'labour').onRef('l.code', '=', 'n.code').on('l.state', '<>', 'withdrawn'),
    )
    .leftJoin('part as p', (join) =>
      join.on('n.kind', '<>', 'labour').onRef('p.code', '=', 'n.code').on('p.state', '<>', 'withdrawn'),
    )
    .where('n.servicePackageId', 'in', [...ids])
    .orderBy('n.position')
    .select([
      'n.servicePackageId',
      'n.kind',
      'n.code',
      'n.quantityMilli',
      'n.quantityFromModel',
      'n.models',
      'n.isGift',
      'n.isOptional',
    ])
    .select(['l.hoursSedanHundredths', 'l.hoursSuvHundredths', 'l.hoursNevHundredths', 'l.trade', 'p.unit'])
    .select(['l.workClass', 'p.spec', 'p.property', 'p.unitDecimals', 'p.kind as partKind'])
    .select(({ fn }) => [
      fn.coalesce('l.name', 'p.name').as('name'),
      fn.coalesce('l.nameEn', 'p.nameEn').as('nameEn'),
      fn.coalesce('l.state', 'p.state').as('state'),
    ])
    .select([
      ownPriceInForce(store, day).as('ownPriceFen'),
      priceInForce('sale', store, day).as('partPriceFen'),
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('labourItemHours as h')
          .whereRef('h.labourItemId', '=', 'l.id')
          .select(['h.modelCode', 'h.hoursHundredths']),
      ).as('hoursOfModels'),
    )
    .execute()
  return rows.map(({ trade, ownPriceFen, partPriceFen, ...row }) => {
    const { hoursSedanHundredths, hoursSuvHundredths, hoursNevHundredths, ...line } = row
    return {
      ...line,
      trade,
      // The words of kinds and figures were written by the form.
      kind: line.kind as Line['kind'],
      quantityFromModel: line.quantityFromModel as Line['quantityFromModel'],
      unitPriceFen: trade === null ? partPriceFen : (ownPriceFen ?? rates[labourRateOf(trade)]),
      hours: trade === null ? null : { hoursSedanHundredths, hoursSuvHundredths, hoursNevHundredths },
    }
  })
}
