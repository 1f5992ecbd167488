import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isUnder, ringOf } from './lines.ts'

const posts = (lines: { readonly [code: string]: readonly string[] }) =>
  Object.entries(lines).map(([code, fallsTo]) => ({ code, fallsTo }))

test(`${clause('S6')} two posts may stand in for each other as long as their lines lead on; a ring leads nowhere`, () => {
  const printed = posts({ manager: [], director: ['shop', 'manager'], shop: ['director', 'manager'] })
  expect(ringOf(printed, 'director')).toBeUndefined()
  expect(ringOf(printed, 'manager')).toBeUndefined()
  const ring = posts({ manager: ['director'], director: ['shop', 'manager'], shop: ['director', 'manager'] })
  expect(ringOf(ring, 'manager')).toEqual(['director', 'shop', 'director'])
  expect(ringOf(posts({ a: ['a'] }), 'a')).toEqual(['a', 'a'])
  expect(ringOf(posts({ a: ['b'], b: ['c'], c: [] }), 'a')).toBeUndefined()
})

test(`${clause('S15')} a post is under its superior, by any number of steps, and under itself`, () => {
  const chain = [
    { code: 'manager', superior: null },
    { code: 'shop', superior: 'manager' },
    { code: 'technician', superior: 'shop' },
  ]
  expect(isUnder(chain, 'technician', 'manager')).toBe(true)
  expect(isUnder(chain, 'manager', 'manager')).toBe(true)
  expect(isUnder(chain, 'manager', 'technician')).toBe(false)
  expect(isUnder(chain, null, 'manager')).toBe(false)
})
