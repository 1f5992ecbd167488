import { afterEach, expect, test, vi } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { inOrder, type Verdict } from './inOrder.ts'

const sheet = '01a20cb1-5efc-7174-a9f9-0f2f9e33103b'
const refusal = { because: 'resource_is_free', says: '工位已有别的车', english: 'Taken', facts: {} }
const part = (id: string, bayId = 'bay') => ({
  id,
  form: {
    technicianId: 'who',
    bayId,
    from: '2026-11-24T01:00:00Z',
    until: '2026-11-24T02:00:00Z',
    explanation: '先检查',
  },
})

afterEach(() => vi.unstubAllGlobals())

/** The wire, from outside: what is answered to each job, and the keys that came over. */
function wire(answers: { readonly [job: string]: [status: number, body: unknown] }) {
  const keys: string[] = []
  vi.stubGlobal('fetch', async (path: string, { headers }: RequestInit) => {
    keys.push(new Headers(headers).get('idempotency-key')!)
    const [status, body] = answers[path.split('/')[3]!]!
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  })
  return keys
}
const hand = async (parts: ReturnType<typeof part>[]) => {
  const verdicts: { [job: string]: Verdict } = {}
  const came = await inOrder(parts, sheet, (id, verdict) => (verdicts[id] = verdict))
  return { status: came.status, verdicts }
}

test(`${clause('S79')} a refused job does not hold up the next, and the sheet hears of it`, async () => {
  wire({ a: [200, {}], b: [409, { refusal }], c: [200, {}] })
  expect(await hand([part('a'), part('b'), part('c')])).toEqual({
    status: 409,
    verdicts: { a: 'landed', b: refusal, c: 'landed' },
  })
})

test('the same parts go under the same keys however often, another content under another', async () => {
  const keys = wire({ a: [200, {}], b: [200, {}] })
  await hand([part('a'), part('b')])
  await hand([part('a'), part('b', 'other')])
  expect(keys[0]).not.toBe(keys[1])
  expect(keys[2]).toBe(keys[0])
  expect(keys[3]).not.toBe(keys[1])
})

test('busy or signed out stops there; half an answer is none', async () => {
  const keys = wire({ a: [503, {}], b: [200, {}], c: [200, '{"id":'] })
  expect(await hand([part('a'), part('b')])).toEqual({ status: 503, verdicts: { a: 'sending' } })
  expect(keys).toHaveLength(1)
  await expect(hand([part('c')])).rejects.toThrow()
})
