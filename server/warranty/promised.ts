import type { WarrantyCar } from '../../domain/warranty/cases.ts'
import { chosenRuleSet } from '../../domain/warranty/choose.ts'
import { firstRuleSets } from '../../domain/warranty/rule-sets.ts'

/** What the maker promises for a model, as its catalogue row says. */
type Model = {
  readonly [column in
    | 'warrantyMonths'
    | 'warrantyKm'
    | 'modelMonths'
    | 'modelKm'
    | 'evCoreMonths'
    | 'evCoreKm'
    | 'modelCoefficient'
    | 'oldCoefficient']: number | null
}

/** What the maker promises beyond the car's own file: its model's periods and coefficient, the brand's wear parts. */
export function withPromises(
  car: WarrantyCar,
  model: Model,
  wearsOf: (brand: string) => WarrantyCar['wear'],
): WarrantyCar {
  const own = car.promised
  return {
    ...car,
    promised: {
      repair: own.repair ?? period(model.warrantyMonths, model.warrantyKm),
      exchange: own.exchange ?? period(model.modelMonths, model.modelKm),
    },
    coefficientBasisPoints: car.coefficientBasisPoints ?? coefficientOf(car, model),
    special: [...car.special, ...core(period(model.evCoreMonths, model.evCoreKm))],
    wear: wearsOf(car.brand),
  }
}

const period = (months: number | null, km: number | null) => (months === null ? null : { months, km })

/** T1: a car sold under the old order has the maker's coefficient of that time. */
const coefficientOf = (car: WarrantyCar, { modelCoefficient, oldCoefficient }: Model) =>
  chosenRuleSet(car, firstRuleSets, () => {}).value === 'CN_150' ? oldCoefficient : modelCoefficient

const core = (promised: ReturnType<typeof period>) =>
  promised ? [{ name: '新能源核心部件（电池、电机、电控）', ...promised }] : []
