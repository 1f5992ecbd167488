import { expect, test, vi } from 'vitest'
import { NotThere, SignedOut, Unknown } from './answers.ts'
import { tellEverything } from './live.ts'
import { gathered, queryClient } from './query.ts'

test('after a form has landed everything read is stale, with topics or without', async () => {
  const client = queryClient(() => {})
  await client.fetchQuery({ queryKey: ['order'], queryFn: () => 1, meta: { topics: ['workOrder'] } })
  await client.fetchQuery({ queryKey: ['choices'], queryFn: () => 1 })
  const stale = () => [['order'], ['choices']].map((key) => client.getQueryState(key)?.isInvalidated)
  expect(stale()).toEqual([false, false])
  tellEverything()
  await vi.waitFor(() => expect(stale()).toEqual([true, true]))
})

test('a known no is asked once', async () => {
  const client = queryClient(() => {})
  const ask = vi.fn(() => Promise.reject(new NotThere()))
  await expect(client.fetchQuery({ queryKey: ['x'], queryFn: ask, retry: retryOf(client) })).rejects.toThrow(
    NotThere,
  )
  expect(ask).toHaveBeenCalledTimes(1)
})

test('no answer is asked again', async () => {
  const client = queryClient(() => {})
  const ask = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Unknown()).mockResolvedValueOnce(7)
  const asked = client.fetchQuery({ queryKey: ['y'], queryFn: ask, retry: retryOf(client), retryDelay: 0 })
  expect(await asked).toBe(7)
})

test('whoever is signed out is led to the door', async () => {
  const door = vi.fn()
  const client = queryClient(door)
  await client.fetchQuery({ queryKey: ['z'], queryFn: () => Promise.reject(new SignedOut()) }).catch(() => {})
  expect(door).toHaveBeenCalledTimes(1)
})

const retryOf = (client: ReturnType<typeof queryClient>) => client.getDefaultOptions().queries!.retry!

test('news of others is told at once and then together, once a second; one’s own never waits', () => {
  vi.useFakeTimers()
  const told: (readonly string[])[] = []
  const news = gathered(1_000, (topics) => told.push(topics))
  news(['visit'])
  news(['appointment'])
  news(['appointment', 'job'])
  expect(told).toEqual([['visit']])
  news(['everything'])
  expect(told.at(-1)).toEqual(['appointment', 'job', 'everything'])
  news(['visit'])
  vi.advanceTimersByTime(999)
  expect(told).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(told.at(-1)).toEqual(['visit'])
  vi.advanceTimersByTime(5_000)
  expect(told).toHaveLength(3)
  vi.useRealTimers()
})
