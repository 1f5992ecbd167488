import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { atTodaysPrices, type OnPaper } from './reprice.ts'

const line = (id: string, change: Partial<OnPaper> = {}): OnPaper => ({
  id,
  kind: 'part',
  code: id,
  unitPriceFen: 1_000,
  quantityMilli: 1000,
  hoursHundredths: null,
  payer: 'customer',
  packageCode: '',
  discountFen: 0,
  ...change,
})
const offered = (code: string, discountFen: number) => ({
  kind: 'part' as const,
  code,
  quantityMilli: 2000,
  hoursHundredths: null,
  discountFen,
  isGift: false,
  isOptional: false,
})
const prices: { [code: string]: number | null } = { a: 1_200, b: 900, c: null }
const inPackage = { packageCode: 'TC', discountFen: 100 }
const paper = [line('a'), line('b', inPackage), line('gift', { ...inPackage, payer: 'internal' }), line('c')]

test(`${clause('S65', 'R2.2')} each line at the price of the day, a package as it is now; what has no price keeps the advisor's`, () => {
  const today = atTodaysPrices(
    paper,
    ({ code }) => prices[code],
    () => [offered('gift', 0), offered('b', 150)],
  )
  expect(today.map(({ id, unitPriceFen }) => [id, unitPriceFen])).toEqual([
    ['a', 1_200],
    ['b', 900],
    ['gift', 1_000],
    ['c', 1_000],
  ])
  expect(today[1]).toMatchObject({ packageCode: 'TC', discountFen: 150, quantityMilli: 2000 })
})

test.each([
  ['is no longer to be had', undefined],
  ['has another line', [offered('b', 150), offered('other', 0)]],
  ['has one line less', [offered('b', 150)]],
] as const)(`${clause('R2.2')} a package that %s: its lines singly, without its gifts`, (_, package_) => {
  const today = atTodaysPrices(
    paper,
    ({ code }) => prices[code],
    () => package_,
  )
  expect(today.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(today[1]).toMatchObject({ packageCode: '', discountFen: 0, unitPriceFen: 900 })
})
