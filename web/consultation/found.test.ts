import { expect, test } from 'vitest'
import { foundBy } from './found.ts'
import type { Symptom } from './read.ts'

const symptom = (
  code: string,
  name: string,
  initials: string,
  customerWords: string[],
  energies: string[] = [],
) => ({ code, name, initials, customerWords, energies, nameEn: '', className: '' }) as unknown as Symptom
const tree = [
  symptom('CX0101', '打不着车', 'dbzc', ['一拧钥匙只有哒哒声']),
  symptom('CX0301', '刹车尖叫', 'scjj', ['一踩就吱吱响'], ['汽油']),
  symptom('CX0302', '刹车发软', 'scfr', ['踩下去很软'], ['纯电']),
]
const codes = (typed: string, energy: string | null = null) =>
  foundBy(tree, typed, energy).map(({ code }) => code)

test('a symptom is found by its name, by initials, and by what customers say', () => {
  expect(codes('刹车')).toEqual(['CX0301', 'CX0302'])
  expect(codes('scf')).toEqual(['CX0302'])
  expect(codes('吱吱')).toEqual(['CX0301'])
  expect(codes('bz')).toEqual(['CX0101'])
  expect(codes('  ')).toEqual([])
})

test('what such a car cannot have is not offered', () => {
  expect(codes('sc', '汽油')).toEqual(['CX0301'])
})
