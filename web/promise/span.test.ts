import { expect, test } from 'vitest'
import { spanOf } from './span.ts'

test('two days on, minutes no longer matter', () => {
  expect(spanOf(156)).toEqual({ d: 0, h: 2, m: 36 })
  expect(spanOf(-47 * 60)).toEqual({ d: 0, h: 47, m: 0 })
  expect(spanOf(50 * 60)).toEqual({ d: 2, h: 2, m: 0 })
})
