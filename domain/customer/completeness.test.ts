import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { allFileFields, completenessOf, fileFields, type Known } from './completeness.ts'

const whole: Known = {
  plate: '沪A12345',
  vin: 'LSJA24U62JG269225',
  model: '晏清',
  modelCode: null,
  ownerId: 'x',
  phone: '16000001001',
  use: '家庭自用',
  saleDay: '2024-01-01',
  nextServiceDay: null,
  nextServiceKm: 40_000,
  insuranceDay: '2027-01-01',
  inspectionDay: '2027-01-31',
}

test('the weights make a hundred', () => {
  expect(allFileFields.reduce((sum, field) => sum + fileFields[field].weight, 0)).toBe(100)
})

test.each<[string, Partial<Known>, number, string[], string[]]>([
  ['nothing missing', {}, 100, [], []],
  ['a model by its code alone', { model: '', modelCode: 'A1-15T' }, 100, [], []],
  ['no inspection day', { inspectionDay: null }, 97, [], ['inspection']],
  ['no plate yet', { plate: null }, 90, [], ['plate']],
  ['no phone', { phone: null }, 80, ['phone'], []],
  [
    'the plate alone',
    {
      vin: null,
      model: '',
      ownerId: null,
      phone: null,
      use: '',
      saleDay: null,
      nextServiceKm: null,
      insuranceDay: null,
      inspectionDay: null,
    },
    10,
    ['owner', 'phone', 'vin', 'model'],
    ['saleDay', 'use', 'nextService', 'insurance', 'inspection'],
  ],
])(`${clause('S33', 'S35')} %s`, (_, change, percent, lacks, missing) => {
  expect(completenessOf({ ...whole, ...change })).toEqual({ percent, lacks, missing })
})
