import { labourAmount, lessShare, spread } from '../money.ts'
import { amountOf } from '../quotation/amount.ts'
import { hoursFor, type Hours } from '../quotation/catalogue.ts'
import type { ModelFigure } from '../vehicle-model/forms.ts'
import type { packageLineKinds, priceModes } from './forms.ts'

/** A line with what the catalogue says of its code today: fen an hour or a unit, null where it has no price. */
export type Line = {
  readonly kind: (typeof packageLineKinds)[number]
  readonly code: string
  readonly quantityMilli: number | null
  readonly quantityFromModel: ModelFigure | null
  readonly models: readonly string[]
  readonly isGift: boolean
  readonly isOptional: boolean
  readonly unitPriceFen: number | null
  readonly hours: Hours | null
  readonly hoursOfModels: readonly { readonly modelCode: string; readonly hoursHundredths: number }[]
}
export type Price = {
  readonly mode: (typeof priceModes)[number]
  readonly priceFen: number | null
  readonly discountLabourBasisPoints: number
  readonly discountPartsBasisPoints: number
}
export type Model = {
  readonly code: string
  readonly energy: string
  readonly body: string
} & { readonly [figure in ModelFigure]: number | null }

type Cars = {
  readonly models: readonly string[]
  readonly energies: readonly string[]
  readonly engines: readonly string[]
}

/** Empty lists stand for all; a car without an engine is not asked for one. */
export const isForModel = (
  { models, energies, engines }: Cars,
  car: { readonly code: string; readonly energy: string; readonly engineCode: string },
) =>
  (models.length === 0 || models.includes(car.code)) &&
  (energies.length === 0 || energies.includes(car.energy)) &&
  (engines.length === 0 || car.engineCode === '' || engines.includes(car.engineCode))

/**
 * What a package comes to on one model. Gifts are clocked and not charged; what the customer may choose is in no
 * total. An amount is null where a price, a quantity or the hours for this car are missing.
 */
export function costOf<L extends Line>(lines: readonly L[], price: Price, model: Model) {
  const counted = lines
    .filter(({ models }) => models.length === 0 || models.includes(model.code))
    .map((line) => onModel(line, model))
  const charged = counted.filter((line) => !line.isGift && !line.isOptional)
  const shares = sharesOf(charged, price)
  return {
    hoursHundredths: sum(
      counted
        .filter(({ kind, isOptional }) => kind === 'labour' && !isOptional)
        .map((l) => l.hoursHundredths),
    ),
    listFen: sum(charged.map(({ listFen }) => listFen)),
    priceFen: price.mode === 'perPanel' ? price.priceFen : shares && sum(shares),
    lines: counted.map((line) => ({ ...line, shareFen: shares?.[charged.indexOf(line)] ?? null })),
  }
}

function onModel<L extends Line>(line: L, model: Model) {
  const { hours: ofClasses, hoursOfModels, ...rest } = line
  const quantityMilli = line.quantityFromModel === null ? line.quantityMilli : model[line.quantityFromModel]
  const own = hoursOfModels.find(({ modelCode }) => modelCode === model.code)?.hoursHundredths ?? null
  const once = ofClasses && hoursFor({ ...ofClasses, hoursOfModelHundredths: own }, model)
  const hoursHundredths = once === null || quantityMilli === null ? null : (once * quantityMilli) / 1000
  const listFen = amountOf({ ...line, quantityMilli, hoursHundredths })
  return { ...rest, quantityMilli, hoursHundredths, listFen }
}

/** What each charged line bears of the price; null where something is missing, or where panels decide. */
function sharesOf(
  charged: readonly { readonly kind: string; readonly listFen: number | null }[],
  { mode, priceFen, discountLabourBasisPoints, discountPartsBasisPoints }: Price,
): readonly number[] | null {
  const worths = charged.flatMap(({ listFen }) => (listFen === null ? [] : [listFen]))
  if (mode === 'perPanel' || worths.length < charged.length) return null
  if (mode === 'fixed') return priceFen === null ? null : spread(priceFen, worths)
  return charged.map(({ kind, listFen }) =>
    lessShare(listFen ?? 0, kind === 'labour' ? discountLabourBasisPoints : discountPartsBasisPoints),
  )
}

/** Fen for a panel that counts for so many standard panels, in hundredths. */
export const panelPrice = labourAmount

const sum = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0)
