import { rule } from '../procedure.ts'

export type SuccessorFacts = { isOwnSuccessor: boolean }

export const successorIsAnother = rule(
  'successor_is_another',
  'R2.2',
  '替代件不能是它自己',
  'A part cannot supersede itself',
  ({ isOwnSuccessor }: SuccessorFacts) => !isOwnSuccessor,
)

/** The sale price that will be in force against the cost that will be; both in yuan for the sentence. */
export type PriceFacts = { isBelowCost: boolean; costYuan: string; isClearance: boolean }

export const priceCoversCost = rule(
  'price_covers_cost',
  'R2.2',
  '售价不得低于成本价（{costYuan}）；清库处理的配件除外，请先标明',
  'The price is below its cost ({costYuan}); mark a part for clearance first',
  ({ isBelowCost, isClearance }: PriceFacts) => !isBelowCost || isClearance,
)

export type OpeningFacts = {
  bin: string
  isOpen: boolean
  unit: string
  decimals: number
  quantity: number
  negativeIsTold: boolean
}

export const stockIsNotOpen = rule(
  'stock_is_not_open',
  'S71',
  '一个库位的期初只登记一次（{bin}已有这种配件的账）',
  'Bin {bin} has its ledger of this part already: an opening is entered once',
  ({ isOpen }: Pick<OpeningFacts, 'isOpen' | 'bin'>) => !isOpen,
)

export const quantityFitsUnit = rule(
  'quantity_fits_unit',
  'S71',
  '数量须合单位的小数位（按“{unit}”计，最多 {decimals} 位）',
  'Counted in {unit}: at most {decimals} decimals',
  ({ quantity, decimals }: Pick<OpeningFacts, 'quantity' | 'decimals' | 'unit'>) =>
    quantity % 10 ** (3 - decimals) === 0,
)

export const openingIsThere = rule(
  'opening_is_there',
  'S71',
  '期初数量须大于零；负库存只能随导入带入并标明',
  'An opening is more than nothing; less comes in with an import that says so',
  ({ quantity, negativeIsTold }: Pick<OpeningFacts, 'quantity' | 'negativeIsTold'>) =>
    quantity > 0 || (quantity < 0 && negativeIsTold),
)
