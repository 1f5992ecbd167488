import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import type { outboxWords } from '../words/outbox.ts'
import type { Say } from '../words/words.ts'

export type Message = InferResponseType<typeof api.outbox.$get, 200>['messages'][number]

/** The true result, in words: what the channel answered, or that a person sent it. Nothing is made better. */
export function resultOf(
  { state, attempts, result, doneAt }: Pick<Message, 'state' | 'attempts' | 'result' | 'doneAt'>,
  say: Say<typeof outboxWords>,
): string {
  if (state === 'sent') return say('byHand')
  if (result === 'not_connected') return say('not_connected')
  if (doneAt !== null && result) return say('otherResult', { result })
  if (attempts) return say('triedSome', { n: attempts, result: result ?? '—' })
  return say('notTried')
}
