import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import { shortOf } from '../ui/time.ts'
import type { outboxWords } from '../words/outbox.ts'
import type { Say } from '../words/words.ts'

export type Message = InferResponseType<typeof api.outbox.$get, 200>['messages'][number]

/** The true result, in words: what the channel answered, or that a person sent it. Nothing is made better. */
export function resultOf(
  {
    state,
    attempts,
    result,
    doneAt,
    nextAt,
  }: Pick<Message, 'state' | 'attempts' | 'result' | 'doneAt' | 'nextAt'>,
  say: Say<typeof outboxWords>,
  now: Date,
): string {
  if (state === 'sent') return say('byHand')
  if (!attempts && doneAt === null && nextAt !== null && new Date(nextAt) > now)
    return say('afterTheNight', { at: shortOf(nextAt, now) })
  if (result === 'not_connected') return say('not_connected')
  if (doneAt !== null && result) return say('otherResult', { result })
  if (attempts) return say('triedSome', { n: attempts, result: result ?? '—' })
  return say('notTried')
}
