import { sql } from 'kysely'
import type { SetRuleForm, SetWearForm } from '../../domain/warranty-rule/forms.ts'
import { everyBrand, faceOf, isLimit, levelOfKey } from '../../domain/warranty-rule/keys.ts'
import { coefficientCrosses, outOfOrder } from '../../domain/warranty-rule/order.ts'
import { reading, type Trx } from '../db.ts'
import { step, type Act, type Work } from '../step.ts'
import { warrantyRules, wearPeriods } from './desk.ts'
import { brandsKnown, dayIn, ruleRows } from './queries.ts'

/** A dated row more; what was in force before stays as it was. */
export const setRule = step(warrantyRules, 'set', {
  claims: 'warranty rules',
  async facts(trx, _id, form: SetRuleForm, act) {
    const { ruleSet, brand, key, value } = form
    const face = faceOf(ruleSet, key)
    return {
      isOfRuleSet: face !== undefined,
      isLimit: isLimit(key),
      isOfEveryBrand: brand === everyBrand,
      value,
      least: face?.least ?? 0,
      most: face?.most ?? 0,
      ...(await orderFacts(trx, form)),
      ...(await commonFacts(trx, form, act)),
    }
  },
  async write({ trx, act }: Work, id: string, form: SetRuleForm) {
    const { ruleSet, brand, key, value, fromDay, reason } = form
    await sql`
      insert into warranty_rule (id, rule_set, brand, key, value, from_day, revision, reason, at)
      select ${id}, ${ruleSet}, ${brand}, ${key}, ${value}, ${fromDay}::date, 1 + coalesce((select max(revision)
        from warranty_rule where rule_set = ${ruleSet} and brand = ${brand} and key = ${key}
          and from_day = ${fromDay}::date), 0), ${reason}, ${act.at}`.execute(trx)
    return { ruleSet, key, fromDay, value, isOfEveryBrand: brand === everyBrand }
  },
})

export const setWear = step(wearPeriods, 'set', {
  claims: 'warranty rules',
  facts: async (trx, _id, form: SetWearForm, act) => ({
    hasMeasure: form.months !== null || form.km !== null,
    ...(await commonFacts(trx, form, act)),
  }),
  async write({ trx, act }: Work, id: string, form: SetWearForm) {
    const { brand, partClass, months, km, fromDay, reason } = form
    await sql`
      insert into wear_period (id, brand, part_class, months, km, from_day, revision, reason, at)
      select ${id}, ${brand}, ${partClass}, ${months}, ${km}, ${fromDay}::date, 1 + coalesce((select max(revision)
        from wear_period where brand = ${brand} and part_class = ${partClass} and from_day = ${fromDay}::date), 0),
        ${reason}, ${act.at}`.execute(trx)
    return { fromDay, months, km, isOfEveryBrand: brand === everyBrand }
  },
})

type Common = { readonly brand: string; readonly fromDay: string }

async function commonFacts(trx: Trx, { brand, fromDay }: Common, { store, at }: Act) {
  const db = reading(trx)
  return {
    brandIsKnown: brand === everyBrand || (await brandsKnown(db)).includes(brand),
    dayIsPast: fromDay < (await dayIn(db, store, at)),
  }
}

/** Whether levels and coefficient stand in order with this row laid over those that are there. */
async function orderFacts(trx: Trx, { ruleSet, brand, key, value, fromDay }: SetRuleForm) {
  const there = await ruleRows(reading(trx))
  const rows = [...there, { ruleSet, brand, key, value, fromDay, revision: Number.MAX_SAFE_INTEGER }]
  const wrong = isLimit(key) ? undefined : outOfOrder(rows, ruleSet, levelOfKey(key).item, fromDay)
  return {
    levelsRise: wrong === undefined,
    whose: wrong?.brand ?? brand,
    onDay: wrong?.day ?? fromDay,
    levels: wrong ? wrong.levels.map((one) => one ?? '—').join(' / ') : '',
    coefficientCrosses: isLimit(key) && coefficientCrosses(rows, ruleSet, fromDay),
  }
}
