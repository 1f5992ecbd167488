import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'
import {
  brandIsOfTheCatalogue,
  coefficientStandsInOrder,
  dayIsNotPast,
  keyIsOfRuleSet,
  levelsStandInOrder,
  limitHasAValue,
  limitIsOfTheLaw,
  periodHasAMeasure,
  valueIsWithinBounds,
} from './rules.ts'

const ruleIsSound = [
  keyIsOfRuleSet,
  limitIsOfTheLaw,
  brandIsOfTheCatalogue,
  limitHasAValue,
  valueIsWithinBounds,
  dayIsNotPast,
  levelsStandInOrder,
  coefficientStandsInOrder,
] as const

// biome-ignore format: a table
export const warrantyRule = procedure<Party>()({
  title: '三包规则',
  record: 'warrantyRule',
  of: 'group',
  states: { inForce: '已登记' },
  ends: ['inForce'],
  steps: {
    set: { title: '登记新值', from: [], to: 'inForce', by: ['technicalDirector', 'manager'], accepts: ruleIsSound },
  },
})

// biome-ignore format: a table
export const wearPeriod = procedure<Party>()({
  title: '易损件期限',
  record: 'wearPeriod',
  of: 'group',
  states: { inForce: '已登记' },
  ends: ['inForce'],
  steps: {
    set: { title: '登记期限', from: [], to: 'inForce', by: ['claims', 'technicalDirector', 'manager'], accepts: [brandIsOfTheCatalogue, periodHasAMeasure, dayIsNotPast] },
  },
})
