import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { publicPlate, spokenPlate } from './plate.ts'

test.each([
  ['苏B7K3Q9', '苏B·7**Q9', 'an ordinary plate'],
  ['苏B1Q02F', '苏B·1**2F', 'an ordinary plate'],
  ['苏BD82661', '苏B·D8**61', 'a small new-energy car: eight characters'],
  ['沪B12345D', '沪B·12**5D', 'a large new-energy vehicle'],
  ['沪A1234学', '沪A·1**4学', 'a driving school’s'],
  ['沪A1234警', '沪A·1**4警', 'the police’s'],
  ['粤Z1234港', '粤Z·1**4港', 'between two systems'],
  ['使123456', '使12**56', 'an embassy’s'],
  ['123456使', '123**6使', 'an embassy’s of the new kind'],
  ['沪1234领', '沪1**4领', 'a consulate’s'],
  ['WJ沪12345', 'WJ沪1**45', 'the armed police’s'],
  ['AB12345', 'AB1**45', 'the army’s'],
  ['沪A12', '沪**', 'what is no plate tells less, not more'],
  ['', '**', 'nothing'],
])(`${clause('S78')} %s is shown as %s: %s`, (plate, shown) => {
  expect(spokenPlate(publicPlate(plate))).toBe(shown)
})

test(`${clause('S78')} two characters are hidden of every plate, whatever its length`, () => {
  for (const plate of ['苏B7K3Q9', '苏BD82661', '使123456', '沪1234领', 'WJ12345']) {
    const { head, first, last } = publicPlate(plate)
    expect([...head, ...first, ...last]).toHaveLength([...plate].length - 2)
  }
})
