import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { boardOf, type OnScreen } from './board.ts'
import { publicPlate, spokenPlate } from './plate.ts'

const at = (hour: string) => `2026-11-25T${hour}:00.000Z`
const car = (visitId: string, plate: string, change: Partial<OnScreen> = {}): OnScreen => ({
  visitId,
  plate: publicPlate(plate),
  colour: 'blue',
  model: '远岑 晏清',
  bay: null,
  stage: 'working',
  waits: true,
  arrivedAt: at('01:00'),
  promisedAt: at('06:00'),
  was: null,
  isTalked: false,
  toAnswer: 0,
  toPhone: false,
  readyAt: null,
  advisor: '苏婉宁',
  ...change,
})
const plates = (rows: readonly { plate: OnScreen['plate'] }[]) => rows.map(({ plate }) => spokenPlate(plate))

test(`${clause('S78')} who waits comes first, then by promised time; what is ready stands above`, () => {
  const { ready, rows } = boardOf([
    car('a', '沪A11111', { waits: false, promisedAt: at('03:00') }),
    car('b', '沪A22222', { promisedAt: null }),
    car('c', '沪A33333', { promisedAt: at('05:00') }),
    car('d', '沪A44444', { promisedAt: at('04:00') }),
    car('e', '沪A55555', { stage: 'ready', readyAt: at('02:20') }),
    car('f', '沪A66666', { stage: 'ready', readyAt: at('02:10') }),
  ])
  expect(plates(rows)).toEqual(['沪A·4**44', '沪A·3**33', '沪A·2**22', '沪A·1**11'])
  expect(plates(ready)).toEqual(['沪A·6**66', '沪A·5**55'])
})

test('two orders of one stay are one car: as far as the last, promised for the latest', () => {
  const { ready, rows } = boardOf([
    car('a', '沪A11111', { stage: 'ready', promisedAt: at('05:00'), readyAt: at('02:00') }),
    car('a', '沪A11111', { stage: 'quoted', promisedAt: at('08:00'), toAnswer: 2, bay: '机电一工位' }),
  ])
  expect(ready).toEqual([])
  expect(rows).toMatchObject([{ stage: 1, promisedAt: at('08:00'), toAnswer: 2, bay: '机电一工位' }])
})

test(`${clause('S78')} two cars that look alike when masked are told apart by when they came, and only they`, () => {
  const { rows, ready } = boardOf([
    car('a', '沪A1AB11', { arrivedAt: at('01:10') }),
    car('b', '沪A1CD11', { arrivedAt: at('01:20'), stage: 'ready' }),
    car('c', '沪A2AB11'),
  ])
  expect(rows.map(({ came }) => came)).toEqual([null, at('01:10')])
  expect(ready.map(({ came }) => came)).toEqual([at('01:20')])
})
