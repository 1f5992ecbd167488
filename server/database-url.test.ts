import { expect, test } from 'vitest'
import { urlAs } from './database-url.ts'

test.each([
  ['postgres://owner:pw@db.shop:5433/cheyi', 'postgres://app@db.shop:5433/cheyi'],
  ['postgresql://db/cheyi?sslmode=require', 'postgresql://app@db/cheyi?sslmode=require'],
  [
    'postgres://owner@/cheyi?host=%2Fvar%2Frun&port=5432',
    'postgres://app@/cheyi?host=%2Fvar%2Frun&port=5432',
  ],
  ['postgres:///cheyi?user=owner&password=pw&host=%2Frun', 'postgres://app@/cheyi?host=%2Frun'],
])('%s entered as app', (url, expected) => {
  expect(urlAs(url, { user: 'app' })).toBe(expected)
})

test('a password is written so that it survives the address', () => {
  expect(urlAs('postgres://o@h/d', { user: 'app', password: 'a/b@c' })).toBe('postgres://app:a%2Fb%40c@h/d')
})

test('another database, the same person', () => {
  expect(urlAs('postgres://o:p@h/d?user=x', { database: 'e' })).toBe('postgres://o:p@h/e?user=x')
})
