import { expect, test } from 'vitest'
import { outboxWords } from '../words/outbox.ts'
import { speaker } from '../words/words.ts'
import { resultOf } from './result.ts'

const say = speaker(outboxWords, 'zh-CN')
const at = '2026-11-24T08:34:42.576Z'
const now = new Date('2026-11-24T14:00:00Z')

test.each([
  [{ state: 'waiting', attempts: 0, result: 'not_connected', doneAt: at }, '通道未接通，没有发出'],
  [{ state: 'waiting', attempts: 0, result: null, doneAt: null, nextAt: at }, '还没有试发'],
  [
    { state: 'waiting', attempts: 0, result: null, doneAt: null, nextAt: '2026-11-25T00:00:00Z' },
    '夜间不发，11-25 08:00 后发送',
  ],
  [{ state: 'waiting', attempts: 2, result: 'Error: 503', doneAt: null }, '试发 2 次没有成功：Error: 503'],
  [{ state: 'waiting', attempts: 1, result: 'accepted', doneAt: at }, '通道答复：accepted'],
  [{ state: 'sent', attempts: 0, result: 'not_connected', doneAt: at }, '由人工发出'],
] as const)('%o is told as %s', (message, told) => {
  expect(resultOf(message as never, say, now)).toBe(told)
})
