import type { taxClasses, workClasses } from './forms.ts'

export type TaxClass = (typeof taxClasses)[number]
export type WorkClass = (typeof workClasses)[number]

/** R4.1: what is taxed as repair, as testing, as washing, by the trade of the labour catalogue. */
export const taxClassOfTrade = (trade: string): TaxClass =>
  trade === '检测' ? 'testing' : trade === '美容/洗车' ? 'wash' : 'repair'

/** R2.3: the guarantee goes by work class. */
export const workClassOf: { readonly [word: string]: WorkClass } = {
  一级维护: 'firstMaintenance',
  二级维护: 'secondMaintenance',
  小修: 'minorRepair',
  专项修理: 'specialRepair',
  总成修理: 'assemblyRepair',
  整车修理: 'wholeRepair',
}

/** R2.3: quality guarantee after repair, days and kilometres, whichever first. */
export const guaranteeOf: { readonly [work in WorkClass]: { readonly days: number; readonly km: number } } = {
  wholeRepair: { days: 100, km: 20_000 },
  assemblyRepair: { days: 100, km: 20_000 },
  secondMaintenance: { days: 30, km: 5_000 },
  firstMaintenance: { days: 10, km: 2_000 },
  minorRepair: { days: 10, km: 2_000 },
  specialRepair: { days: 10, km: 2_000 },
}

export type Hours = {
  readonly hoursSedanHundredths: number | null
  readonly hoursSuvHundredths: number | null
  readonly hoursNevHundredths: number | null
  /** Of this very model, where it needs other hours than its class. */
  readonly hoursOfModelHundredths?: number | null
}

/**
 * Hours of a labour item for a car, in hundredths: the model's own first, then by energy, then by body.
 * @returns null where the item is not done on such a car
 */
export const hoursFor = (
  item: Hours,
  car: { readonly energy: string | null; readonly body: string | null },
): number | null =>
  item.hoursOfModelHundredths ??
  (car.energy === '插混' || car.energy === '纯电'
    ? item.hoursNevHundredths
    : car.body === 'SUV' || car.body === 'MPV'
      ? item.hoursSuvHundredths
      : item.hoursSedanHundredths)
