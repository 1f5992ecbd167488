import { expect, test, vi } from 'vitest'
import { NotThere, Unknown } from './answers.ts'
import { tellEverything } from './live.ts'
import { reading } from './read.ts'

const settled = () => new Promise((done) => setTimeout(done, 5))

test('asked when somebody looks, and again when something changed', async () => {
  const ask = vi.fn<() => Promise<number>>().mockResolvedValueOnce(1).mockResolvedValueOnce(2)
  const read = reading(ask, ['job'])
  expect(ask).not.toHaveBeenCalled()
  const leave = read.subscribe(() => {})
  await settled()
  expect(read.got()).toEqual({ data: 1 })
  tellEverything()
  await settled()
  expect(read.got()).toEqual({ data: 2 })
  leave()
  tellEverything()
  expect(ask).toHaveBeenCalledTimes(2)
})

test('an older answer never overtakes a newer one', async () => {
  const late = Promise.withResolvers<string>()
  const ask = vi.fn<() => Promise<string>>().mockReturnValueOnce(late.promise).mockResolvedValueOnce('new')
  const read = reading(ask, [])
  read.subscribe(() => {})
  read.again()
  await settled()
  late.resolve('old')
  await settled()
  expect(read.got()).toEqual({ data: 'new' })
})

test('no answer is asked again, and what was read stays meanwhile', async () => {
  const ask = vi.fn<() => Promise<number>>()
  ask.mockResolvedValueOnce(1).mockRejectedValueOnce(new Unknown()).mockResolvedValueOnce(3)
  const read = reading(ask, [], 0)
  const seen: unknown[] = []
  read.subscribe(() => seen.push(read.got()))
  await settled()
  read.again()
  await vi.waitFor(() => expect(read.got()).toEqual({ data: 3 }))
  expect(seen).toEqual([{ data: 1 }, { data: 1, error: expect.any(Unknown) as Unknown }, { data: 3 }])
})

test('a known no is told and not asked again', async () => {
  const ask = vi.fn<() => Promise<number>>().mockRejectedValue(new NotThere())
  const read = reading(ask, [], 0)
  read.subscribe(() => {})
  await settled()
  expect(read.got().error).toBeInstanceOf(NotThere)
  expect(ask).toHaveBeenCalledTimes(1)
})
