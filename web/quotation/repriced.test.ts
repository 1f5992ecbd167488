import { expect, test } from 'vitest'
import { freeLine, type Line } from './paper.ts'
import { repricedOn } from './repriced.ts'

const line = (id: string): Line => ({ ...freeLine('part', id, []), id, unitPriceFen: 100 })
const now = (id: string, unitPriceFen: number) => ({
  id,
  unitPriceFen,
  quantityMilli: 1000,
  hoursHundredths: null,
  packageCode: '',
  discountFen: 0,
})

test('kept lines take the prices of today, a gift that is gone goes, what was typed since stays as typed', () => {
  const kept = [{ id: 'a' }, { id: 'gift' }]
  const paper = repricedOn([line('a'), line('gift'), line('new')], [now('a', 120)], kept)
  expect(paper.map(({ id, unitPriceFen }) => [id, unitPriceFen])).toEqual([
    ['a', 120],
    ['new', 100],
  ])
})
