import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { digest } from '../../server/import/digest.ts'
import { firstLines } from './first-lines.ts'

test('as a Map of all words would say, over any number of them', () => {
  const words = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.constantFrom('', 'a', 'b')), {
    maxLength: 3_000,
  })
  fc.assert(
    fc.property(words, (all) => {
      const firsts = firstLines(digest, 'saying')
      const known = new Map<string, { line: number; said: string }>()
      for (const [i, [word, said]] of all.entries()) {
        const before = known.get(word)
        const expected = before && { line: before.line, agrees: before.said === said }
        expect(firsts.meet(word, i + 1, said)).toEqual(expected)
        if (!before) known.set(word, { line: i + 1, said })
      }
      expect(firsts.size).toBe(known.size)
    }),
    { numRuns: 30 },
  )
})

test('grows over what it was made for and forgets nothing', () => {
  const firsts = firstLines(digest)
  for (let n = 1; n <= 20_000; n++) expect(firsts.meet(`word ${n}`, n)).toBeUndefined()
  for (let n = 1; n <= 20_000; n++) expect(firsts.meet(`word ${n}`, n + 1)?.line).toBe(n)
})
