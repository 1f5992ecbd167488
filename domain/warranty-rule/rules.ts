import { rule } from '../procedure.ts'

/** What the rules may ask about a new value: `levels` as they would be, `5 / 4 / —`, and from which day. */
export type RuleFacts = {
  isOfRuleSet: boolean
  isLimit: boolean
  isOfEveryBrand: boolean
  brandIsKnown: boolean
  value: number | null
  least: number
  most: number
  dayIsPast: boolean
  levelsRise: boolean
  whose: string
  whoseEn: string
  levels: string
  onDay: string
  coefficientCrosses: boolean
}
type Asks<K extends keyof RuleFacts> = Pick<RuleFacts, K>

export const keyIsOfRuleSet = rule(
  'key_is_of_rule_set',
  'R1.5',
  '须是这部规定中有的一项',
  'The order must have this item',
  ({ isOfRuleSet }: Asks<'isOfRuleSet'>) => isOfRuleSet,
)

export const limitIsOfTheLaw = rule(
  'limit_is_of_the_law',
  'T1',
  '法定限度须对各品牌一致',
  'A limit of the law must be the same for every brand',
  ({ isLimit, isOfEveryBrand }: Asks<'isLimit' | 'isOfEveryBrand'>) => !isLimit || isOfEveryBrand,
)

export const brandIsOfTheCatalogue = rule(
  'brand_is_of_the_catalogue',
  'R1.9',
  '品牌须在车型目录内',
  'The brand must be in the catalogue of models',
  ({ brandIsKnown }: Asks<'brandIsKnown'>) => brandIsKnown,
)

export const limitHasAValue = rule(
  'limit_has_a_value',
  'T1',
  '法定限度须有数值，只有预警档可以不设',
  'A limit of the law must have a value; only a level of the warning may be left out',
  ({ isLimit, value }: Asks<'isLimit' | 'value'>) => !isLimit || value !== null,
)

export const valueIsWithinBounds = rule(
  'value_is_within_bounds',
  'R1.9',
  '数值须在{least}和{most}之间',
  'The value must lie between {least} and {most}',
  ({ least, most, value }: Asks<'least' | 'most' | 'value'>) =>
    value === null || (value >= least && value <= most),
)

export const dayIsNotPast = rule(
  'day_is_not_past',
  'T1',
  '生效日不得早于今天',
  'It may not take effect before today',
  ({ dayIsPast }: Asks<'dayIsPast'>) => !dayIsPast,
)

export const levelsStandInOrder = rule(
  'levels_stand_in_order',
  'R1.9',
  '黄、橙、红三档须依次不降（{onDay}起，{whose}将是 {levels}）',
  'Yellow, orange and red must rise in order (from {onDay} {whoseEn} would have {levels})',
  ({ levelsRise }: Asks<'levelsRise' | 'whose' | 'whoseEn' | 'levels' | 'onDay'>) => levelsRise,
)

export const coefficientStandsInOrder = rule(
  'coefficient_stands_in_order',
  'R1.8',
  '使用补偿系数的下限不得高于上限',
  'The least coefficient may not be above the most',
  ({ coefficientCrosses }: Asks<'coefficientCrosses'>) => !coefficientCrosses,
)

export const periodHasAMeasure = rule(
  'period_has_a_measure',
  'R1.11',
  '月数和里程须至少有一项',
  'It must have months or kilometres',
  ({ hasMeasure }: { hasMeasure: boolean }) => hasMeasure,
)
