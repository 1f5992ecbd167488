import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { modeOf } from './kinds.ts'
import { proposalsFor, sketchOf, type Known, type Likened } from './propose.ts'

const repair = (change: Partial<Likened> = {}): Likened => ({
  id: 'R1',
  words: '变速器异响，加速时明显',
  parts: [{ code: 'P1', name: '变速器齿轮', assembly: '变速器', isMainPart: null }],
  ...change,
})
const issue = (id: string, change: Partial<Known> = {}): Known => ({
  id,
  title: id,
  system: 'gearbox',
  failureMode: 'noise',
  partCode: '',
  ...change,
})
const proposed = (one: Likened, issues: Known[]) =>
  proposalsFor(one, issues).map(({ issueId, weight }) => [issueId, weight])

test(`${clause('R1.6')} the same causal part comes first, then the same failure of the same system, then the system alone`, () => {
  const issues = [
    issue('system', { failureMode: 'leak' }),
    issue('failure'),
    issue('part', { partCode: 'P1', system: 'engine' }),
    issue('other', { system: 'brakes' }),
  ]
  expect(proposed(repair(), issues)).toEqual([
    ['part', 3],
    ['failure', 2],
    ['system', 1],
  ])
})

test('without parts the words alone may name the system, but only with the same failure', () => {
  const bare = repair({ parts: [] })
  expect(proposed(bare, [issue('failure'), issue('leak', { failureMode: 'leak' })])).toEqual([['failure', 2]])
  expect(proposed(repair({ parts: [], words: '车门异响' }), [issue('failure')])).toEqual([])
  expect(proposed(repair({ parts: [], words: '保养' }), [issue('failure', { failureMode: '' })])).toEqual([])
})

test.each([
  ['右前门异响', 'noise'],
  ['发动机漏油', 'leak'],
  ['打不着车', 'noStart'],
  ['定期保养', null],
])('%s is said to fail by %s', (words, mode) => {
  expect(modeOf(words)).toBe(mode)
})

test(`${clause('R1.11')} a new issue is sketched by its main part before the others; a name of the standard is a hint`, () => {
  expect(sketchOf(repair())).toEqual({
    title: '变速器齿轮异响',
    system: 'gearbox',
    failureMode: 'noise',
    partCode: 'P1',
    isMainPart: true,
  })
  const seal = { code: 'P2', name: '油封', assembly: '变速器', isMainPart: false }
  expect(
    sketchOf(repair({ parts: [seal, { code: 'P3', name: '齿轮', assembly: '变速器', isMainPart: true }] })),
  ).toMatchObject({
    partCode: 'P3',
  })
  expect(sketchOf(repair({ parts: [seal] })).isMainPart).toBe(false)
  expect(sketchOf(repair({ parts: [], words: '说不清楚' }))).toMatchObject({
    title: '说不清楚',
    system: null,
  })
})
