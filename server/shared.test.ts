import { expect, test } from 'vitest'
import { sharing } from './shared.ts'

test('all who ask while a turn waits have one answer, read after they asked; the next who asks has the next', async () => {
  const ask = sharing<number>(20)
  let reads = 0
  const read = async () => ++reads
  expect(await Promise.all([ask('board', read), ask('board', read), ask('other', read)])).toEqual([1, 1, 2])
  const waiting = [ask('board', read), ask('board', read)]
  expect(reads).toBe(2)
  expect(await Promise.all(waiting)).toEqual([3, 3])
})

test('an answer that fails fails for those who waited for it, and not for the next', async () => {
  const ask = sharing<number>(1)
  const broken = ask('board', () => Promise.reject(new Error('no database')))
  await expect(broken).rejects.toThrow('no database')
  expect(await ask('board', async () => 7)).toBe(7)
})
