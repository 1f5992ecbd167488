import { z } from 'zod'
import { firstRuleSets } from '../warranty/rule-sets.ts'
import { wearParts } from '../warranty/part-classes.ts'
import { everyBrand, ruleKeys, type RuleKey, type SetCode } from './keys.ts'

const setCodes = firstRuleSets.map(({ code }) => code) as [SetCode, ...SetCode[]]
const brand = z.string().trim().min(1).max(100).default(everyBrand)
const fromDay = z.iso.date('请填写生效日')
const reason = z.string().trim().min(1, '请填写原因').max(200)

/** Days, kilometres, months, times, or hundredths of a percent; null switches a level off. */
export const setRuleForm = z.strictObject({
  ruleSet: z.enum(setCodes),
  brand,
  key: z.enum(ruleKeys as [RuleKey, ...RuleKey[]]),
  value: z.int('请填写整数').min(0).max(10_000_000).nullable(),
  fromDay,
  reason,
})
export type SetRuleForm = z.infer<typeof setRuleForm>

/** The maker's own promise (art. 9(6)); an empty measure has no limit. */
export const setWearForm = z.strictObject({
  brand,
  partClass: z.enum(wearParts),
  months: z.int('请填写整数').min(1).max(240).nullable(),
  km: z.int('请填写整数').min(1).max(1_000_000).nullable(),
  fromDay,
  reason,
})
export type SetWearForm = z.infer<typeof setWearForm>
