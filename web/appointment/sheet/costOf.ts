import { formatFen } from '../../../domain/money.ts'
import type { callWords } from '../../words/appointmentCall.ts'
import type { Say } from '../../words/words.ts'
import type { Call } from './useCall.ts'

/** The rough cost as it is said: of what is only to be looked at, nobody knows it yet (S41). */
export function costOf({ form, slots }: Pick<Call, 'form' | 'slots'>, say: Say<typeof callWords>): string {
  if (!slots) return '…'
  const looks = form.values.items.some(({ kind }) => kind === 'symptom')
  const yuan = formatFen(slots.estimateFen)
  if (slots.estimateFen === 0) return say(looks ? 'costAfterLook' : 'costNone')
  return say(looks ? 'costAndLook' : 'cost', { yuan })
}
