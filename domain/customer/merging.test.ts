import { expect, test } from 'vitest'
import { differing, proposedTake } from './merging.ts'

test('what the file that stays does not know is taken from the other; the rest stands', () => {
  const kept = { plate: '沪A12345', vin: null, colour: '', model: '晏清', owner: null }
  const merged = { plate: '沪A12346', vin: 'LSJA24U62JG269225', colour: '白', model: '', owner: 'x' }
  expect(proposedTake('vehicle', kept, merged)).toEqual(['vin', 'colour', 'owner'])
  expect(differing('vehicle', kept, merged)).toEqual(['plate', 'vin', 'model', 'colour', 'owner'])
})

test('nothing known on either side is no difference', () => {
  expect(
    differing('customer', { name: '方', phone: null, contact: '' }, { name: '方', phone: '', contact: null }),
  ).toEqual([])
})
