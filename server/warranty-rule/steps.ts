import { sql } from 'kysely'
import { ruleFacts, wearFacts } from '../../domain/warranty-rule/facts.ts'
import type { SetRuleForm, SetWearForm } from '../../domain/warranty-rule/forms.ts'
import { everyBrand } from '../../domain/warranty-rule/keys.ts'
import { reading, type Trx } from '../db.ts'
import { step, type Act, type Work } from '../step.ts'
import { sweepSoon } from '../warranty/steps.ts'
import { warrantyRules, wearPeriods } from './desk.ts'
import { brandsKnown, dayIn, ruleRows } from './queries.ts'

/** A dated row more; what was in force before stays as it was. */
export const setRule = step(warrantyRules, 'set', {
  claims: 'warranty rules',
  facts: async (trx, _id, form: SetRuleForm, act) =>
    ruleFacts(form, { rows: await ruleRows(reading(trx)), ...(await known(trx, act)) }),
  async write(work: Work, id: string, form: SetRuleForm) {
    const { trx, act } = work
    const { ruleSet, brand, key, value, fromDay, reason } = form
    await sql`
      insert into warranty_rule (id, rule_set, brand, key, value, from_day, revision, reason, at)
      select ${id}, ${ruleSet}, ${brand}, ${key}, ${value}, ${fromDay}::date, 1 + coalesce((select max(revision)
        from warranty_rule where rule_set = ${ruleSet} and brand = ${brand} and key = ${key}
          and from_day = ${fromDay}::date), 0), ${reason}, ${act.at}`.execute(trx)
    await sweepSoon(work)
    return { ruleSet, key, fromDay, value, isOfEveryBrand: brand === everyBrand }
  },
})

export const setWear = step(wearPeriods, 'set', {
  claims: 'warranty rules',
  facts: async (trx, _id, form: SetWearForm, act) => wearFacts(form, await known(trx, act)),
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

const known = async (trx: Trx, { store, at }: Act) => ({
  brands: await brandsKnown(reading(trx)),
  today: await dayIn(reading(trx), store, at),
})
