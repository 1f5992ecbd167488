import type { Day } from '../../domain/calendar.ts'
import type { WarrantyCar } from '../../domain/warranty/cases.ts'
import { chosenRuleSet } from '../../domain/warranty/choose.ts'
import { firstRuleSets } from '../../domain/warranty/rule-sets.ts'
import type { Reader } from '../db.ts'
import { wearsFor } from '../warranty-rule/queries.ts'

/** What the maker promises beyond the car's own file: its model's periods and coefficient, the brand's wear parts. */
export async function withPromises(db: Reader, id: string, car: WarrantyCar, day: Day): Promise<WarrantyCar> {
  const model = await modelOf(db, id)
  const own = car.promised
  return {
    ...car,
    promised: {
      repair: own.repair ?? period(model?.warrantyMonths, model?.warrantyKm),
      exchange: own.exchange ?? period(model?.sanbaoMonths, model?.sanbaoKm),
    },
    coefficientBasisPoints: car.coefficientBasisPoints ?? coefficientOf(car, model),
    special: [...car.special, ...core(period(model?.evCoreMonths, model?.evCoreKm))],
    wear: await wearsFor(db, car.brand, day),
  }
}

const modelOf = (db: Reader, id: string) =>
  db
    .selectFrom('vehicle as v')
    .innerJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .where('v.id', '=', id)
    .where('m.state', '<>', 'withdrawn')
    .select([
      'm.warrantyMonths',
      'm.warrantyKm',
      'm.sanbaoMonths',
      'm.sanbaoKm',
      'm.evCoreMonths',
      'm.evCoreKm',
    ])
    .select(['m.coefficientBasisPoints', 'm.coefficientOldBasisPoints'])
    .executeTakeFirst()
type Model = Awaited<ReturnType<typeof modelOf>>

const period = (months: number | null | undefined, km: number | null | undefined) =>
  months === null || months === undefined ? null : { months, km: km ?? null }

/** T1: a car sold under the old order has the maker's coefficient of that time. */
const coefficientOf = (car: WarrantyCar, model: Model) =>
  (chosenRuleSet(car, firstRuleSets, () => {}).value === 'CN_150'
    ? model?.coefficientOldBasisPoints
    : model?.coefficientBasisPoints) ?? null

const core = (promised: ReturnType<typeof period>) =>
  promised ? [{ name: '新能源核心部件（电池、电机、电控）', ...promised }] : []
