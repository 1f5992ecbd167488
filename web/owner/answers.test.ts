import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { agreedOf, groupsOf, linesSaid, openOf, ownFen } from './answers.ts'
import type { Finding, Line } from './link.ts'

const line = (id: string, change: Partial<Line> = {}): Line => ({
  id,
  kind: 'labour',
  name: `项目${id}`,
  spec: '',
  property: '',
  unit: '工时',
  quantityMilli: 1000,
  hoursHundredths: 100,
  amountFen: 10_000,
  payer: 'customer',
  answer: null,
  packageCode: '',
  packageName: null,
  explanation: null,
  findingId: null,
  ...change,
})
const worn: Finding = {
  id: 'F1',
  what: '制动片',
  place: '左前',
  measuredMilli: 2100,
  limitMilli: 3000,
  limitIs: 'least',
  unit: 'mm',
  isUrgent: true,
  proposal: '更换前制动片',
  reportedAt: '2026-11-25T02:24:00Z',
  reporter: '宋立成',
  photos: [],
}
const inPackage = { packageCode: 'P01', packageName: '小保养' }
const groups = groupsOf([line('1', inPackage), line('2'), line('3', { ...inPackage, payer: 'claim' })], [])

test('a package is one thing to decide, in the place of its first line; every other line is one by itself', () => {
  expect(groups.map(({ title, lines }) => [title, lines.map(({ id }) => id)])).toEqual([
    ['小保养', ['1', '3']],
    ['项目2', ['2']],
  ])
})

test(`${clause('S70')} what mends one finding is one thing to decide, named by what was found`, () => {
  const mends = { findingId: worn.id }
  const three = [line('1', { ...inPackage, ...mends }), line('2'), line('3', mends)]
  expect(groupsOf(three, [worn]).map(({ title, lines, finding }) => [title, lines.length, finding])).toEqual([
    ['左前 制动片', 2, worn],
    ['项目2', 1, undefined],
  ])
})

test(`${clause('R2.2', 'S70')} a package of which one line mends a finding is not torn apart by it`, () => {
  const some = [line('1', inPackage), line('2', { ...inPackage, findingId: worn.id }), line('3')]
  expect(groupsOf(some, [worn]).map(({ title, lines }) => [title, lines.map(({ id }) => id)])).toEqual([
    ['左前 制动片', ['1', '2']],
    ['项目3', ['3']],
  ])
})

test(`${clause('S73')} nothing is said before it is pressed, and a no wants its reason`, () => {
  expect(openOf(groups, { said: {}, reasons: {} })).toEqual(['P01', '2'])
  expect(openOf(groups, { said: { P01: 'agreed', '2': 'refused' }, reasons: {} })).toEqual(['2'])
  expect(openOf(groups, { said: { P01: 'agreed', '2': 'refused' }, reasons: { '2': 'NEXT' } })).toEqual([])
})

test('what he pays is his own share of what he agrees to', () => {
  const agreed = agreedOf(groups, { said: { P01: 'agreed', '2': 'refused' }, reasons: {} })
  expect([agreed.map(({ id }) => id), ownFen(agreed)]).toEqual([['1', '3'], 10_000])
})

test(`${clause('S73')} every line is answered, with the reason of its group`, () => {
  expect(
    linesSaid(groups, { said: { P01: 'refused', '2': 'agreed' }, reasons: { P01: 'PRICE', '2': 'NEXT' } }),
  ).toEqual([
    { id: '1', answer: 'refused', reason: 'PRICE' },
    { id: '3', answer: 'refused', reason: 'PRICE' },
    { id: '2', answer: 'agreed', reason: null },
  ])
})
