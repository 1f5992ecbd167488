import { expect, test } from 'vitest'
import { freshPassword } from '../../domain/account/password.ts'
import { firstPassword } from './firstPassword.ts'

test('a first password is taken by the counter, always another, and easy to read aloud', () => {
  const made = Array.from({ length: 200 }, () => firstPassword())
  expect(new Set(made).size).toBe(200)
  for (const one of made) {
    expect(one).toMatch(/^\w{4}-\w{4}-\w{4}-\w{2}$/)
    expect(one).not.toMatch(/[Il1O0oi]/)
    expect(freshPassword.safeParse(one).success).toBe(true)
  }
})
