import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { givenFenOf, type Known } from './given.ts'

const known: Known = { listHoursHundredths: null, leastRateFen: null, houseHasReason: false }
/** An hour at 150. */
const line = {
  kind: 'labour',
  unitPriceFen: 15_000,
  hoursHundredths: 100,
  quantityMilli: 1000,
  payer: 'customer',
}
const part = { ...line, kind: 'part', hoursHundredths: null }

test.each([
  ['at its list price', line, {}, 0],
  ['a written share', { ...line, discountBasisPoints: 500 }, {}, 750],
  ['a package’s own price', { ...line, packageCode: 'TC', discountFen: 3_000 }, {}, 0],
  ['the house pays, and nobody knows why', { ...line, payer: 'internal' }, {}, 15_000],
  ['the house pays a part', { ...part, payer: 'internal' }, {}, 15_000],
  ['the house pays a comeback', { ...line, payer: 'internal' }, { houseHasReason: true }, 0],
  [
    'the house pays a package’s charged line',
    { ...line, payer: 'internal', packageCode: 'TC', discountFen: 3_000 },
    {},
    12_000,
  ],
  [
    'the house pays less than the list hours',
    { ...line, payer: 'internal', hoursHundredths: 1 },
    { listHoursHundredths: 100 },
    15_000,
  ],
  ['fewer hours than the list', { ...line, hoursHundredths: 60 }, { listHoursHundredths: 100 }, 6_000],
  [
    'fewer hours, and a share off',
    { ...line, hoursHundredths: 60, discountBasisPoints: 1_000 },
    { listHoursHundredths: 100 },
    6_900,
  ],
  ['more hours than the list', { ...line, hoursHundredths: 140 }, { listHoursHundredths: 100 }, 0],
  ['typed at the least rate', { ...line, unitPriceFen: 10_000 }, { leastRateFen: 10_000 }, 0],
  ['typed below every rate', { ...line, unitPriceFen: 100 }, { leastRateFen: 10_000 }, 9_900],
  [
    'an insurer cuts the hours',
    { ...line, payer: 'insurance', hoursHundredths: 60 },
    { listHoursHundredths: 100 },
    0,
  ],
  ['a maker pays, with a share off', { ...line, payer: 'claim', discountBasisPoints: 500 }, {}, 750],
  ['as it is being typed', { ...line, unitPriceFen: null }, { leastRateFen: 10_000 }, 0],
] as const)(`${clause('S65')} given away: %s`, (_, written, of, fen) => {
  expect(givenFenOf(written, { ...known, ...of })).toBe(fen)
})
