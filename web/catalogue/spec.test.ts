import { expect, test } from 'vitest'
import { blankOf, count, flag, list, milli, shapedOf, text, typedOf, type Field } from './spec.ts'

const fields: readonly Field[] = [
  text('name'),
  count('days'),
  flag('isMain'),
  list('fits'),
  { name: 'exclusions', is: 'lines' },
  { name: 'season', is: 'text', orNone: true },
  { name: 'from', is: 'choice', options: ['oilMilli'], orNone: true },
  { name: 'kind', is: 'choice', options: ['配件', '油液'] },
  { name: 'energies', is: 'several', options: ['汽油', '纯电'] },
  { name: 'lines', is: 'rows', columns: [text('code'), milli('quantityMilli'), list('models')] },
]
const file = {
  name: '机滤',
  days: 3,
  isMain: true,
  fits: ['A1-15N', 'S1-15N'],
  exclusions: ['营运车辆 须单独核准', '已享受过首保'],
  season: null,
  from: null,
  kind: '配件',
  energies: ['汽油'],
  lines: [{ code: 'X', quantityMilli: 4_500, models: ['A1-15N', '*'] }],
}

test('what was on file and not touched goes back as it was', () => {
  expect(shapedOf(fields, typedOf(fields, file))).toEqual(file)
})

test('lists are typed in one line, with whatever stands between', () => {
  expect(typedOf(fields, file)).toMatchObject({ fits: 'A1-15N S1-15N', from: '' })
  const typed = { ...typedOf(fields, file), fits: ' A1-15N，S1-15N、 M1-20T|E1-200 ' }
  expect(shapedOf(fields, typed)).toMatchObject({ fits: ['A1-15N', 'S1-15N', 'M1-20T', 'E1-200'] })
})

test('a blank form', () => {
  expect(shapedOf(fields, blankOf(fields))).toEqual({
    name: '',
    days: null,
    isMain: false,
    fits: [],
    exclusions: [],
    season: null,
    from: null,
    kind: '',
    energies: [],
    lines: [],
  })
})
