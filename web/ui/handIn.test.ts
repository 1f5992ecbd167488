import { expect, test, vi } from 'vitest'
import { Busy, FieldsWrong, Refused, Unknown } from '../answers.ts'
import { handIn, handInOf, isUnderWay } from './handIn.ts'

const atOnce = () => 0
const refusal = { because: 'wrong_state', says: '工单已交车', english: 'Delivered', facts: {} }

test('no answer is not known: the same form is sent until an answer comes', async () => {
  const form = handIn<string>(atOnce)
  const seen: string[] = []
  form.subscribe(() => seen.push(form.progress.is))
  const send = vi.fn<() => Promise<string>>()
  send
    .mockRejectedValueOnce(new Unknown())
    .mockRejectedValueOnce(new Busy(3))
    .mockResolvedValueOnce('landed it')
  expect(await form.go(send)).toEqual({ is: 'landed', answer: 'landed it' })
  expect(send).toHaveBeenCalledTimes(3)
  expect(seen).toEqual(['sending', 'unknown', 'sending', 'busy', 'sending', 'landed'])
})

test('an error nobody foresaw is not known either', async () => {
  const form = handIn<string>(atOnce)
  const send = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('x'))
    .mockResolvedValueOnce('y')
  expect((await form.go(send)).is).toBe('landed')
})

test('pressing twice sends once', async () => {
  const form = handIn<number>(atOnce)
  const send = vi.fn(async () => 1)
  const [first, second] = await Promise.all([form.go(send), form.go(send)])
  expect(first).toBe(second)
  expect(send).toHaveBeenCalledTimes(1)
})

test.each([
  [new Refused(refusal), { is: 'refused', refusal }],
  [new FieldsWrong({ plate: '没有填写车牌号' }), { is: 'wrong', fields: { plate: '没有填写车牌号' } }],
])('a known no ends it: %s', async (error, told) => {
  const form = handIn(atOnce)
  expect(await form.go(() => Promise.reject(error))).toEqual(told)
  expect(isUnderWay(form.progress)).toBe(false)
})

test('the pause grows, and being woken ends it', async () => {
  const asked: number[] = []
  const form = handIn<string>((tries) => {
    asked.push(tries)
    return 3600
  })
  form.subscribe(() => form.progress.is === 'unknown' && queueMicrotask(form.wake))
  const send = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Unknown()).mockResolvedValueOnce('z')
  expect((await form.go(send)).is).toBe('landed')
  expect(asked).toEqual([1])
})

test('a form opened again under its key finds its sending', () => {
  expect(handInOf('018f')).toBe(handInOf('018f'))
  expect(handInOf('018f')).not.toBe(handInOf('018e'))
})
