import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { carry } from './found.ts'

const symptom = (name: string, verdict: 'abnormal' | 'normal' = 'abnormal', code: string | null = null) => ({
  code,
  name,
  verdict,
})
const found = (position: number, name: string, code: string | null = null) => ({ position, code, name })
const [brakes, fan] = [symptom('刹车响'), symptom('空调响')]

test.each([
  ['one before it is removed', [found(2, '空调响')], [fan], [[0, 2]], []],
  ['the two change places', [found(1, '刹车响')], [fan, brakes], [[1, 1]], []],
  ['its own is removed', [found(1, '刹车响')], [fan], [], ['刹车响']],
  ['its own is named otherwise', [found(1, '刹车响')], [symptom('刹车异响'), fan], [], ['刹车响']],
  [
    'its own is of the tree now',
    [found(1, '刹车响')],
    [symptom('刹车响', 'abnormal', 'CX0501')],
    [],
    ['刹车响'],
  ],
  ['its own is judged normal', [found(1, '刹车响')], [symptom('刹车响', 'normal')], [], ['刹车响']],
  ['of two alike, the second', [found(2, '刹车响')], [brakes, brakes], [[1, 2]], []],
  [
    'two found of two alike',
    [found(1, '刹车响'), found(3, '刹车响')],
    [brakes, brakes],
    [
      [0, 1],
      [1, 3],
    ],
    [],
  ],
] as const)(`${clause('S63')} a true cause stays with its symptom: %s`, (_, causes, symptoms, at, gone) => {
  const { carried, lost } = carry(causes, symptoms)
  expect([...carried].map(([to, { position }]) => [to, position])).toEqual(at)
  expect(lost.map(({ name }) => name)).toEqual(gone)
})
