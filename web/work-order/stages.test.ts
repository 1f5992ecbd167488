import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isBehind, isDeclined, stages, standsAt, type Standing } from './stages.ts'

const blank = {
  state: 'received',
  quotation: null,
  signedAt: null,
  passedAt: null,
  washedAt: null,
  washMode: 'free',
  settlement: null,
  deliveredAt: null,
}
const quoted = (state: string, answer: string | null = null) => ({ state, lines: [{ answer }] })
const at = (order: object, jobs: readonly string[] = []) =>
  ({ order: { ...blank, ...order }, jobs: jobs.map((state) => ({ state })) }) as unknown as Standing

test.each([
  ['quote', at({})],
  ['quote', at({ state: 'quoted', quotation: quoted('draft') })],
  ['answer', at({ state: 'quoted', quotation: quoted('sent') })],
  ['sign', at({ state: 'quoted', quotation: quoted('answered', 'agreed') })],
  ['dispatch', at({ state: 'signed' }, ['dispatched', 'planned'])],
  ['work', at({ state: 'signed' }, ['dispatched'])],
  ['work', at({ state: 'working' }, ['working', 'planned'])],
  ['pass', at({ state: 'checking' }, ['done'])],
  ['settle', at({ state: 'settling' })],
  ['deliver', at({ state: 'settled' })],
  [undefined, at({ state: 'delivered' })],
  [undefined, at({ state: 'voided' })],
] as const)('stands at %s', (stage, standing) => {
  expect(standsAt(standing)).toBe(stage)
})

test(`${clause('S73', 'S75')} answered is not signed; nothing is dispatched before`, () => {
  const standing = at({ state: 'quoted', quotation: quoted('answered', 'agreed') })
  expect(stages.filter((stage) => isBehind(stage, standing))).toEqual(['receive', 'quote', 'answer'])
})

test('a job sent back opens the work again; a wash nobody wants is behind from the start', () => {
  const signed = { state: 'working', quotation: quoted('answered', 'agreed'), signedAt: 'then' }
  expect(isBehind('work', at(signed, ['done', 'dispatched']))).toBe(false)
  expect(isBehind('dispatch', at(signed, ['done', 'dispatched']))).toBe(true)
  expect(isBehind('wash', at({ washMode: 'none' }))).toBe(true)
})

test('declined is when every line is refused', () => {
  expect(isDeclined(at({ quotation: quoted('answered', 'refused') }))).toBe(true)
  expect(isDeclined(at({ quotation: quoted('answered', 'agreed') }))).toBe(false)
})
