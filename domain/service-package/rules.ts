import { rule } from '../procedure.ts'

export type PackagePriceFacts = { mode: string; hasPrice: boolean }

export const priceIsTold = rule(
  'price_is_told',
  'R2.2',
  '一口价和按幅价须填价格，按标准价计算的不填',
  'A fixed price or a price per panel must be told; a computed one has none',
  ({ mode, hasPrice }: PackagePriceFacts) => (mode === 'computed') !== hasPrice,
)

export type OwnPriceFacts = { priceMode: string }

export const priceIsItsOwn = rule(
  'price_is_its_own',
  'R2.2',
  '按各行标准价计算的套餐没有自己的价格',
  'This package is computed from its lines and has no price of its own',
  ({ priceMode }: OwnPriceFacts) => priceMode !== 'computed',
)
