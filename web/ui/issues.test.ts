import { expect, test } from 'vitest'
import { z } from 'zod'
import { issuesOf } from './issues.ts'

const form = z.strictObject({
  name: z.string().trim().min(1, '请填写车主姓名'),
  note: z.string().max(5),
  key: z.string().min(1),
  km: z.int().min(0).max(2_000_000),
  kind: z.enum(['person', 'company']),
  lines: z.array(z.strictObject({ quantityMilli: z.int().positive() })).min(1),
})
const wrong = (filled: unknown, language: 'zh-CN' | 'en' = 'zh-CN') =>
  issuesOf(form.safeParse(filled).error?.issues ?? [], language)
const right = {
  name: '孔令仪',
  note: '',
  key: 'K11',
  km: 1,
  kind: 'person',
  lines: [{ quantityMilli: 1000 }],
}

test('a form filled well has nothing to mend', () => {
  expect(wrong(right)).toEqual({})
})

test("the form's own sentence goes before any other", () => {
  expect(wrong({ ...right, name: ' ' })).toEqual({ name: '请填写车主姓名' })
})

test('what the library finds is told in the language of the page', () => {
  const filled = { ...right, note: '一二三四五六', key: '', km: -1 }
  expect(wrong(filled)).toEqual({ note: '最多 5 个字', key: '必填', km: '不能小于 0' })
  expect(wrong(filled, 'en')).toEqual({
    note: 'At most 5 characters',
    key: 'Required',
    km: 'Not less than 0',
  })
})

test('an empty field is required, not invalid', () => {
  expect(wrong({ ...right, km: null, kind: '' })).toEqual({ km: '必填', kind: '必填' })
})

test('a line is found by its place', () => {
  expect(Object.keys(wrong({ ...right, lines: [{ quantityMilli: 0 }] }))).toEqual(['lines.0.quantityMilli'])
  expect(wrong({ ...right, lines: [] })).toEqual({ lines: '至少 1 项' })
})
