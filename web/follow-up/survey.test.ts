import { expect, test } from 'vitest'
import { completeForm, questions } from '../../domain/follow-up/forms.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { fits } from './fits.ts'
import { blankSheet, formOf, lacks, nextOpen, scoreOf, type Sheet } from './survey.ts'

const all = (score: number): Sheet => ({
  ...blankSheet,
  scores: Object.fromEntries(questions.map((question) => [question, score])),
})
const saysOf = (sheet: Sheet) => {
  const told = lacks(sheet)
  return told && refusalSays(told, 'zh-CN')
}

test('key 1 is very satisfied: five in the ledger; key 5 is one', () => {
  expect([1, 2, 3, 4, 5].map(scoreOf)).toEqual([5, 4, 3, 2, 1])
})

test('no question is left blank, and the page says how many are', () => {
  expect(saysOf(blankSheet)).toBe('一户一表，逐项填写（还有10题未答）')
  expect(saysOf(all(4))).toBeUndefined()
})

test('a bad answer needs the customer’s own words; spaces are none', () => {
  const bad = { ...all(5), scores: { ...all(5).scores, solved: 2 } }
  expect(saysOf(bad)).toBe('不满意的题须用客户原话写明原因（还有1题）')
  expect(saysOf({ ...bad, reasons: { solved: '  ' } })).toContain('还有1题')
  expect(saysOf({ ...bad, reasons: { solved: '还是凉风' } })).toBeUndefined()
})

test('what is handed in fits the counter’s form; words under an answer since mended stay out', () => {
  const form = formOf({ ...all(3), reasons: { price: '贵', solved: '没修好' } })
  expect(completeForm.parse(form)).toEqual(form)
  expect(form.answers.map(({ reason }) => reason)).toEqual(questions.map(() => ''))
})

test('the next question is the next open one, going round; none when all are answered', () => {
  const one: Sheet = { ...blankSheet, scores: { reception: 5, appointment: 4 } }
  expect(nextOpen(one, 'reception')).toBe('startedAtOnce')
  expect(nextOpen({ ...all(5), scores: { ...all(5).scores, lounge: undefined } as never }, 'delivery')).toBe(
    'lounge',
  )
  expect(nextOpen(all(5), 'delivery')).toBeUndefined()
})

test('a customer is found by plate without its dot, by name, by order number', () => {
  const row = { plate: '沪G9C27K', customer: '沈嘉禾', number: 'GD-261121-0001' }
  expect(['g·9c', '嘉禾', '1121-0001', '', '  '].map((q) => fits(row, q))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(['g9d', '沈佳'].map((q) => fits(row, q))).toEqual([false, false])
})
